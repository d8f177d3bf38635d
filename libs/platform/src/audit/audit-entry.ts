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
}
