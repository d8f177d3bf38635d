const level = process.env.TEST_LEVEL ?? 'all';
const match = {
  unit: ['**/!(*.int|*.e2e).spec.ts'],
  int: ['**/*.int.spec.ts'],
  e2e: ['**/!(*.fault|*.full).e2e.spec.ts'],
  fault: ['**/*.fault.e2e.spec.ts'],
  full: ['**/*.full.e2e.spec.ts'],
  all: ['**/*.spec.ts'],
};

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  modulePathIgnorePatterns: ['/dist/'],
  testMatch: match[level],
  globalSetup: '<rootDir>/tools/test/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/tools/test/jest-global-teardown.mjs',
  testTimeout: { unit: 15_000, fault: 300_000, full: 900_000 }[level] ?? 60_000,
  // Faults need the machine for themselves.
  ...(['fault', 'full'].includes(level) ? { maxWorkers: 1 } : {}),
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { configFile: './.swcrc', swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@aid-chain/source', 'node', 'node-addons'] },
};
