import { loadConfig } from '../config';
import { connect } from './data-source';
import { grantApplicationRole } from './application-role';

/**
 * Applies pending migrations and, where the application has a role of its own, grants it what it
 * needs and no more. Run by `npm start` and by the compose file before the server starts.
 */
export async function migrate(
  ownerUrl: string,
  applicationUrl: string,
): Promise<readonly string[]> {
  const database = await connect(ownerUrl);
  try {
    const applied = await database.runMigrations();
    await grantApplicationRole(database, ownerUrl, applicationUrl);
    return applied.map((migration) => migration.name);
  } finally {
    await database.destroy();
  }
}

if (require.main === module) {
  const config = loadConfig();
  migrate(config.DATABASE_OWNER_URL ?? config.DATABASE_URL, config.DATABASE_URL).then(
    (applied) =>
      console.log(
        applied.length === 0 ? '数据库结构已是最新。' : `已应用迁移：${applied.join('、')}`,
      ),
    (error: unknown) => {
      console.error('迁移失败：', error);
      process.exitCode = 1;
    },
  );
}
