import { migration } from '@aid-chain/platform';

/** Settlements of arrears that were recorded by mistake, each with what had been recorded; why rests sealed. */
export const arrearsCorrectionsMigration = migration(
  'ArrearsCorrections1796401000001',
  `
create table arrears_correction (
  correction_id uuid primary key,
  arrears_id uuid not null references arrears,
  corrected text not null check (corrected in ('paid', 'not-owed')),
  settled_on date not null,
  settled_by text not null,
  settlement_note jsonb,
  corrected_on date not null,
  corrected_by text not null,
  reason jsonb not null
);
create index arrears_correction_of on arrears_correction (arrears_id)`,
);
