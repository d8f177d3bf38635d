import type { Sql } from '@aid-chain/messaging';
import type { AuditName } from '@aid-chain/platform';
import type { Operator } from './operator.js';

/** Reads an audit with the rights of the service that writes it. */
export const onAudit = <R>(
  operator: Operator,
  audit: AuditName,
  work: (connection: Sql) => Promise<R>,
): Promise<R> => (audit === 'directory' ? operator.onDirectory(work) : operator.onService(audit, work));
