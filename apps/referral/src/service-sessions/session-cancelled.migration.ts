import { migration } from '@aid-chain/platform';

/**
 * Services that are cancelled before their day: the reason stays, and the same time may be planned again. What a death or the end of a
 * household cancelled keeps its time, as it may stand again.
 */
export const sessionCancelledMigration = migration(
  'SessionCancelled1796601200000',
  `
alter table service_session add column cancelled_for text, add column cancelled_on date, add column cancelled_by text;
alter table service_session drop constraint service_session_plan_id_line_planned_on_planned_from_key;
create unique index service_session_time on service_session (plan_id, line, planned_on, planned_from)
  where state <> 'cancelled' or state_before is not null`,
);
