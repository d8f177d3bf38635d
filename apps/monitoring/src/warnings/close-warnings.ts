import type { WarningEvidence } from '@aid-chain/contracts';
import { dateOf } from '@aid-chain/kernel';
import { rows, sql, type Tx } from '@aid-chain/messaging';
import type { Disposition } from '@aid-chain/vocabulary';
import type { NewWarning } from './raise-warnings.js';
import { emitWarningClosed } from './warning-closed.js';

/** A warning of which nothing is left, with the sentence that gives the reason and what showed it. */
export interface ClosedWarning extends Pick<NewWarning, 'raisedAt' | 'cause'> {
  readonly id: string;
  readonly evidence: readonly WarningEvidence[];
}

/** Closes warnings that nobody visited yet; what a visit found is for the one who disposes of it. */
export async function closeWarnings(
  tx: Pick<Tx, 'query' | 'emit'>,
  disposition: Disposition,
  warnings: readonly ClosedWarning[],
): Promise<void> {
  if (warnings.length === 0) return;
  const given = warnings.map(({ id, evidence, raisedAt }) => ({ id, evidence, on: dateOf(raisedAt) }));
  const closed = await sql`
    update warning w set state = 'disposed', disposed_on = greatest(c."on", w.raised_on),
      dispositions = array[${disposition}::text], evidence = w.evidence || c.evidence
    from ${rows('c', { id: 'uuid', evidence: 'jsonb', on: 'date' }, given)}
    where w.id = c.id and w.state = 'open'
    returning w.id, w.household_id as "householdId", w.disposed_on as "on"`.on<{
    id: string;
    householdId: string;
    on: string;
  }>(tx);
  const byId = new Map(warnings.map((warning) => [warning.id, warning]));
  for (const { id, householdId, on } of closed) {
    const warning = byId.get(id);
    if (warning === undefined) continue;
    // The register is put right by the township.
    const done = { id, householdId, on, disposition, authority: 'township' } as const;
    emitWarningClosed(tx, done, { time: warning.raisedAt, ...warning.cause });
  }
}
