import { migration } from '@aid-chain/platform';

/** Inquiry letters to units, with their reminders and answers; the name of the unit is sealed, as it may be an employer (社会救助法 43, 65). */
export const inquiryLettersMigration = migration(
  'InquiryLetters1768200200021',
  `
create table inquiry_letter (
  letter_id uuid primary key,
  case_id uuid not null references case_file,
  person_id uuid,
  number integer not null,
  unit jsonb not null,
  purpose text not null,
  fields text[] not null,
  sent_on date not null,
  sent_by text not null,
  due_on date,
  due_provisional boolean not null,
  reminded_on date,
  reminders integer not null default 0,
  state text not null,
  state_on date not null,
  paper text,
  unique (case_id, number)
);
-- The list goes along it: what has no day stands under the last that there is (NO_DUE_DAY).
create index inquiry_letter_due on inquiry_letter ((coalesce(due_on, date '9999-12-31')), letter_id) where state = 'sent'`,
);
