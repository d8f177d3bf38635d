/** How one consumer stands with the cluster. */
export interface ReaderStatus {
  readonly consumer: string;
  readonly group: string;
  readonly state: 'starting' | 'reading' | 'waiting';
  /** Stable code of what it waits for. */
  readonly problem?: string;
  readonly missingTopics: readonly string[];
  /** Events of the group that are still in the log; `null` = the cluster does not answer. */
  readonly lag: number | null;
}

/** What a transport beside the database reports of itself. */
export interface TransportStatus {
  readonly kind: 'kafka';
  /** As the broker reports it; `unknown` when it may not be read or nobody answered yet. */
  readonly version: string;
  /** Stable code of what keeps the relay from sending. */
  readonly problem?: string;
  readonly readers: readonly ReaderStatus[];
}
