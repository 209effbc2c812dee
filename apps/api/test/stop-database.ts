import { rm } from 'node:fs/promises';
import { SERVER_FILE } from './database';

export default async function stopDatabase(): Promise<void> {
  await (globalThis as { stopTestDatabase?: () => Promise<void> }).stopTestDatabase?.();
  await rm(SERVER_FILE, { force: true });
}
