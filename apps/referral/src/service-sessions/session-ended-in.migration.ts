import { migration } from '@aid-chain/platform';

/** Which household's change ended a service: a person may die in another household than the one for which it was planned (L-55). */
export const sessionEndedInMigration = migration(
  'ServiceSessionEndedIn1796500300000',
  `
alter table service_session add column ended_in uuid;
update service_session set ended_in = household_id where state_before is not null;
create index service_session_ended on service_session (ended_in) where ended_in is not null`,
);
