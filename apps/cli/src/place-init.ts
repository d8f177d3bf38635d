import { InvalidArgumentError } from '@commander-js/extra-typings';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { dateOf } from '@aid-chain/kernel';
import { newPlace, readNation } from '@aid-chain/platform';
import { isCodeOf, provinceCodes } from '@aid-chain/vocabulary';
import { placeFolders, SAMPLE_DIRECTORY } from './config.js';
import type { Print } from './output.js';

/** The six digits of a county, also written with twelve. @throws InvalidArgumentError */
export function countyCode(text: string): string {
  const isCounty = /^\d{4}(?!00)\d{2}(?:0{6})?$/.test(text) && isCodeOf(provinceCodes, text.slice(0, 2));
  if (isCounty) return text.slice(0, 6);
  throw new InvalidArgumentError(
    '须为县级区划代码，6 位或 12 位，前两位为省级代码 / a code of a county is expected, 6 or 12 digits, the first two those of a province',
  );
}

/** Writes the files of a new place; one that is there already is never written over. */
export async function initPlace(county: string, folder: string, print: Print): Promise<void> {
  const { policiesDir } = placeFolders();
  const holidays = await readFile(join(SAMPLE_DIRECTORY, 'holidays.json'), 'utf8');
  const tree = await readNation(policiesDir);
  const target = resolve(folder);
  for (const { path, text } of newPlace({ tree, holidays, region: county, today: dateOf(new Date()) })) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    print(`${(await written(file, text)) ? '  +' : '已有，未改 kept'} ${path}`);
  }
  print(`请填写后检查 / fill in, then check: npm run cli -- place check ${folder}`);
}

async function written(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
