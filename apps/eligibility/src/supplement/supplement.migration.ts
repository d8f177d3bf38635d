import { appendOnly, migration } from '@aid-chain/platform';

/** Papers that came which a family was asked for (D57 10; L-12). */
export const supplementMigration = migration(
  'Supplement1796600605000',
  `
create table paper_received (
  case_id uuid not null references case_file,
  paper text not null,
  person_id uuid,
  came_on date not null,
  recorded_by text not null
);
create index paper_received_case on paper_received (case_id)`,
  appendOnly('paper_received'),
);
