import { rows, sql, type Tx } from '@aid-chain/messaging';
import type { NewWarning } from './raise-warnings.js';

/** What an open warning states once the rows behind it were corrected. */
export interface CorrectedWarning extends Pick<
  NewWarning,
  'measured' | 'endOn' | 'grounds' | 'personIds' | 'evidence' | 'parameterVersion'
> {
  readonly id: string;
}

const CORRECTED = {
  ...({ id: 'uuid', measured: 'bigint', end_on: 'date', grounds: 'jsonb', person_ids: 'jsonb' } as const),
  ...({ evidence: 'jsonb', parameter_version: 'text' } as const),
} as const;

/** Writes what open warnings state now; none is ended: that nothing is the matter is for the visit to find. */
export async function correctWarnings(
  tx: Pick<Tx, 'query'>,
  warnings: readonly CorrectedWarning[],
): Promise<void> {
  if (warnings.length === 0) return;
  const given = warnings.map(
    ({ id, measured, endOn, grounds, personIds = [], evidence, parameterVersion }) => ({
      ...{ id, measured, end_on: endOn, grounds, person_ids: personIds },
      ...{ evidence, parameter_version: parameterVersion },
    }),
  );
  await sql`
    update warning w set measured = c.measured, end_on = c.end_on,
      grounds = array(select jsonb_array_elements_text(c.grounds)),
      person_ids = array(select jsonb_array_elements_text(c.person_ids)::uuid),
      evidence = c.evidence, parameter_version = c.parameter_version
    from ${rows('c', CORRECTED, given)}
    where w.id = c.id and w.state = 'open'`.on(tx);
}
