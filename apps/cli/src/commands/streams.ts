import { Command } from '@commander-js/extra-typings';
import {
  acceptGap,
  fillStream,
  missingNumbers,
  showStreams,
  streamHead,
  type StreamState,
} from '@aid-chain/messaging';
import { operatorAudit, orRefuse } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { withBus } from '../cluster.js';
import {
  eventNumber,
  jsonOption,
  operatorCommand,
  reasonCode,
  serviceOption,
  servicesOf,
  withOperator,
} from '../operator-command.js';
import { serviceOfConsumer, serviceOfTopic, type Operator } from '../operator.js';
import type { Print } from '../output.js';
import { auditFill, schemaOf } from '../send-again.js';
import { printList, type Columns } from '../table.js';

interface StreamKey {
  readonly topic: string;
  readonly stream: string;
}

interface StreamFilter extends Partial<StreamKey> {
  readonly consumer?: string;
}

interface StreamPart extends StreamKey {
  readonly consumer?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const HELD: Readonly<Record<NonNullable<StreamState['held']>, string>> = {
  gap: '缺一个事件 gap',
  parked: '前一事件被搁置 parked',
  deferred: '稍后再试 tried later',
};

const COLUMNS: Columns<StreamState> = [
  ['消费者 consumer', ({ consumer }) => consumer],
  ['主题 topic', ({ topic }) => topic],
  ['事件流 stream', ({ stream }) => stream],
  ['已处理至 last', ({ last }) => last],
  ['等待 waiting', ({ waiting }) => waiting],
  ['原因 held by', ({ held }) => (held === null ? null : HELD[held])],
  ['自 since', ({ since }) => since],
];

/** Streams that wait, and why: a number that never came, a parked event, or a later try. */
async function show(
  operator: Operator,
  services: readonly ServiceName[],
  filter: StreamFilter,
  output: { readonly print: Print; readonly json: boolean | undefined },
): Promise<void> {
  const streams: StreamState[] = [];
  for (const service of services) {
    const rows = await operator.onService(service, async (sql) => {
      const found = await showStreams(sql, filter);
      const entry = {
        action: 'streams-shown',
        objectType: 'stream',
        objectId: `${String(found.length)} rows`,
      };
      await operatorAudit(operator.role)(sql, { ...entry, actor: operator.id });
      return found;
    });
    streams.push(...rows);
  }
  printList(output, COLUMNS, streams, '没有等待中的事件流 / no stream waits');
}

/** Gives up numbers that will never come; the stream goes on behind them. */
async function acceptMissing(
  operator: Operator,
  key: StreamKey & { readonly consumer: string },
  reason: string,
  print: Print,
): Promise<void> {
  const gap = await operator.onService(serviceOfConsumer(key.consumer), async (sql) =>
    orRefuse(await acceptGap(sql, key, { actor: operator.id, reason }, operatorAudit(operator.role))),
  );
  const numbers = `${String(gap.from)}–${String(gap.to)}`;
  print(`已放弃编号 ${numbers} / numbers ${numbers} were given up`);
}

/** Numbers asked for: those that a consumer misses, or a part of the stream. */
async function numbersToFill(operator: Operator, part: StreamPart): Promise<readonly number[]> {
  const { topic, stream, consumer } = part;
  const head = await operator.onService(serviceOfTopic(topic), (sql) => streamHead(sql, topic, stream));
  if (consumer !== undefined)
    return operator.onService(serviceOfConsumer(consumer), (sql) =>
      missingNumbers(sql, { consumer, topic, stream }, head),
    );
  const first = Math.max(1, part.from ?? 1);
  const last = Math.min(head, part.to ?? head);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}

/** Sends numbers of one stream again, with a consumer those that it misses; who has them drops them. */
async function fill(operator: Operator, part: StreamPart, print: Print): Promise<void> {
  const key = { topic: part.topic, stream: part.stream };
  const service = serviceOfTopic(key.topic);
  const numbers = await numbersToFill(operator, part);
  await auditFill(operator, service, 'stream-fill-begun', `${key.topic} ${key.stream}`);
  const { sent, unsent, lost } = await withBus(operator, (bus) =>
    fillStream(schemaOf(operator, service), bus, key, numbers),
  );
  await auditFill(operator, service, 'stream-filled', `${key.topic} ${key.stream}: ${String(sent.length)}`);
  print(`重新发送 ${String(sent.length)} 条 / ${String(sent.length)} events sent again`);
  if (unsent.length > 0)
    print(`尚未首次发送，由服务自行发送 / never sent, the service’s own to send: ${unsent.join(', ')}`);
  if (lost.length > 0)
    throw new Error(`发件箱中没有这些编号 / the outbox does not hold these numbers: ${lost.join(', ')}`);
}

const showCommand = (print: Print) =>
  operatorCommand('show')
    .description('等待中的事件流及原因 · streams that wait, and why')
    .addOption(serviceOption())
    .option('--consumer <name>', '消费者 · of this consumer')
    .option('--topic <topic>', '主题 · of this topic')
    .option('--stream <key>', '事件流 · this stream')
    .addOption(jsonOption())
    .action(({ consumer, topic, stream, json, ...options }) => {
      const filter = {
        ...(consumer === undefined ? {} : { consumer }),
        ...(topic === undefined ? {} : { topic }),
        ...(stream === undefined ? {} : { stream }),
      };
      return withOperator(options, (operator) =>
        show(operator, servicesOf(options), filter, { print, json }),
      );
    });

const acceptCommand = (print: Print) =>
  operatorCommand('accept-gap')
    .description('放弃不会再来的编号 · give up numbers that will never come')
    .argument('<consumer>', '消费者 · consumer')
    .requiredOption('--topic <topic>', '主题 · topic')
    .requiredOption('--stream <key>', '事件流 · stream')
    .requiredOption('--reason <code>', '原因代码 · reason code', reasonCode)
    .action((consumer, { topic, stream, reason, ...options }) =>
      withOperator(options, (operator) =>
        acceptMissing(operator, { consumer, topic, stream }, reason, print),
      ),
    );

const fillCommand = (print: Print) =>
  operatorCommand('fill')
    .description('从发件箱重新发送一个事件流 · send a stream again from the outbox')
    .requiredOption('--topic <topic>', '主题 · topic')
    .requiredOption('--stream <key>', '事件流 · stream')
    .option('--consumer <name>', '仅其缺少的编号 · only the numbers that this consumer misses')
    .option('--from <n>', '起始编号 · first number', eventNumber)
    .option('--to <n>', '终止编号 · last number', eventNumber)
    .action((options) => withOperator(options, (operator) => fill(operator, options, print)));

/** `streams`: the ordered events of one household, case or referral. */
export function streamsCommand(print: Print): Command {
  return new Command('streams')
    .commandsGroup('事件流 streams')
    .addCommand(showCommand(print))
    .addCommand(acceptCommand(print))
    .addCommand(fillCommand(print));
}
