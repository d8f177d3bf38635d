/** The tables in which the evidence of the cases rests, each with the order in which it is read. */
export const FILLED = [
  ['household', 'household_id'],
  ['case_file', 'case_id'],
  ['declared_facts', 'application_id'],
  ['survey', 'case_id, version'],
  ['verification_report', 'case_id, version'],
  ['recognition', 'recognition_id'],
  ['determination', 'case_id, track, hash'],
] as const;
