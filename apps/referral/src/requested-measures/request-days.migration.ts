import { migration } from '@aid-chain/platform';

/** By when a department answers a request, counted from the day on which it was asked and not from its referral (S2-16). */
export const requestDaysMigration = migration(
  'RequestDays1796601100000',
  `
alter table requested_measure add column asked_on date, add column due_on date, add column due_provisional boolean;
update requested_measure q set asked_on = greatest(q.requested_on, r.referred_on), due_on = r.due_on, due_provisional = r.due_provisional
  from referral r where r.referral_id = q.referral_id;
alter table requested_measure
  alter column asked_on set not null, alter column due_on set not null, alter column due_provisional set not null;
create index requested_measure_unanswered on requested_measure (due_on) where state = 'requested'`,
);
