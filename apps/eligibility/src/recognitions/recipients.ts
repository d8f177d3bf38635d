import type { Sql } from '@aid-chain/messaging';
import { recognitionsOf } from './recognition-store.js';
import type { Recognition } from './recognition.state.js';

/** For which of some households anything of the law runs: they may be checked without a paper of their own (社会救助法 41; L-09). */
export async function recipientsOfLaw(
  connection: Sql,
  householdIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await recognitionsOf(connection, householdIds);
  const runs = ({ track, state }: Recognition): boolean =>
    track === 'civil-affairs' && state.is === 'running';
  return new Set([...found].flatMap(([householdId, all]) => (all.some(runs) ? [householdId] : [])));
}
