import { Command } from '@commander-js/extra-typings';
import {
  discardParked,
  listParked,
  replayParked,
  showParked,
  type ParkedEvent,
  type ParkedKey,
} from '@aid-chain/messaging';
import { bodySealing, KeyedHash, operatorAudit, orRefuse, Sealer } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import {
  jsonOption,
  operatorCommand,
  reasonCode,
  serviceOption,
  servicesOf,
  withOperator,
} from '../operator-command.js';
import { serviceOfConsumer, type Operator } from '../operator.js';
import { printRows, type Print } from '../output.js';
import { printList, type Columns } from '../table.js';

interface ParkedFilter {
  readonly service?: ServiceName | undefined;
  readonly consumer?: string | undefined;
  readonly topic?: string | undefined;
  readonly all?: boolean | undefined;
  readonly json?: boolean | undefined;
}

const COLUMNS: Columns<ParkedEvent> = [
  ['消费者 consumer', ({ consumer }) => consumer],
  ['到达编号 arrival', ({ arrival }) => arrival],
  ['原因 code', ({ code }) => code],
  ['处理次数 attempts', ({ attempts }) => attempts],
  ['重放 replays', ({ replays }) => replays],
  ['搁置 parked', ({ parkedAt }) => parkedAt],
  ['类型 type', ({ type }) => type],
  ['事件流 stream', ({ stream }) => stream],
];

const STATES: Readonly<Record<ParkedEvent['state'], string>> = {
  open: '搁置中 open',
  replayed: '已重放 replayed',
  discarded: '已放弃 discarded',
};
/** What became of those that are dealt with. */
const WITH_END: Columns<ParkedEvent> = [
  ...COLUMNS,
  ['状态 state', ({ state }) => STATES[state]],
  ['处理人 by', ({ actor }) => actor],
  ['理由 reason', ({ reason }) => reason],
  ['处理时间 ended', ({ endedAt }) => endedAt],
];

const sealingOf = ({ config }: Operator) =>
  bodySealing(new Sealer(config.keyRing), new KeyedHash(config.keyRing));

async function list(operator: Operator, options: ParkedFilter, print: Print): Promise<void> {
  const { consumer, topic } = options;
  const filter = {
    ...(consumer === undefined ? {} : { consumer }),
    ...(topic === undefined ? {} : { topic }),
    withEnded: options.all === true,
  };
  const parked: ParkedEvent[] = [];
  for (const service of servicesOf(options)) {
    const rows = await operator.onService(service, async (sql) => {
      const found = await listParked(sql, filter);
      const entry = {
        action: 'parked-events-listed',
        objectType: 'parked-event',
        objectId: `${String(found.length)} rows`,
      };
      await operatorAudit(operator.role)(sql, { ...entry, actor: operator.id });
      return found;
    });
    parked.push(...rows);
  }
  const columns = options.all === true ? WITH_END : COLUMNS;
  printList({ print, json: options.json }, columns, parked, '没有搁置的事件 / nothing is parked');
}

/** The form of the body: names stay, every text and number is masked. */
async function show(operator: Operator, key: ParkedKey, json: boolean, print: Print): Promise<void> {
  const shown = await operator.onService(serviceOfConsumer(key.consumer), async (sql) => {
    const found = orRefuse(await showParked(sql, key, sealingOf(operator)));
    const objectId = `${key.consumer}/${key.arrival}`;
    const entry = { action: 'parked-event-shown', objectType: 'parked-event', objectId, actor: operator.id };
    await operatorAudit(operator.role)(sql, entry);
    return found;
  });
  if (json) return printRows(print, [shown]);
  const { masked, ...event } = shown;
  for (const [title, text] of COLUMNS) print(`${title}: ${String(text(event) ?? '–')}`);
  print(`失败处 failure: ${event.failure ?? '–'}`);
  print(`内容（隐去） content, masked: ${JSON.stringify(masked, null, 2)}`);
}

async function replay(operator: Operator, key: ParkedKey, reason: string, print: Print): Promise<void> {
  await operator.onService(serviceOfConsumer(key.consumer), async (sql) => {
    const deps = { sealing: sealingOf(operator), audit: operatorAudit(operator.role) };
    orRefuse(await replayParked(sql, key, { actor: operator.id, reason }, deps));
  });
  print('将按顺序重新处理，其后的事件随之继续 / it runs again, and what waits behind it follows in order');
}

async function discard(operator: Operator, key: ParkedKey, reason: string, print: Print): Promise<void> {
  await operator.onService(serviceOfConsumer(key.consumer), async (sql) => {
    orRefuse(await discardParked(sql, key, { actor: operator.id, reason }, operatorAudit(operator.role)));
  });
  print('已放弃该事件，其后的事件继续 / it was given up, and its stream goes on');
}

/** A verb on one parked event. */
const eventCommand = (name: string) =>
  operatorCommand(name)
    .argument('<consumer>', '消费者 · consumer, as parked list shows it')
    .argument('<arrival>', '到达编号 · arrival, as parked list shows it');

/** A verb that decides about one parked event, and why. */
const decision = (name: string) =>
  eventCommand(name).requiredOption('--reason <code>', '原因代码 · reason code', reasonCode);

/** `parked`: events that could not be handled and wait for a person. */
export function parkedCommand(print: Print): Command {
  const parked = new Command('parked').commandsGroup('搁置的事件 parked events');
  parked.addCommand(
    operatorCommand('list')
      .description('列出搁置的事件 · list parked events')
      .addOption(serviceOption())
      .option('--consumer <name>', '消费者 · of this consumer')
      .option('--topic <topic>', '主题 · of this topic')
      .option(
        '--all',
        '含已重放和已放弃的，及处理人和理由 · also those that were replayed or discarded, by whom and why',
      )
      .addOption(jsonOption())
      .action((options) => withOperator(options, (operator) => list(operator, options, print))),
  );
  parked.addCommand(
    eventCommand('show')
      .description('显示一条，内容隐去 · show one, masked')
      .addOption(jsonOption())
      .action((consumer, arrival, { json, ...options }) =>
        withOperator(options, (operator) => show(operator, { consumer, arrival }, json === true, print)),
      ),
  );
  parked.addCommand(
    decision('replay')
      .description('重新处理 · handle it again')
      .action((consumer, arrival, options) =>
        withOperator(options, (operator) => replay(operator, { consumer, arrival }, options.reason, print)),
      ),
  );
  parked.addCommand(
    decision('discard')
      .description('放弃 · give it up')
      .action((consumer, arrival, options) =>
        withOperator(options, (operator) => discard(operator, { consumer, arrival }, options.reason, print)),
      ),
  );
  return parked;
}
