import { migration } from '@aid-chain/platform';

/**
 * Indexes along which the list of what is due is cut to a page, in the order of its days; a step without a day stands under the last day
 * that there is (`NO_DUE_DAY`). Of one kind and of one place the steps of cases are found without those of the others.
 */
export const dueOrderMigration = migration(
  'DueOrder1796600500000',
  `
create index case_due_item_kind on case_due_item (kind, due_on, case_id, part);
create index case_due_item_region on case_due_item (region_code text_pattern_ops, due_on);
create index posting_due on posting ((coalesce(last_day + 1, date '9999-12-31')), case_id) where state <> 'taken-down';
create index inquiry_letter_due on inquiry_letter ((coalesce(due_on, date '9999-12-31')), letter_id) where state = 'sent';
create index verification_request_elsewhere on verification_request ((coalesce(due_on, date '9999-12-31')), request_id)
  where asked_of <> 'platform' and (state = 'asked' or (state = 'timed-out' and reported_in is null));
create index adjustment_hearing_due on adjustment (adjustment_id) where state = 'proposed' and hearing_owed;
create index adjustment_publicity_due on adjustment ((coalesce(publicity_until, date '9999-12-31')), adjustment_id)
  where state in ('proposed', 'heard') and publicity_owed and publicity_ended_on is null;
create index adjustment_decision_due on adjustment (adjustment_id)
  where state = 'heard' or (state = 'proposed' and not hearing_owed);
create index adjustment_notice_list on adjustment ((coalesce(notice_due_on, date '9999-12-31')), adjustment_id)
  where state = 'decided' and notice_owed`,
);
