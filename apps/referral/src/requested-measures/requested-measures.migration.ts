import { migration } from '@aid-chain/platform';

/** Measures that departments were asked to carry out, by the referral that asks for each; the measure rests sealed (S2-16). */
export const requestedMeasuresMigration = migration(
  'RequestedMeasures1796200800000',
  `
create table requested_measure (
  request_id uuid not null,
  referral_id uuid not null references referral,
  warning_id uuid not null,
  measure jsonb not null,
  requested_on date not null,
  state text not null,
  primary key (request_id, referral_id)
);
create index requested_measure_referral on requested_measure (referral_id)`,
);
