import type { ServiceDefinition } from '@aid-chain/platform';
import { IntakeModule } from './app.module.js';
import { migrations } from './migrations.js';

/** The service intake; its statements are plain SQL, so no table is mapped to a class. */
export const intake: ServiceDefinition = {
  name: 'intake',
  defaultPort: 7101,
  module: IntakeModule,
  migrations,
  entities: [],
  consumers: [{ name: 'intake', topics: ['eligibility.v1', 'monitoring.v1'] }],
};
