import type { ServiceDefinition } from '@aid-chain/platform';
import { IntakeModule } from './app.module.js';
import { IntakeRegister1768200000000 } from './database/register.migration.js';

/** The service intake; its statements are plain SQL, so no table is mapped to a class. */
export const intake: ServiceDefinition = {
  name: 'intake',
  defaultPort: 7101,
  module: IntakeModule,
  migrations: [IntakeRegister1768200000000],
  entities: [],
  consumers: [{ name: 'intake', topics: ['eligibility.v1', 'monitoring.v1'] }],
};
