import { appendOnly, migration } from '@aid-chain/platform';

/** What a survey found in the six dimensions, sealed; none of a survey that did not assess (S4-21). */
export const assessmentsMigration = migration(
  'Assessments1796400800005',
  `
create table survey_assessment (
  case_id uuid not null,
  version integer not null,
  items jsonb not null,
  primary key (case_id, version),
  foreign key (case_id, version) references survey
)`,
  appendOnly('survey_assessment'),
);
