/** What one look at a restored backup came to; a fault ends the command with 1. */
export interface BackupFinding {
  readonly check: 'migrations' | 'rows' | 'streams' | 'chains' | 'audit' | 'sealed-values';
  readonly service: string;
  readonly fault: boolean;
  /** Counts, names and codes; never a value of a row. */
  readonly [detail: string]: unknown;
}
