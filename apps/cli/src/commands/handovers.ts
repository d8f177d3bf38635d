import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { isId, isRealDate, type IsoDate } from '@aid-chain/kernel';
import { auditDirectory } from '../directory-audit.js';
import { listHandovers, proposeHandover, withdrawHandover, type ProposedHandover } from '../handovers.js';
import { operatorCommand, reasonCode, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import { printRows, type Print } from '../output.js';

/** @throws InvalidArgumentError for what is no day */
function day(text: string): IsoDate {
  if (isRealDate(text)) return text;
  throw new InvalidArgumentError('须为日期，如 2027-01-31 / a day is expected, such as 2027-01-31');
}

/** @throws InvalidArgumentError for what is no id */
function handoverId(text: string): string {
  if (isId(text)) return text;
  throw new InvalidArgumentError('编号见 handovers list / the id is in handovers list');
}

async function propose(operator: Operator, proposed: ProposedHandover, print: Print): Promise<void> {
  const { kind, from, to } = proposed;
  if ((kind === 'deputy') !== (to !== undefined) || (to !== undefined && to < from))
    throw new InvalidArgumentError(
      '代理须有 --to，且不早于 --from；接任没有 --to / a deputy has --to, not before --from; a successor has none',
    );
  const id = await operator.onDirectory(async (connection) => {
    const made = await proposeHandover(connection, proposed, operator.id);
    const ids = [made, proposed.giver, proposed.taker];
    await auditDirectory(connection, operator, { action: 'handover-proposed', objectType: 'handover', ids });
    return made;
  });
  print(id);
  print(
    '双方在四个服务各核对并确认清单（GET /v1/handovers/{id}/items，POST …/confirmation）后生效 / ' +
      'it holds once both have read and confirmed the list at each of the four services',
  );
}

async function list(operator: Operator, print: Print): Promise<void> {
  const found = await operator.onDirectory(async (connection) => {
    const all = await listHandovers(connection);
    const ids = all.map(({ id }) => id);
    await auditDirectory(connection, operator, { action: 'handovers-listed', objectType: 'handover', ids });
    return all;
  });
  printRows(print, found);
}

async function withdraw(operator: Operator, id: string, reason: string, print: Print): Promise<void> {
  await operator.onDirectory(async (connection) => {
    if (!(await withdrawHandover(connection, id)))
      throw new InvalidArgumentError(`没有可撤回的交接 ${id} / there is no handover ${id} to withdraw`);
    const entry = { action: 'handover-withdrawn', objectType: 'handover', ids: [id], reason };
    await auditDirectory(connection, operator, entry);
  });
  print(`已撤回 / withdrawn ${id}`);
}

const proposeCommand = (print: Print) =>
  operatorCommand('propose')
    .description(
      '登记代理或接任：一人的全部待办交另一人 · a deputy or successor takes over all open work of one person',
    )
    .argument('<giver>', '交出人 · who gives')
    .argument('<taker>', '接手人，同一角色 · who takes, of the same role')
    .addOption(
      new Option('--kind <kind>', '代理、接任 · for an absence, or for good')
        .choices(['deputy', 'successor'] as const)
        .makeOptionMandatory(),
    )
    .requiredOption('--from <day>', '自何日起 · from this day', day)
    .option('--to <day>', '代理至何日（含） · the last day of a deputy', day)
    .option('--giver-away', '交出人不在，只须接手人确认 · the giver is away, the taker alone confirms')
    .action((giver, taker, { kind, from, to, giverAway, ...options }) =>
      withOperator(options, (operator) =>
        propose(operator, { giver, taker, kind, from, to, giverAway: giverAway === true }, print),
      ),
    );

/** `handovers`: deputies and successors. */
export function handoversCommand(print: Print): Command {
  const handovers = new Command('handovers').commandsGroup('人员 people');
  handovers.addCommand(proposeCommand(print));
  handovers.addCommand(
    operatorCommand('list')
      .description('列出工作交接及各自确认的清单 · list handovers, and what each has confirmed')
      .action((options) => withOperator(options, (operator) => list(operator, print))),
  );
  handovers.addCommand(
    operatorCommand('withdraw')
      .description('撤回交接，一秒内失效 · withdraw a handover')
      .argument('<id>', '编号 · its id', handoverId)
      .requiredOption('--reason <code>', '理由代码 · reason', reasonCode)
      .action((id, { reason, ...options }) =>
        withOperator(options, (operator) => withdraw(operator, id, reason, print)),
      ),
  );
  return handovers;
}
