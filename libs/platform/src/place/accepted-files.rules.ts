import { groupBy, type IsoDate } from '@aid-chain/kernel';
import type { PackEntry, PolicyFile } from '@aid-chain/policy';
import { DEMONSTRATION, type PlaceRow } from './place-rows.rules.js';

/**
 * The parameter files of a place as they were accepted, made anew from its rows, so that what is in force can be looked into
 * while other files lie in the folder. Bounds for lower levels are not in the rows: of these files only values are read.
 */
export function acceptedFiles(rows: readonly PlaceRow[]): readonly PolicyFile[] {
  const given = rows.flatMap(({ file, entry }) => (entry === undefined ? [] : [{ file, entry }]));
  return [...groupBy(given, ({ file }) => file)].map(([path, ofFile]) => {
    const keys = groupBy(ofFile, ({ entry }) => entry.key);
    const declared = [...keys].map(([key, list]) => [key, declarationOf(list.map(({ entry }) => entry))]);
    // JSON is YAML, too.
    return { path, text: JSON.stringify(Object.fromEntries(declared)), ofPlace: true };
  });
}

function declarationOf(entries: readonly PackEntry[]): object {
  return { unit: entries[0]?.unit, values: entries.map(valueOf) };
}

/** An entry with the fields of a file: what is not given there is null here. */
function valueOf({ from, to, state, value, doc, article, demo, under, note }: PackEntry): object {
  const stated = state === 'value' ? { value } : { state };
  const given = Object.entries({ doc, article, under, note }).filter(
    ([, text]) => text !== undefined && text !== null,
  );
  return { from, to, ...stated, ...(demo ? { demo } : {}), ...Object.fromEntries(given) };
}

/** Codes of the accepted measures of a day that no document gives, with the code of their folder. */
export function acceptedDemoMeasures(
  rows: readonly PlaceRow[],
  on: IsoDate,
): readonly { readonly key: string; readonly region: string }[] {
  const found = rows.flatMap(({ file, at, value, source }) => {
    const [, region] = /(\d+)\/measures\.yaml$/.exec(file) ?? [];
    const [key = '', from = ''] = at.split(' ');
    if (region === undefined || source !== DEMONSTRATION || from > on) return [];
    const { to } = JSON.parse(value) as { readonly to: IsoDate | null };
    return to === null || to >= on ? [{ key, region }] : [];
  });
  return found;
}
