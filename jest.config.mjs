import './tools/test/jest/register.mjs';

const level = process.env.TEST_LEVEL ?? 'all';
const match = {
  unit: ['**/!(*.int|*.e2e).spec.ts'],
  int: ['**/*.int.spec.ts'],
  e2e: ['**/!(*.fault|*.full).e2e.spec.ts'],
  fault: ['**/*.fault.e2e.spec.ts'],
  full: ['**/*.full.e2e.spec.ts'],
  all: ['**/*.spec.ts'],
};

// Read by tools/test/jest/time-limits.mjs in the processes of the specs.
process.env.TEST_TIME_LIMIT_MS = String({ unit: 15_000, fault: 300_000, full: 900_000 }[level] ?? 60_000);
process.env.NODE_OPTIONS = `--import=${new URL('./tools/test/jest/register.mjs', import.meta.url).href} --enable-source-maps`;

export default {
  // Runs a spec as a plain Node module: loading Nest and TypeORM anew in a sandbox for each spec took half of the time.
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  modulePathIgnorePatterns: ['/dist/'],
  testMatch: match[level],
  globalSetup: '<rootDir>/tools/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/tools/test/jest/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/tools/test/jest/time-limits.mjs'],
  // Faults need the machine for themselves.
  maxWorkers: ['fault', 'full'].includes(level) ? 1 : 2,
};
