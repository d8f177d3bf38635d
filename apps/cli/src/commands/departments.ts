import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { Policies, refuseSampleOverPlace, writeDepartments } from '@aid-chain/platform';
import { addDepartment } from '../departments/add-department.js';
import { takeDirectory } from '../departments/change-place.js';
import { applyRights } from '../departments/apply-rights.js';
import { removeDepartment } from '../departments/remove-department.js';
import { auditDirectory } from '../directory-audit.js';
import { jsonOption, operatorCommand, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { printList, type Columns } from '../table.js';

interface ListedDepartment {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

const NAMES: Columns<ListedDepartment> = [
  ['代码 code', ({ code }) => code],
  ['中文 Chinese', ({ nameZh }) => nameZh],
  ['英文 English', ({ nameEn }) => nameEn],
];

const COLUMNS: Columns<ListedDepartment & { readonly active: boolean }> = [
  ...NAMES,
  ['状态 state', ({ active }) => (active ? '承办中 active' : '已撤销 has left')],
];

async function listDepartments(operator: Operator, json: boolean | undefined, print: Print): Promise<void> {
  const rows = await operator.onDirectory(async (connection) => {
    const found = await connection.query<ListedDepartment & { readonly active: boolean }>(
      'select code, name_zh as "nameZh", name_en as "nameEn", active from directory.department order by code',
    );
    await auditDirectory(connection, operator, {
      action: 'departments-listed',
      objectType: 'department',
      ids: found.map(({ code }) => code),
    });
    return found;
  });
  printList({ print, json }, COLUMNS, rows, '没有部门 / there is no department');
}

/**
 * Writes code and name of every department of a place's `departments.yaml`, and makes topics and rights of them. Routing,
 * views and legal ground are read from the file itself by the services.
 * One that the file names no more stays: only `departments remove` lets it leave.
 * @throws RefusalError PLACE_BEING_CHANGED while another operator changes the place, PLACE_NOT_SET where those of the sample would take the place of a deployment's
 */
async function applyDepartments(operator: Operator, region: string, print: Print): Promise<void> {
  await takeDirectory(operator);
  const policies = await Policies.read(operator.config.place.policiesDir, operator.config.place.placeDir);
  const departments = policies.departments(region);
  if (departments.length === 0)
    throw new InvalidArgumentError(`${region} 没有 departments.yaml / no departments.yaml for ${region}`);
  const named = departments.map(({ code, nameZh, nameEn, webhook }) => ({
    ...{ code, nameZh, nameEn },
    ...(webhook === undefined ? {} : { webhook }),
  }));
  await operator.onDirectory(async (connection) => {
    if (operator.config.place.placeDir === undefined) await refuseSampleOverPlace(connection);
    await writeDepartments(named).on(connection);
    await auditDirectory(connection, operator, {
      action: 'departments-applied',
      objectType: 'department',
      ids: named.map(({ code }) => code),
    });
  });
  printList({ print, json: false }, NAMES, named, '');
  await applyRights(operator, print);
}

const listCommand = (print: Print) =>
  operatorCommand('list')
    .description('列出部门 · list departments')
    .addOption(jsonOption())
    .action(({ json, ...options }) =>
      withOperator(options, (operator) => listDepartments(operator, json, print)),
    );

const applyCommand = (print: Print) =>
  operatorCommand('apply')
    .description(
      '从参数包写入部门，设有 KAFKA_BROKERS 时同时建立主题与权限 · write the departments of a place from policies/; with KAFKA_BROKERS also their topics and rights',
    )
    .requiredOption('--region <code>', '12 位区划代码 · region code of 12 digits')
    .action((options) =>
      withOperator(options, (operator) => applyDepartments(operator, options.region, print)),
    );

const addCommand = (print: Print) =>
  operatorCommand('add')
    .description(
      '新增部门：先列出将做的事，加 --yes 执行（文件、目录、主题、权限） · add a department: shows what it will do, does it with --yes',
    )
    .argument('<code>', '部门代码，如 justice · its code')
    .option('--name-zh <text>', '中文名称 · its Chinese name')
    .option('--name-en <text>', '英文名称 · its English name')
    .option('--needs <kinds>', '所办需求，逗号分隔 · kinds of needs that it serves, by commas')
    .option('--sees <fields>', '可见内容，逗号分隔 · what it sees of a family, by commas')
    .option('--doc <text>', '依据文件 · the document of its legal ground')
    .option('--article <text>', '条款 · the article')
    .option(
      '--region <code>',
      '有多个 departments.yaml 时加入哪一个 · to which departments.yaml, where there are several',
    )
    .option('--actor <id>', '同时登记代表该部门的人员或系统 · also an actor who acts for it')
    .option('--shared', '所办需求可与其他部门共同承办 · its needs may be served by other departments too')
    .option('--yes', '执行 · do it')
    .action((code, options) =>
      withOperator(options, (operator) => addDepartment(operator, code, options, print)),
    );

const removeCommand = (print: Print) =>
  operatorCommand('remove')
    .description(
      '撤销部门：先列出将做的事，加 --yes 执行；在办转办交民政 · remove a department: shows what it will do, does it with --yes; civil affairs goes on with what is open',
    )
    .argument('<code>', '部门代码 · its code')
    .option('--yes', '执行 · do it')
    .action((code, options) =>
      withOperator(options, (operator) => removeDepartment(operator, code, options.yes === true, print)),
    );

/** `departments`: who receives referrals in a place. */
export function departmentsCommand(print: Print): Command {
  const departments = new Command('departments').commandsGroup('部门 departments');
  for (const command of [listCommand, applyCommand, addCommand, removeCommand])
    departments.addCommand(command(print));
  return departments;
}
