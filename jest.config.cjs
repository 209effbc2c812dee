/** Three levels, one runner: unit (pure), db (real PostgreSQL), e2e (the built product and a real browser). */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic' },
      },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

const level = {
  transform: { '^.+\\.[cm]?[jt]sx?$': swc },
  // These ship as ES modules only, which Jest cannot load untransformed below Node 24.9.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|echarts|zrender|htmlparser2|domhandler|domutils|dom-serializer|domelementtype|entities|chardet|rss-parser|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)',
  ],
  testEnvironmentOptions: {
    customExportConditions: ['@huixiang/source', 'node', 'require', 'default'],
  },
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
};

module.exports = {
  projects: [
    {
      ...level,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.spec.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '\\.db\\.spec\\.ts$'],
    },
    {
      ...level,
      displayName: 'db',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/api/src/**/*.db.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/apps/api/test/patience.ts'],
      globalSetup: '<rootDir>/apps/api/test/start-database.ts',
      globalTeardown: '<rootDir>/apps/api/test/stop-database.ts',
    },
    {
      ...level,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/e2e/**/*.e2e.ts'],
      globalSetup: '<rootDir>/e2e/told.ts',
      globalTeardown: '<rootDir>/e2e/told.ts',
    },
  ],
};
