import { InvalidArgumentError } from '@commander-js/extra-typings';
import { RefusalError } from '@aid-chain/kernel';
import { additionEdits, departmentFiles, edited, orRefuse, type PlaceTexts } from '@aid-chain/platform';
import { standsIn, type NewDepartment, type PolicyFile } from '@aid-chain/policy';
import { auditDirectory } from '../directory-audit.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { applyRights } from './apply-rights.js';
import { acceptPlace, checkChanged, printEdits, takePlace, writeEdits } from './change-place.js';
import { refuseShared, sharedText, sharedWith } from './shared-needs.js';

/** A department as an operator gives it; what stands in the file already need not be given again. */
export interface GivenDepartment {
  readonly nameZh?: string | undefined;
  readonly nameEn?: string | undefined;
  readonly needs?: string | undefined;
  readonly sees?: string | undefined;
  readonly doc?: string | undefined;
  readonly article?: string | undefined;
  readonly region?: string | undefined;
  readonly actor?: string | undefined;
  /** Its needs may be served by others too. */
  readonly shared?: true | undefined;
  readonly yes?: true | undefined;
}

/**
 * Adds a department: shows first what that does, and does it with `--yes`; run again, it goes on where it was broken off.
 * @throws RefusalError DEPARTMENT_EXISTS, DEPARTMENT_NEEDS_SERVED, DEPARTMENTS_FILE_UNCLEAR, PLACE_NOT_SET, PLACE_BEING_CHANGED, PLACE_READ_ONLY
 */
export async function addDepartment(
  operator: Operator,
  code: string,
  given: GivenDepartment,
  print: Print,
): Promise<void> {
  const { folders, texts } = await takePlace(operator);
  const { path: file, text } = fileOf(texts, given.region);
  const { actor } = given;
  const edits = orRefuse(
    additionEdits(texts, {
      ...{ code, file, ...entryOf(given, standsIn(text, code) === 'no') },
      ...(actor === undefined ? {} : { actor }),
    }),
  );
  checkChanged(texts, edits, print);
  print(`新增部门 ${code} / adding the department ${code}`);
  printEdits(edits, print);
  const yes = given.yes === true;
  const shared = sharedWith(edited(texts, edits), file, code);
  for (const line of [...shared.map(sharedText), ...whatFollows(code, operator)]) print(`  ${line}`);
  if (yes && given.shared !== true) refuseShared(code, shared);
  await operator.onDirectory((connection) =>
    auditDirectory(connection, operator, {
      action: yes ? 'department-addition-begun' : 'department-addition-shown',
      objectType: 'department',
      ids: [code],
    }),
  );
  const flags = shared.length > 0 ? '--yes --shared' : '--yes';
  if (!yes) return print(`未作任何更改；加 ${flags} 执行 / nothing was changed; run it again with ${flags}`);
  await writeEdits(folders, edits, print);
  await acceptPlace(operator, folders, print);
  await applyRights(operator, print);
  print(`${code} 已启用 / ${code} takes part`);
  if (actor !== undefined)
    print(
      `签发密钥 / for a key: npm run cli -- keys issue ${actor} --label <text> --expires <day> --as ${operator.id}`,
    );
}

/** The `departments.yaml` of the place, or that of a region where there are several. */
function fileOf(texts: PlaceTexts, region: string | undefined): PolicyFile {
  const files = departmentFiles(texts);
  const meant =
    region === undefined ? files : files.filter(({ path }) => path.includes(`/${region.slice(0, 6)}/`));
  const [file] = meant;
  if (file !== undefined && meant.length === 1) return file;
  const names = files.map(({ path }) => path).join(', ');
  throw new RefusalError({ code: 'DEPARTMENTS_FILE_UNCLEAR', params: { files: names } });
}

/** @throws InvalidArgumentError that names every option that a new department lacks */
function entryOf(given: GivenDepartment, isNew: boolean): { readonly entry?: NewDepartment } {
  const { nameZh, nameEn, needs, sees, doc, article } = given;
  const options = { 'name-zh': nameZh, 'name-en': nameEn, needs, sees, doc, article };
  const missing = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [`--${name}`] : [],
  );
  if (missing.length === 6 && !isNew) return {};
  if (
    nameZh === undefined ||
    nameEn === undefined ||
    doc === undefined ||
    article === undefined ||
    missing.length > 0
  )
    throw new InvalidArgumentError(`缺少 ${missing.join(', ')} / missing: ${missing.join(', ')}`);
  const list = (text = ''): string[] => text.split(',').map((part) => part.trim());
  return { entry: { nameZh, nameEn, needs: list(needs), sees: list(sees), legalGround: { doc, article } } };
}

function whatFollows(code: string, { config }: Operator): readonly string[] {
  return [
    '部门目录：启用；此后确认的此类需求向其推送，此前已推送的不重发 / directory: it takes part; needs that are established from now on go to it, earlier ones are not sent again',
    config.kafka === undefined
      ? 'Kafka：未使用 / Kafka: not used'
      : `Kafka：建立 referral.${code}.v1、feedback.${code}.v1，赋予 dept-${code} 权限 / Kafka: its two topics are made, dept-${code} gets its rights`,
  ];
}
