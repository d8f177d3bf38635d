export { startPostgres, type RunningPostgres, type StartOptions } from './start-postgres.js';
export { placeOf, removeData } from './data-folder.js';
export { hasRunningServer } from './postmaster.js';
export { freePort } from './free-port.js';
export { testServerUrl } from './config.js';
export { runOnServer, testDatabase, urlOfDatabase, type TestDatabase } from './test-database.js';
