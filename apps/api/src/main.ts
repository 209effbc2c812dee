import 'reflect-metadata';
import { loadConfig } from './config';
import { createServer } from './server';

/** Starts one server process on an existing, migrated database. */
async function main(): Promise<void> {
  const config = loadConfig();
  const app = await createServer(config);
  await app.listen(config.PORT, config.HOST);
  console.log(`回响已启动：${await app.getUrl()}`);
  process.send?.({ ready: await app.getUrl() });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
