import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { placeChanges, type PlaceChange } from '../place/place-changes.rules.js';
import type { UsablePlace } from '../place/usable-place.js';
import { recordedChanges, type ActDetails } from '../audit/act-details.rules.js';
import { acceptedPlace, acceptedRevision } from './accepted-revision.js';

/** How a place differs from what was accepted last, by whom and when. */
export interface PlaceDifference {
  readonly at: string;
  readonly by: string;
  readonly changes: readonly PlaceChange[];
}

/** What whoever applies a place takes on, which is refused without. */
export interface Acceptance {
  /** Parameters may go though cases cannot be judged without them. */
  readonly acceptLoss?: boolean;
  /** Values may change to what is far from any plausible one. */
  readonly acceptImplausible?: boolean;
}

/** @returns undefined where nothing was accepted before that it could be compared with. */
export async function changesOf(
  connection: Sql,
  rows: UsablePlace['accepted']['rows'],
): Promise<PlaceDifference | undefined> {
  const accepted = await acceptedPlace(connection);
  if (accepted === undefined) return undefined;
  const { at, by } = accepted;
  return { at, by, changes: placeChanges(accepted.rows, rows) };
}

/** The words by which a person accepts what is refused without. */
const FLAGS = { acceptLoss: '--accept-loss', acceptImplausible: '--accept-implausible' } as const;

/**
 * @param accepted the revision that is taken
 * @returns what the audit says of it: from which revision to which, what was changed, what was accepted by name (S4-06)
 */
export const acceptanceDetails =
  ({ digest, rows }: UsablePlace['accepted'], acceptance: Acceptance = {}) =>
  async (connection: Sql): Promise<ActDetails> => {
    const before = await acceptedRevision(connection);
    const difference = await changesOf(connection, rows);
    const { acceptLoss, acceptImplausible } = acceptance;
    const flags = [
      ...(acceptLoss === true ? [FLAGS.acceptLoss] : []),
      ...(acceptImplausible === true ? [FLAGS.acceptImplausible] : []),
    ];
    return {
      revision: { before: before?.digest ?? null, after: digest },
      ...(difference === undefined ? {} : { changes: recordedChanges(difference.changes) }),
      ...(flags.length === 0 ? {} : { flags }),
    };
  };

/**
 * Refuses what a person has to accept by name, whoever applies the place.
 * @throws RefusalError PLACE_LOSES_PARAMETERS, PLACE_VALUES_IMPLAUSIBLE
 */
export function refuseUnaccepted(
  difference: PlaceDifference | undefined,
  { missing, implausible }: Pick<UsablePlace, 'missing' | 'implausible'>,
  { acceptLoss = false, acceptImplausible = false }: Acceptance = {},
): void {
  const changes = difference?.changes ?? [];
  const lost = acceptLoss ? [] : lostParameters(changes, missing);
  if (lost.length > 0)
    throw new RefusalError({ code: 'PLACE_LOSES_PARAMETERS', params: { parameters: lost.join('、') } });
  const odd = acceptImplausible ? [] : implausibleChanges(changes, implausible);
  if (odd.length > 0)
    throw new RefusalError({ code: 'PLACE_VALUES_IMPLAUSIBLE', params: { parameters: odd.join('、') } });
}

/** The parameters that were accepted before, are in no file any more, and without which cases cannot be judged. */
function lostParameters(changes: readonly PlaceChange[], missing: readonly string[]): readonly string[] {
  const gone = changes.filter((change) => change.new === null).map(({ at }) => at.split(' ')[0] ?? '');
  return [...new Set(gone)].filter((key) => missing.includes(key));
}

/** What was changed to a value that is far from any plausible one. */
function implausibleChanges(
  changes: readonly PlaceChange[],
  implausible: readonly string[],
): readonly string[] {
  return changes
    .filter((change) => change.new !== null && implausible.includes(change.at))
    .map(({ at }) => at);
}
