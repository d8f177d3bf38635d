import { migration } from '@aid-chain/platform';

/** Requests that nobody waits for any more are closed, so that the pages of what is due read those alone that are owed (L-07). */
export const windowNoticesMigration = migration(
  'WindowNotices1796300306000',
  `
alter table filing_supplement add column closed_on date;
update filing_supplement s set closed_on = coalesce(a.checked_on, a.withdrawn_on, s.asked_on) from application a
 where a.id = s.application_id and a.state <> 'awaiting-window-check';
create index filing_supplement_undelivered on filing_supplement (request_id) where delivered_on is null and closed_on is null`,
);
