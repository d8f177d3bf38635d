import type { PlaceRow } from './place-rows.rules.js';
import { rowWords } from './row-words.rules.js';

/** How a place differs in one thing from what was accepted of it before. */
export interface PlaceChange {
  readonly file: string;
  /** The row, or the parameter with the day from which it holds. */
  readonly at: string;
  readonly old: string | null;
  readonly new: string | null;
  /** Document and article of what is new. */
  readonly source: string | null;
}

/** Every row that is new, gone or says something else, in the order of files and rows. */
export function placeChanges(
  accepted: readonly PlaceRow[],
  now: readonly PlaceRow[],
): readonly PlaceChange[] {
  const before = new Map(accepted.map((row) => [keyOf(row), row]));
  const present = new Map(now.map((row) => [keyOf(row), row]));
  const keys = [...new Set([...before.keys(), ...present.keys()])].sort();
  return keys.flatMap((key) => changeOf(before.get(key), present.get(key)) ?? []);
}

function keyOf({ file, at }: PlaceRow): string {
  return `${file} ${at}`;
}

function changeOf(old: PlaceRow | undefined, present: PlaceRow | undefined): PlaceChange | undefined {
  const row = present ?? old;
  if (row === undefined) return undefined;
  if (old?.value === present?.value && old?.source === present?.source) return undefined;
  const { file, at } = row;
  return {
    ...{ file, at, old: old?.value ?? null, new: present?.value ?? null },
    source: sourcesOf(old, present),
  };
}

/** Both documents where only that differs or both say one, else that of what is new. */
function sourcesOf(old: PlaceRow | undefined, present: PlaceRow | undefined): string | null {
  const [before, now] = [old?.source, present?.source];
  if (before === now || before === undefined || present === undefined) return now ?? before ?? null;
  return `${before} → ${now ?? '—'}`;
}

/** A change for reading by whoever signs it: `+` new, `-` gone, `~` says something else. */
export function changeText({ file, at, old, new: present, source }: PlaceChange): string {
  const mark = old === null ? '+' : present === null ? '-' : '~';
  const values = [old, present].filter((value) => value !== null).map(rowWords);
  return [
    `${mark} ${file} ${at}`,
    `    ${values.join('\n      → ')}`,
    ...(source === null ? [] : [`    ${source}`]),
  ].join('\n');
}
