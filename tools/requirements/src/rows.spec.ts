import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { idsInTitle } from './proof.rules.js';
import { readRows } from './results.js';

interface Part {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly digits: number;
}

/** The parts in the order of the list; numbers run without a gap from the first row of a part to its last. */
const PARTS: readonly Part[] = [
  { prefix: 'S0-', first: 1, last: 27, digits: 2 },
  { prefix: 'S1-', first: 1, last: 23, digits: 2 },
  { prefix: 'S2-', first: 1, last: 37, digits: 2 },
  { prefix: 'S3-', first: 1, last: 39, digits: 2 },
  { prefix: 'S4-', first: 1, last: 30, digits: 2 },
  { prefix: 'N', first: 0, last: 16, digits: 1 },
  { prefix: 'L-', first: 1, last: 65, digits: 2 },
  { prefix: 'A-', first: 1, last: 27, digits: 2 },
];
const SERVICES = ['INT', 'ELI', 'MON', 'REF', 'X'];
/** This spec claims a row that does not exist, to show that the count finds it. */
const CLAIMS_AN_UNKNOWN_ROW = 'proof.rules.spec.ts';

const root = resolve(import.meta.dirname, '../../..');
const rows = readRows(join(root, 'docs/requirements.json'));

function idsOf({ prefix, first, last, digits }: Part): string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, at) => prefix + String(first + at).padStart(digits, '0'),
  );
}

function specFiles(): string[] {
  return ['apps', 'libs', 'tools']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((at) =>
        join(root, folder, at),
      ),
    )
    .filter((file) => file.endsWith('.spec.ts') && !file.includes('node_modules'))
    .filter((file) => basename(file) !== CLAIMS_AN_UNKNOWN_ROW);
}

describe('the list of requirements', () => {
  it('holds every row of every part once, in the order of the parts and their numbers', () => {
    expect(rows.map(({ id }) => id)).toEqual(PARTS.flatMap(idsOf));
    expect(rows).toHaveLength(265);
  });

  it('says of each row what it asks for, in a title of its own', () => {
    expect(rows.filter(({ title }) => title.trim() === '').map(({ id }) => id)).toEqual([]);
    expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
  });

  it('gives each row to at least one service that exists', () => {
    const astray = rows.filter(
      ({ services }) => services.length === 0 || services.some((service) => !SERVICES.includes(service)),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it('holds every row that a spec names', () => {
    const files = specFiles();
    const known = new Set(rows.map(({ id }) => id));
    const unknown = files.flatMap((file) =>
      idsInTitle(readFileSync(file, 'utf8'))
        .filter((id) => !known.has(id))
        .map((id) => `${relative(root, file)}: ${id}`),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(unknown).toEqual([]);
  });
});
