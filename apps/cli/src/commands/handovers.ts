import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { isId, isRealDate, type IsoDate } from '@aid-chain/kernel';
import { businessDay } from '../business-day.js';
import { auditDirectory } from '../directory-audit.js';
import { proposeHandover, withdrawHandover, type ProposedHandover } from '../handovers.js';
import { HANDOVER_COLUMNS, listHandovers, type ListedHandover } from '../listed-handovers.js';
import { jsonOption, operatorCommand, reasonCode, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import { printRows, type Print } from '../output.js';
import { printList } from '../table.js';

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
  const today = await businessDay(operator);
  const id = await operator.onDirectory(async (connection) => {
    const made = await proposeHandover(connection, proposed, { by: operator.id, today });
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

const PAGE = 50;

interface Wanted {
  readonly all?: true | undefined;
  readonly before?: string | undefined;
  readonly json?: true | undefined;
}

/** One page; that there is more is said, and how to go on. */
async function list(operator: Operator, { all, before, json }: Wanted, print: Print): Promise<void> {
  const asked = { all: all === true, before, limit: PAGE + 1, today: await businessDay(operator) };
  const found = await operator.onDirectory(async (connection) => {
    const rows = await listHandovers(connection, asked);
    const ids = rows.slice(0, PAGE).map(({ id }) => id);
    await auditDirectory(connection, operator, { action: 'handovers-listed', objectType: 'handover', ids });
    return rows;
  });
  const shown = found.slice(0, PAGE);
  printList({ print, json }, HANDOVER_COLUMNS, shown, '没有交接 / there is no handover');
  if (found.length > PAGE) printMore(shown.at(-1), json === true, print);
}

function printMore(last: ListedHandover | undefined, json: boolean, print: Print): void {
  const id = last?.id ?? '';
  if (json) return printRows(print, [{ next: id }]);
  print(`还有更多：加 --before ${id} / there is more: --before ${id}`);
}

async function withdraw(operator: Operator, id: string, reason: string, print: Print): Promise<void> {
  await operator.onDirectory(async (connection) => {
    if (!(await withdrawHandover(connection, id)))
      throw new InvalidArgumentError(`没有可撤回的交接 ${id} / there is no handover ${id} to withdraw`);
    const entry = { action: 'handover-withdrawn', objectType: 'handover', ids: [id], reason } as const;
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
      .option('--all', '含已撤回和期满的 · also withdrawn ones and those whose period is over')
      .option('--before <id>', '此编号之前的 · those entered before this one', handoverId)
      .addOption(jsonOption())
      .action(({ all, before, json, ...options }) =>
        withOperator(options, (operator) => list(operator, { all, before, json }, print)),
      ),
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
