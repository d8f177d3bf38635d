import type { DataSeen } from '@aid-chain/vocabulary';

/** What an audit row says beside actor and times. Ids and codes only: never a name, number or text typed by a person. */
export interface AuditEntry {
  /** Verb in the service's own words, e.g. `application.accepted`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly householdId?: string;
  /** A reason code, e.g. of an unmasking. */
  readonly reason?: string;
  /** Ids that a list was asked for, as `name=id`: also what is not there or another's. */
  readonly sought?: readonly string[];
  /** All ids that were shown or touched, where it is more than one. */
  readonly ids?: readonly string[];
  /** The kinds of data that were shown, where they differ from look to look. */
  readonly seen?: readonly DataSeen[];
  readonly basis?: AuditBasis;
}

/** On what an act rested when it was done, so that diligence can be shown later by what held then (S2-37, 容错). */
export interface AuditBasis {
  /** The business day under which it was recorded. */
  readonly on: string;
  readonly track?: string;
  /** The last day for it, as it was known before it was done. */
  readonly dueOn?: string;
  /** The day lay beyond the announced calendar. */
  readonly dueProvisional?: boolean;
  /** The frozen facts and rules that were decided by. */
  readonly determinationHash?: string;
}
