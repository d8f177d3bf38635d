import { migration } from '@aid-chain/platform';

/** Sheets that departments uploaded, and what became of each row; what was typed into cells is sealed. */
export const sheetUploadsMigration = migration(
  'SheetUploads1796006000000',
  `
create table sheet_upload (
  upload_id uuid primary key,
  department text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  file_kind text not null,
  encoding text,
  row_count integer not null,
  state text not null default 'checked',
  -- Why it was undone, which each correction states.
  undo_reason text
);
create index sheet_upload_department on sheet_upload (department, upload_id);
create index sheet_upload_under_way on sheet_upload (upload_id) where state in ('running', 'undoing');
create table sheet_upload_row (
  upload_id uuid not null references sheet_upload,
  row_no integer not null,
  state text not null,
  referral_id uuid,
  quarter text,
  -- The first row of those that make one message; that row holds it.
  leader_no integer,
  message jsonb,
  faults jsonb,
  cells jsonb not null,
  primary key (upload_id, row_no)
);
create index sheet_upload_row_state on sheet_upload_row (upload_id, state, row_no);
create index sheet_upload_row_leader on sheet_upload_row (upload_id, leader_no) where leader_no is not null`,
);
