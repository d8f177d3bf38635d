/** Who told us; with the channel it gives the four sources of S0-19 (`screening` is 集中排查). */
export const REPORTER_KINDS = [
  'self',
  'neighbour',
  'grid-worker',
  'village-official',
  'department',
  'screening',
] as const;
export const CLUE_OUTCOMES = ['application', 'no-need', 'duplicate', 'unfounded', 'not-reachable'] as const;

export type ReporterKind = (typeof REPORTER_KINDS)[number];
export type ClueOutcome = (typeof CLUE_OUTCOMES)[number];
