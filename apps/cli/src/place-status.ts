import { dateOf } from '@aid-chain/kernel';
import {
  begunChange,
  findingText,
  loadPlaceState,
  type BegunChange,
  type EditedFiles,
  type PlaceState,
} from '@aid-chain/platform';
import { auditDirectory } from './directory-audit.js';
import type { Operator } from './operator.js';
import { printRows, type Print } from './output.js';
import { printChanges } from './place-difference.js';

/**
 * `place status`: what is in force by the database and keeps decisions from being made, and apart from it what was edited
 * in the folder and is not in force, old and new.
 */
export async function printPlaceStatus(operator: Operator, json: boolean, print: Print): Promise<void> {
  const { place } = operator.config;
  const { state, begun } = await operator.onDirectory(async (connection) => {
    const found = await loadPlaceState(connection, place, dateOf(new Date()));
    await auditDirectory(connection, operator, {
      action: 'place-status-shown',
      objectType: 'directory',
      ids: [],
    });
    return { state: found, begun: await begunChange(connection) };
  });
  if (json) return printRows(print, rowsOf(state, begun));
  if (begun !== undefined) print(begunText(begun));
  print(inForceText(state));
  for (const finding of state.findings) print(findingText(finding));
  if (state.findings.length === 0) print('没有阻碍作出决定的事项 / nothing keeps a decision from being made');
  if (state.edited !== undefined) printEdited(state, state.edited, print);
  else if (state.accepted !== undefined) print(asAcceptedText(place.placeDir));
}

/** For programs: `of` separates what is in force from what lies in the folder and is not. */
function rowsOf(
  { accepted, findings, edited }: PlaceState,
  begun: BegunChange | undefined,
): readonly object[] {
  return [
    ...(begun === undefined ? [] : [{ begun }]),
    ...(accepted === undefined ? [] : [{ of: 'in-force', by: accepted.by, at: accepted.at }]),
    ...findings.map((finding) => ({ of: 'in-force', ...finding })),
    ...(edited === undefined ? [] : [{ of: 'files', accepted: false }]),
    ...(edited?.changes ?? []).map((change) => ({ of: 'files', ...change })),
    ...(edited?.findings ?? []).map((finding) => ({ of: 'files', ...finding })),
  ];
}

const begunText = ({ command, at, by }: BegunChange): string =>
  `未完成的更改：${by} 于 ${at} 开始 ${command}；请再次执行，它从中断处继续 / not finished: ${command}, begun by ${by} at ${at}; run it again, it goes on where it was broken off`;

const inForceText = ({ accepted }: PlaceState): string =>
  accepted === undefined
    ? '尚未启用任何本地目录，以下按文件列出 / no place was accepted yet; this is by the files:'
    : `在用：${accepted.by} 于 ${accepted.at} 启用的内容 / in force is what ${accepted.by} accepted at ${accepted.at}:`;

const asAcceptedText = (placeDir: string | undefined): string =>
  placeDir === undefined
    ? '未设 PLACE_DIR，没有与文件比对 / PLACE_DIR is not set: nothing was compared with files'
    : `文件与在用的相同 / the files are those in force: ${placeDir}`;

const WORDING_ALONE =
  '所列数值和各行均相同，只有注释、备注或对下级的限度等文字不同；运行中的服务仍会告警 PLACE_REVISION_DIFFERS，请执行 place apply / ' +
  'every value and row is the same; comments, notes or bounds for lower levels differ. Services raise PLACE_REVISION_DIFFERS all the same: run place apply';

/** What is in the folder and not in force; of a fault the changes cannot be shown. */
function printEdited({ accepted }: PlaceState, { changes, findings }: EditedFiles, print: Print): void {
  print('');
  print('文件已改动，尚未启用 / the files were edited and are not in force:');
  const faults = findings.filter(({ severity }) => severity === 'fault');
  if (faults.length > 0)
    print(
      '文件有错误，更正后才能列出更改 / the files have faults; what changes is shown once they are gone:',
    );
  else if (changes.length === 0) print(WORDING_ALONE);
  else if (accepted !== undefined) printChanges({ at: accepted.at, by: accepted.by, changes }, print);
  const doubts = findings.filter(({ code }) => code === 'VALUE_IMPLAUSIBLE');
  for (const finding of [...faults, ...doubts]) print(findingText(finding));
  print(
    '请用 place check 核对，再执行 place apply，或放回在用的文件 / look at them by place check and run place apply, or put the files in force back',
  );
}
