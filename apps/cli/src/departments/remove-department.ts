import { RefusalError } from '@aid-chain/kernel';
import { orRefuse, removalEdits, type PlaceEdit } from '@aid-chain/platform';
import { auditDirectory } from '../directory-audit.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { applyRights } from './apply-rights.js';
import { acceptPlace, checkChanged, printEdits, takePlace, writeEdits } from './change-place.js';
import { departmentState, openReferrals, type DepartmentState } from './department-state.js';

/** How long is looked whether the service has handed over what was open. */
const WATCHED_MS = 20_000;
const LOOKED_EVERY_MS = 500;

/**
 * Removes a department: shows first what that does, and does it with `--yes`. Each step is found done when the command is
 * run again, so it may be broken off anywhere; nothing that was referred is lost.
 * @throws RefusalError DEPARTMENT_NOT_FOUND, DEPARTMENT_COORDINATES, PLACE_NOT_SET, PLACE_BEING_CHANGED, PLACE_READ_ONLY
 */
export async function removeDepartment(
  operator: Operator,
  code: string,
  yes: boolean,
  print: Print,
): Promise<void> {
  const { folders, texts } = await takePlace(operator);
  const edits = orRefuse(removalEdits(texts, code));
  const state = await departmentState(operator, code);
  if (edits.length === 0 && state.directory === 'none')
    throw new RefusalError({ code: 'DEPARTMENT_NOT_FOUND', params: { code } });
  checkChanged(texts, edits, print);
  printPlan(code, state, edits, operator, print);
  await operator.onDirectory((connection) =>
    auditDirectory(connection, operator, {
      action: yes ? 'department-removal-begun' : 'department-removal-shown',
      objectType: 'department',
      ids: [code],
    }),
  );
  if (!yes) return print('未作任何更改；加 --yes 执行 / nothing was changed; run it again with --yes');
  await writeEdits(folders, edits, print);
  await acceptPlace(operator, folders, print, [code]);
  await applyRights(operator, print);
  await watchHandOver(operator, code, print);
}

function printPlan(
  code: string,
  { directory, keys, open }: DepartmentState,
  edits: readonly PlaceEdit[],
  { config }: Operator,
  print: Print,
): void {
  print(`撤销部门 ${code} / removing the department ${code}`);
  printEdits(edits, print);
  const { referrals, unacknowledged, duties } = open;
  const lines = [
    directory === 'left'
      ? '部门目录：此前已停用 / directory: it has left before'
      : '部门目录：停用，名称保留 / directory: it leaves, its name is kept',
    `密钥：${String(keys)} 把不再可用 / keys that let nobody in any more: ${String(keys)}`,
    `在办转办：${String(referrals)} 件交民政，其中未签收 ${String(unacknowledged)} 件；${String(duties)} 项季度反馈按原期限由民政承担 / ` +
      `open referrals that civil affairs goes on with: ${String(referrals)}, not acknowledged: ${String(unacknowledged)}, ` +
      `reports owed by their days: ${String(duties)}`,
    `主题 referral.${code}.v1、feedback.${code}.v1 保留；已发来的反馈读完并记入原转办 / its topics stay, what it had sent is read and recorded`,
    config.kafka === undefined
      ? 'Kafka：未使用 / Kafka: not used'
      : `Kafka：收回 dept-${code} 的全部权限 / Kafka: all rights of dept-${code} are taken`,
  ];
  for (const line of lines) print(`  ${line}`);
}

/** The service hands over by itself, also later; here it is watched, so that the operator sees it come about. */
async function watchHandOver(operator: Operator, code: string, print: Print): Promise<void> {
  const until = Date.now() + WATCHED_MS;
  let left = (await openReferrals(operator, code)).referrals;
  while (left > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOKED_EVERY_MS));
    left = (await openReferrals(operator, code)).referrals;
  }
  print(
    left === 0
      ? `${code} 已撤销，没有在办转办 / ${code} has left, nothing is open with it`
      : `${code} 已撤销；还有 ${String(left)} 件由转介服务运行时交民政 / ${code} has left; the referral service hands over ${String(left)} more when it runs`,
  );
}
