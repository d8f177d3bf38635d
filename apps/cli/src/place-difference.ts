import type { Sql } from '@aid-chain/messaging';
import {
  acceptedPlace,
  changeText,
  placeChanges,
  type PlaceChange,
  type UsablePlace,
} from '@aid-chain/platform';
import type { Print } from './output.js';

/** How a place differs from what was accepted last, by whom and when. */
export interface PlaceDifference {
  readonly at: string;
  readonly by: string;
  readonly changes: readonly PlaceChange[];
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

/** The parameters that were accepted before, are in no file any more, and without which cases cannot be judged. */
export function lostParameters(
  changes: readonly PlaceChange[],
  missing: readonly string[],
): readonly string[] {
  const gone = changes.filter((change) => change.new === null).map(({ at }) => at.split(' ')[0] ?? '');
  return [...new Set(gone)].filter((key) => missing.includes(key));
}

/** Prints old and new of everything that differs, for whoever signs it. */
export function printChanges(difference: PlaceDifference | undefined, print: Print): void {
  if (difference === undefined) return;
  const { at, by, changes } = difference;
  print(
    changes.length === 0
      ? `与 ${by} 于 ${at} 启用的内容相同 / nothing differs from what ${by} accepted at ${at}`
      : `与 ${by} 于 ${at} 启用的相比，${String(changes.length)} 处更改 / ${String(changes.length)} changes against what ${by} accepted at ${at}:`,
  );
  for (const change of changes) print(changeText(change));
}
