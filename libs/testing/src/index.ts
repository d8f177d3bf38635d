export { FedFamily } from './fed-family.js';
export { EventFeed, type FedEvent } from './event-feed.js';
export { HouseholdBuilder, householdBuilder, type Filing, type MemberSpec } from './household-builder.js';
export { HttpClient, type Reply, type RequestOptions } from './http-client.js';
export { idNumber, INVENTED_REGION } from './id-numbers.js';
export { startServices, type RunningServices, type StartOptions } from './start-services.js';
export { installedDatabase, TEST_PASSWORDS } from './template-database.js';
export { rowsOf } from './rows-of.js';
export { TableScans } from './table-scans.js';
