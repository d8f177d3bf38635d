import { SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';

/** Whose audit it is: that of a service, or of the directory, where operators act. It is the schema too. */
export type AuditName = ServiceName | 'directory';

/** Every audit that is sealed. */
export const AUDIT_NAMES: readonly AuditName[] = [...SERVICE_NAMES, 'directory'];

/** How an audit names the time of its rows. */
export type TimeColumn = 'recorded_at' | 'at';

export const timeColumnOf = (audit: AuditName): TimeColumn => (audit === 'directory' ? 'at' : 'recorded_at');
