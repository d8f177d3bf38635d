import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import type { Sql } from '@aid-chain/messaging';
import { listWebhooks, resumeQueue, sendRangeAgain, type ListedWebhook } from '@aid-chain/referral';
import { jsonOption, operatorCommand, wholeNumber, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { printList, type Columns } from '../table.js';
import { auditWebhook, checkDepartment } from '../webhooks/check-department.js';
import { issue, rotate, showSecrets } from '../webhooks/secrets.js';

const MAX_RANGE = 10_000;
const WEEK_HOURS = 168;

const COLUMNS: Columns<ListedWebhook> = [
  ['部门 department', ({ department }) => department],
  ['网址 address', ({ url }) => url],
  ['密钥 secrets', ({ secrets }) => secrets],
  ['待送达 pending', ({ pending }) => pending],
  ['最早 oldest', ({ oldest }) => oldest],
  ['已停止 given up', ({ givenUp }) => givenUp],
  ['停用自 stopped', ({ stoppedAt }) => stoppedAt],
];

/** A number of a delivery. */
const deliveryNumber = wholeNumber(
  { from: 1 },
  '消息序号为正整数 / the number of a message is a whole number of at least 1',
);

const overlapHours = wholeNumber(
  { from: 0, to: WEEK_HOURS * 4 },
  '--overlap-hours 为 0 至 672 / --overlap-hours is 0 to 672',
);

async function sendAgain(
  operator: Operator,
  department: string,
  range: { readonly from: number; readonly to: number },
  print: Print,
): Promise<void> {
  const { from, to } = range;
  if (to < from || to - from >= MAX_RANGE)
    throw new InvalidArgumentError(
      `--to 不小于 --from，一次至多 ${String(MAX_RANGE)} 条 / --to is not before --from, and ${String(MAX_RANGE)} messages at most`,
    );
  await checkDepartment(operator, department);
  const count = await operator.onService('referral', async (connection) => {
    if (!(await hasWebhook(connection, department)))
      throw new InvalidArgumentError(
        `部门 ${department} 没有推送网址，见 webhooks list / ${department} has no webhook, see webhooks list`,
      );
    const sent = await sendRangeAgain(connection, department, range);
    await auditWebhook(connection, operator, 'webhook-sent-again', department);
    return sent;
  });
  print(`将重新推送 ${String(count)} 条 / sent again: ${String(count)}`);
}

async function hasWebhook(connection: Sql, department: string): Promise<boolean> {
  return (await listWebhooks(connection)).some((each) => each.department === department);
}

async function list(operator: Operator): Promise<ListedWebhook[]> {
  return operator.onService('referral', async (connection) => {
    const found = await listWebhooks(connection);
    await auditWebhook(connection, operator, 'webhooks-listed', `${String(found.length)} rows`);
    return found;
  });
}

async function resume(operator: Operator, department: string, print: Print): Promise<void> {
  await checkDepartment(operator, department);
  const resumed = await operator.onService('referral', async (connection) => {
    const found = await resumeQueue(connection, department);
    if (found) await auditWebhook(connection, operator, 'webhook-resumed', department);
    return found;
  });
  if (!resumed) throw new InvalidArgumentError('该部门的推送没有停用 / this webhook has not stopped');
  print('已恢复推送 / resumed');
}

const issueCommand = (print: Print) =>
  operatorCommand('issue-secret')
    .description('签发推送签名密钥，只显示一次 · issue the secret that signs, shown once')
    .argument('<department>', '部门代码 · code of the department')
    .action((department, options) => withOperator(options, (operator) => issue(operator, department, print)));

const rotateCommand = (print: Print) =>
  operatorCommand('rotate-secret')
    .description(
      '更换签名密钥；旧密钥在过渡期内同时签名 · replace the secret; the old one signs beside it for a while',
    )
    .argument('<department>', '部门代码 · code of the department')
    .option(
      '--overlap-hours <hours>',
      '过渡期，默认 168；泄露时填 0 · how long, 168 unless given; 0 where it leaked',
      overlapHours,
    )
    .action((department, { overlapHours: hours = WEEK_HOURS, ...options }) =>
      withOperator(options, (operator) => rotate(operator, { department, overlapHours: hours }, print)),
    );

const secretsCommand = (print: Print) =>
  operatorCommand('secrets')
    .description('列出签名密钥，不含密钥本身 · list secrets, never the secret')
    .argument('[department]', '仅此部门 · of this department only')
    .addOption(jsonOption())
    .action((department, { json, ...options }) =>
      withOperator(options, (operator) => showSecrets(operator, department, { print, json })),
    );

const listCommand = (print: Print) =>
  operatorCommand('list')
    .description('各部门的推送网址和送达情况 · webhooks of departments, and how they stand')
    .addOption(jsonOption())
    .action(({ json, ...options }) =>
      withOperator(options, async (operator) => {
        const none = '没有部门设置推送网址 / no department has a webhook';
        printList({ print, json }, COLUMNS, await list(operator), none);
      }),
    );

const sendAgainCommand = (print: Print) =>
  operatorCommand('send-again')
    .description('按消息序号重新推送 · send messages again, by their numbers')
    .argument('<department>', '部门代码 · code of the department')
    .requiredOption('--from <number>', '起始序号 · first number', deliveryNumber)
    .requiredOption('--to <number>', '截止序号 · last number', deliveryNumber)
    .action((department, { from, to, ...options }) =>
      withOperator(options, (operator) => sendAgain(operator, department, { from, to }, print)),
    );

const resumeCommand = (print: Print) =>
  operatorCommand('resume')
    .description('网址答复 410 停用后恢复推送 · send again to an address that had answered 410')
    .argument('<department>', '部门代码 · code of the department')
    .action((department, options) =>
      withOperator(options, (operator) => resume(operator, department, print)),
    );

/** `webhooks`: messages that are posted to departments. */
export function webhooksCommand(print: Print): Command {
  return new Command('webhooks')
    .commandsGroup('推送 webhooks')
    .addCommand(listCommand(print))
    .addCommand(issueCommand(print))
    .addCommand(rotateCommand(print))
    .addCommand(secretsCommand(print))
    .addCommand(sendAgainCommand(print))
    .addCommand(resumeCommand(print));
}
