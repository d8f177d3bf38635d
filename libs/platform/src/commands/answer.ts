import type { AuditEntry } from '../audit/audit-entry.js';

/** What a command decides: the answer of the POST (ids and states only, no personal data) and its audit row. */
export interface Answer {
  readonly status: 200 | 201 | 202;
  readonly body: object;
  readonly audit: AuditEntry;
}

/** An answer as it goes out: fresh or stored, success or problem. Controllers return it unchanged. */
export class HttpAnswer {
  constructor(
    readonly status: number,
    readonly body: object,
    readonly replayed: boolean = false,
  ) {}
}
