import { dateOf } from '@aid-chain/kernel';
import { onDatabase } from '@aid-chain/messaging';
import {
  acceptanceDetails,
  changesOf,
  checkPlace,
  findingText,
  placeDirectory,
  placeName,
  placeRows,
  readPlace,
  refuseUnaccepted,
  removalText,
  seedDirectory,
  usablePlace,
  type Acceptance,
  type PlaceFolders,
  type UsablePlace,
} from '@aid-chain/platform';
import { fewCases } from './few-cases.js';
import { auditDirectory } from './directory-audit.js';
import type { Operator } from './operator.js';
import { AlreadyPrinted, printRows, type Print } from './output.js';
import { printChanges } from './place-difference.js';

/**
 * `place check`: prints everything that was found, as text or one JSON object per line; for an operator also what differs from
 * what was accepted last, old and new, for whoever signs it.
 * @throws AlreadyPrinted where there is a fault, so that the command ends with 1
 */
export async function printPlaceCheck(
  folders: PlaceFolders,
  { json, operator }: { readonly json: boolean; readonly operator?: Operator },
  print: Print,
): Promise<void> {
  const texts = await readPlace(folders);
  const { findings, faults, warnings, departments } = checkPlace(texts, dateOf(new Date()));
  if (faults === 0 && operator !== undefined) {
    const rows = placeRows(placeDirectory(texts, departments), texts.policies);
    const changes = await operator.onDirectory(async (connection) => {
      await auditDirectory(connection, operator, {
        action: 'place-compared',
        objectType: 'directory',
        ids: [],
      });
      return changesOf(connection, rows);
    });
    if (json) printRows(print, changes?.changes ?? []);
    else printChanges(changes, print);
  }
  if (json) printRows(print, findings);
  else {
    print(placeName(folders));
    const { shown, more } = fewCases(findings);
    for (const finding of shown) print(findingText(finding));
    for (const [file, count] of more)
      print(
        `  ${file}：另有 ${String(count)} 个案例结果不同，请先处理上列参数问题；--json 列出全部 / ${String(count)} more cases differ: mend the parameters named above first; --json lists all`,
      );
    print(
      `${String(faults)} 处错误，${String(warnings)} 处提示 / faults: ${String(faults)}, warnings: ${String(warnings)}`,
    );
  }
  if (faults > 0) throw new AlreadyPrinted();
}

/**
 * @returns a place without a fault; its warnings are counted, `place check` shows them
 * @throws Error that lists every fault
 */
export async function checkedPlace(folders: PlaceFolders, print: Print): Promise<UsablePlace> {
  const place = await usablePlace(folders);
  print(`本地目录无错误 / the place has no fault: ${placeName(folders)}`);
  if (place.warnings > 0)
    print(`${String(place.warnings)} 处提示，见 place check / warnings, see place check`);
  return place;
}

/**
 * Writes the directory of a place and accepts its parameters, after it has printed what differs from what was accepted
 * before, and whom that removes.
 * @param leaving departments that leave the place with it
 * @throws RefusalError PLACE_LOSES_PARAMETERS, PLACE_VALUES_IMPLAUSIBLE, DIRECTORY_CONFLICT, DEPARTMENT_STILL_ACTIVE, PLACE_CHANGED_MEANWHILE
 */
export async function writePlace(
  url: string,
  place: UsablePlace,
  by: string,
  print: Print,
  { leaving = [], ...acceptance }: Acceptance & { readonly leaving?: readonly string[] } = {},
): Promise<void> {
  const { directory, accepted, isOutdated } = place;
  const difference = await onDatabase(url, (connection) => changesOf(connection, accepted.rows));
  printChanges(difference, print);
  refuseUnaccepted(difference, place, acceptance);
  const onRemoval = (ids: readonly string[]): void => print(removalText(ids));
  const details = acceptanceDetails(accepted, acceptance);
  await seedDirectory(url, directory, by, { accepted, onRemoval, leaving, isOutdated, details });
}
