import { join } from 'node:path';

/** The repository's root folder, from the sources and from the built files alike. */
export const ROOT = join(import.meta.dirname, '../../..');

/** Names one test run, so that a server that outlives it never offers an old template to the next. */
export const testRunId = (): string => process.env.TEST_RUN_ID ?? String(process.ppid);
