import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';
import { SnakeCaseNaming } from './naming';

// Ids and counts stay far below 2⁵³; a fingerprint, which does not, is never read as a number.
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.NUMERIC, Number);

/** Connection options shared by the server, the migrations and the tests. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsRun: false,
    migrationsTransactionMode: 'each',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    // With the 4 MB that are usual a search of a million articles forgets which of them it has found, and reads them again;
    // and each list of new words, of eight hundred articles, writes most pages of so large an index anew.
    extra: {
      max: 10,
      options: '-c timezone=UTC -c work_mem=16MB -c gin_pending_list_limit=32MB',
    },
  };
}

export async function connect(url: string): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url)).initialize();
}
