import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoPlaceFile } from './place.schema.js';

type Regions = DemoPlaceFile['regions'];

/** The demo's own township and county, in whose place another one comes. */
const OWN = { township: '510683990000', county: '510683000000' } as const;
const LEVELS = [
  ['province', 2],
  ['city', 4],
  ['county', 6],
  ['township', 9],
  ['village', 12],
] as const;

/** The first township among the regions of a place, and the county above it. */
export function townshipOf(regions: Regions): string {
  return regions.find(({ code }) => levelOf(code) === 'township')?.code ?? '';
}

/** Whether a code is that of the township, or of a level above it: 640000, 410100, 421223. */
export function isBelow(township: string, code: string): boolean {
  return /^\d{6,12}$/.test(code) && township.startsWith(code.replace(/(00)+$/, ''));
}

function levelOf(code: string): string {
  const digits = code.replace(/0+$/, '').length;
  return LEVELS.find(([, length]) => digits <= length)?.[0] ?? 'village';
}

function rowOf({ code, name }: Regions[number]): object {
  const index = LEVELS.findIndex(([level]) => level === levelOf(code));
  const above = LEVELS[index - 1]?.[1];
  const parent = above === undefined ? {} : { parentCode: code.slice(0, above).padEnd(12, '0') };
  return { code, ...parent, level: levelOf(code), name, validFrom: '2000-01-01' };
}

/**
 * Writes the directory of a place: its regions, and the people, programs and days off of the demo, who work there. The
 * demo's teams and departments are those of its own city and are left out: a place has its own departments.
 * @param demo the folder `demo/` of the repository
 */
export function writeDirectory(demo: string, folder: string, regions: Regions): void {
  const township = townshipOf(regions);
  const county = township.slice(0, 6).padEnd(12, '0');
  const moved = (name: string): object[] => {
    const text = readFileSync(join(demo, 'directory', name), 'utf8');
    return JSON.parse(text.replaceAll(OWN.township, township).replaceAll(OWN.county, county)) as object[];
  };
  const files = {
    'regions.json': regions.map(rowOf),
    'actors.json': moved('actors.json').filter((actor) => !('department' in actor)),
    'contracts.json': moved('contracts.json'),
    'holidays.json': moved('holidays.json'),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(rows, null, 2));
}
