import { previewDocument } from '@aid-chain/platform';
import { REGIONAL_ROLES, ROLES, type Role, type ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';
import {
  addressedOperations,
  resolved,
  type AddressedOperation,
  type ApiDocument,
  type ApiOperation,
} from './api-document.js';

/**
 * What somebody is answered who may call an operation, about something that is another's: that it is not there (404), that
 * it may not be done (403), or a list without it.
 */
export type Outside = 404 | 403 | 'not-listed';

/** Who may call one operation, and how far that reaches. */
export interface MatrixRow {
  readonly service: ServiceName;
  readonly method: string;
  readonly path: string;
  readonly roles: readonly Role[];
  /** Who may see names and numbers in full, for a reason; missing where nothing is masked. */
  readonly inFull?: readonly Role[];
  /** What is of another region, for roles that have one. */
  readonly otherRegion?: Outside;
  /** What is of another department, for a department. */
  readonly otherDepartment?: Outside;
  /** Whether a list may be asked for one region: one outside the own is refused. */
  readonly asksRegion?: true;
}

/** The rights of all roles at every operation of the services, read from the code. */
export async function roleMatrix(): Promise<MatrixRow[]> {
  const documents = await Promise.all(SERVICES.map((one) => previewDocument(one, { demoMode: true })));
  return documents.flatMap((document, i) => {
    const service = SERVICES[i]?.name;
    if (service === undefined) return [];
    const api = document as unknown as ApiDocument;
    return addressedOperations(api).map((each) => rowOf(service, each, api));
  });
}

function rowOf(
  service: ServiceName,
  { method, path, operation }: AddressedOperation,
  document: ApiDocument,
): MatrixRow {
  const { 'x-roles': roles = [], 'x-unmask-roles': inFull } = operation;
  const isNamed = path.includes('{') || namesFamily(operation, document);
  const outside = isNamed ? 404 : method === 'get' ? 'not-listed' : 403;
  const hasOwners = operation['x-by-code'] !== true;
  const asksRegion = (operation.parameters ?? []).some(({ name }) => name === 'regionCode');
  return {
    ...{ service, method: method.toUpperCase(), path, roles },
    ...(inFull === undefined ? {} : { inFull }),
    ...(hasOwners && roles.some((role) => REGIONAL_ROLES.includes(role)) ? { otherRegion: outside } : {}),
    ...(hasOwners && roles.includes('department') ? { otherDepartment: outside } : {}),
    ...(asksRegion ? { asksRegion } : {}),
  };
}

/**
 * The one rule of all operations: a named thing that is another's is not there, a list leaves it out, the rest is refused.
 * Beside the address, a household or a case may be named by what has to be sent.
 */
function namesFamily({ parameters = [], requestBody }: ApiOperation, document: ApiDocument): boolean {
  const schema = requestBody?.content['application/json']?.schema;
  const { required = [] } = schema === undefined ? {} : resolved(schema, document);
  const demanded = parameters.filter((one) => one.required === true).map(({ name }) => name);
  const sent = [...required, ...demanded];
  return sent.includes('householdId') || sent.includes('caseId');
}

const SHORT: Readonly<Record<Role, string>> = {
  integrator: '对接',
  clerk: '经办',
  'township-reviewer': '镇审核',
  'civil-affairs-officer': '民政',
  'agriculture-officer': '农业农村',
  'service-worker': '购服',
  department: '部门',
  auditor: '审计',
  operator: '运维',
  administrator: '管理',
};
const WORDS: Readonly<Record<Outside, string>> = { 404: '404', 403: '403', 'not-listed': '不列' };

/** The matrix as a table for whoever reviews it. */
export function matrixPage(rows: readonly MatrixRow[]): string {
  const head = ['操作 · operation', ...ROLES.map((role) => `${SHORT[role]}<br>${role}`)];
  const more = ['他地 · other region', '他部门 · other department'];
  const lines = rows.map((row) => {
    const cells = ROLES.map((role) => cellOf(row, role));
    const outside = [row.otherRegion, row.otherDepartment].map((one) =>
      one === undefined ? '' : WORDS[one],
    );
    return `| ${[`${row.service} \`${row.method} ${row.path}\``, ...cells, ...outside].join(' | ')} |`;
  });
  return [
    ...INTRODUCTION,
    `| ${[...head, ...more].join(' | ')} |`,
    `|${[...head, ...more].map(() => '---').join('|')}|`,
    ...lines,
    '',
  ].join('\n');
}

function cellOf({ roles, inFull = [] }: MatrixRow, role: Role): string {
  if (!roles.includes(role)) return '';
  return inFull.includes(role) ? '●◐' : '●';
}

const INTRODUCTION = [
  '# Roles and operations · 角色与操作',
  '',
  'Made from the code by `npm run openapi:document`, reviewed as a file: a change of rights is a change of this page and of [role-matrix.json](role-matrix.json), and every cell is tried over HTTP on the real services.',
  '由代码生成，作为文件审核；每一格都在真实服务上经 HTTP 逐一核对。',
  '',
  '● may call it 可以办理 · ◐ may see names and numbers in full, for a reason that is recorded 经说明理由可查看完整姓名和号码，留有记录 · empty: 403 `ROLE_NOT_ALLOWED` 空白即无权',
  '*Other region, other department*: what a role that may call it is answered about what is not its own. 404: as if it were not there 视同不存在; 403: refused 不予办理; 不列: not in the list 列表中没有, and a list that is asked for a region outside the own one is refused (403 `REGION_OUTSIDE_SUBTREE`) 查询辖区外的地区即退回. An auditor sees all regions, masked 审计可查看全部地区，个人信息隐去; an integrator what it filed itself 对接系统只见自己报送的.',
  '',
];
