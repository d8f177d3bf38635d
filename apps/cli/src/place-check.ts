import { dateOf } from '@aid-chain/kernel';
import { checkPlace, findingText, readPlace, type PlaceCheck, type PlaceFolders } from '@aid-chain/platform';
import { AlreadyPrinted, printRows, type Print } from './output.js';

type Texts = Awaited<ReturnType<typeof readPlace>>;

async function checkOf(
  folders: PlaceFolders,
): Promise<{ readonly texts: Texts; readonly check: PlaceCheck }> {
  const texts = await readPlace(folders);
  return { texts, check: checkPlace(texts, dateOf(new Date())) };
}

/** @returns the folder that was meant, for the line above what was found. */
const nameOf = ({ placeDir, directoryDir }: PlaceFolders): string =>
  placeDir ?? `${directoryDir}（样例 · the repository's sample）`;

function printCheck({ findings, faults, warnings }: PlaceCheck, folders: PlaceFolders, print: Print): void {
  print(nameOf(folders));
  for (const finding of findings) print(findingText(finding));
  print(
    `${String(faults)} 处错误，${String(warnings)} 处提示 / faults: ${String(faults)}, warnings: ${String(warnings)}`,
  );
}

/**
 * `place check`: prints everything that was found, as text or one JSON object per line.
 * @throws AlreadyPrinted where there is a fault, so that the command ends with 1
 */
export async function printPlaceCheck(folders: PlaceFolders, json: boolean, print: Print): Promise<void> {
  const { check } = await checkOf(folders);
  if (json) printRows(print, check.findings);
  else printCheck(check, folders, print);
  if (check.faults > 0) throw new AlreadyPrinted();
}

/**
 * @returns what was read of a place without a fault; its warnings are counted, `place check` shows them
 * @throws AlreadyPrinted where there is a fault, after all of them were printed
 */
export async function usablePlace(folders: PlaceFolders, print: Print): Promise<Texts> {
  const { texts, check } = await checkOf(folders);
  if (check.faults > 0) {
    printCheck(check, folders, print);
    print('未作任何更改，运行中的服务不受影响 / nothing was changed, services that run go on');
    throw new AlreadyPrinted();
  }
  print(`本地目录无错误 / the place has no fault: ${nameOf(folders)}`);
  if (check.warnings > 0)
    print(`${String(check.warnings)} 处提示，见 place check / warnings, see place check`);
  return texts;
}
