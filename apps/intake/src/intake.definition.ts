import type { ServiceDefinition } from '@aid-chain/platform';
import { IntakeModule } from './app.module.js';
import { proposalItems } from './household-proposals/proposals.due-items.js';
import { migrations } from './migrations.js';
import { windowCheckItems } from './window-check/window-check.due-items.js';

/** The service intake; its statements are plain SQL, so no table is mapped to a class. */
export const intake: ServiceDefinition = {
  name: 'intake',
  defaultPort: 7101,
  module: IntakeModule,
  migrations,
  entities: [],
  consumers: [{ name: 'intake', topics: ['eligibility.v1', 'monitoring.v1'] }],
  dueItems: [windowCheckItems, proposalItems],
};
