import { createFirstAccount, hasAccounts } from '../access/first-account';
import { type FirstUnit, loadConfig } from '../config';
import { grantApplicationRole } from './application-role';
import { connect } from './data-source';

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

/** Makes the first account where there is none, or says how it is made; the lines to show. */
export async function admitFirst(
  ownerUrl: string,
  first: FirstUnit | undefined,
): Promise<readonly string[]> {
  const database = await connect(ownerUrl);
  try {
    if (await hasAccounts(database)) return [];
    const made = first === undefined ? null : await createFirstAccount(database, first);
    if (made === null)
      return [
        '还没有账号。设置 FIRST_UNIT="区划代码 区划名称 单位名称"（如 330000 浙江省 浙江省人民政府）后再启动，即创建首个系统管理员。',
      ];
    return [`首个账号（密码只显示这一次）：${made.login} / ${made.password}`];
  } finally {
    await database.destroy();
  }
}

async function main(): Promise<void> {
  const config = loadConfig();
  const ownerUrl = config.DATABASE_OWNER_URL ?? config.DATABASE_URL;
  const applied = await migrate(ownerUrl, config.DATABASE_URL);
  console.log(applied.length === 0 ? '数据库结构已是最新。' : `已应用迁移：${applied.join('、')}`);
  for (const line of await admitFirst(ownerUrl, config.FIRST_UNIT)) console.log(line);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error('迁移失败：', error);
    process.exitCode = 1;
  });
}
