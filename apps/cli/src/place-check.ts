import { dateOf } from '@aid-chain/kernel';
import {
  checkPlace,
  findingText,
  placeName,
  readPlace,
  removalText,
  seedDirectory,
  usablePlace,
  type PlaceFolders,
  type UsablePlace,
} from '@aid-chain/platform';
import { AlreadyPrinted, printRows, type Print } from './output.js';

/**
 * `place check`: prints everything that was found, as text or one JSON object per line.
 * @throws AlreadyPrinted where there is a fault, so that the command ends with 1
 */
export async function printPlaceCheck(folders: PlaceFolders, json: boolean, print: Print): Promise<void> {
  const { findings, faults, warnings } = checkPlace(await readPlace(folders), dateOf(new Date()));
  if (json) printRows(print, findings);
  else {
    print(placeName(folders));
    for (const finding of findings) print(findingText(finding));
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
 * Writes the directory of a place and accepts its parameters, after it has printed whom that removes.
 * @throws RefusalError DIRECTORY_CONFLICT or PLACE_CHANGED_MEANWHILE
 */
export async function writePlace(
  url: string,
  { directory, revision, isOutdated }: UsablePlace,
  by: string,
  print: Print,
): Promise<void> {
  const onRemoval = (ids: readonly string[]): void => print(removalText(ids));
  await seedDirectory(url, directory, by, { revision, onRemoval, isOutdated });
}
