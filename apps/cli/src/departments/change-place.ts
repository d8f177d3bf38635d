import { access, constants, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dateOf, RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  checkPlace,
  edited,
  findingText,
  readPlace,
  usablePlace,
  type PlaceEdit,
  type PlaceFolders,
  type PlaceTexts,
} from '@aid-chain/platform';
import type { Operator } from '../operator.js';
import { AlreadyPrinted, type Print } from '../output.js';
import { writePlace } from '../place-check.js';

const CHANGE_LOCK = 7_104_005;

/** The folder of a deployment, which the sample is not. */
export interface OwnPlace extends PlaceFolders {
  readonly placeDir: string;
}

/**
 * Takes the directory for a change, until the command ends: what is judged after it still holds when it is written.
 * @throws RefusalError PLACE_BEING_CHANGED while another operator changes it
 */
export async function takeDirectory(operator: Operator): Promise<void> {
  const [lock] = await operator.onDirectory((connection) =>
    sql`select pg_try_advisory_lock(${CHANGE_LOCK}) as taken`.on<{ taken: boolean }>(connection),
  );
  if (lock?.taken !== true) throw new RefusalError({ code: 'PLACE_BEING_CHANGED', params: {} });
}

/**
 * Takes the place of a deployment for a change: while one operator changes it, another is refused.
 * @throws RefusalError PLACE_NOT_SET, PLACE_BEING_CHANGED
 */
export async function takePlace(operator: Operator): Promise<{ folders: OwnPlace; texts: PlaceTexts }> {
  const { place } = operator.config;
  const { placeDir } = place;
  if (placeDir === undefined) throw new RefusalError({ code: 'PLACE_NOT_SET', params: {} });
  await takeDirectory(operator);
  return { folders: { ...place, placeDir }, texts: await readPlace(place) };
}

/**
 * Checks a place as it becomes, before anything is written.
 * @throws AlreadyPrinted after it has printed each fault with file and row, such as a need that nobody would serve
 */
export function checkChanged(texts: PlaceTexts, edits: readonly PlaceEdit[], print: Print): void {
  const { findings, faults } = checkPlace(edited(texts, edits), dateOf(new Date()));
  if (faults === 0) return;
  for (const finding of findings.filter(({ severity }) => severity === 'fault')) print(findingText(finding));
  print('未作任何更改：改后的本地目录有上述错误 / nothing was changed: the place would have these faults');
  throw new AlreadyPrinted();
}

/** Prints which files change, and what in them. */
export function printEdits(edits: readonly PlaceEdit[], print: Print): void {
  for (const { file, shown } of edits) print(`  ${file}：${shown}`);
}

/** Prints the lines themselves, for whoever keeps the folder elsewhere and writes them there. */
function printLines(edits: readonly PlaceEdit[], print: Print): void {
  for (const { file, lines } of edits) {
    print(`${file}：`);
    for (const line of lines) print(`  ${line}`);
  }
}

/**
 * Writes the files of a change, whole or not at all each. Broken off between two of them, the command is run again: what is
 * written already is found done, and no service takes what was not accepted.
 * @throws RefusalError PLACE_READ_ONLY before any is written, after it has printed the lines to write by hand
 */
export async function writeEdits(
  { placeDir }: OwnPlace,
  edits: readonly PlaceEdit[],
  print: Print,
): Promise<void> {
  for (const { file } of edits)
    await access(dirname(join(placeDir, file)), constants.W_OK).catch(() => {
      printLines(edits, print);
      throw new RefusalError({ code: 'PLACE_READ_ONLY', params: { file } });
    });
  for (const { file, text } of edits) {
    const path = join(placeDir, file);
    await writeToDisk(`${path}.new`, text);
    await rename(`${path}.new`, path);
    await onDisk(dirname(path));
  }
}

/** A file is there whole before it takes the place of another, also where the power goes. */
async function writeToDisk(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name in a folder is on the disk only once the folder itself is. */
async function onDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes the directory as the files are now, and accepts the place. @param leaving departments that go */
export async function acceptPlace(
  operator: Operator,
  folders: OwnPlace,
  print: Print,
  leaving: readonly string[] = [],
): Promise<void> {
  await writePlace(operator.config.databaseUrl, await usablePlace(folders), operator.id, print, { leaving });
}
