import { applyTopics, checkTopics, fillTopic, type TopicDifference } from '@aid-chain/messaging';
import { operatorAudit, type ServiceName } from '@aid-chain/platform';
import { UsageError, type Arguments } from '../arguments.js';
import { serviceOfTopic, type Operator } from '../operator.js';
import { rowsSaid, type Say } from '../say.js';
import { auditDirectory } from './directory-audit.js';
import { activeDepartments, onKafka, withBus } from './kafka.js';

const LAST_KEY = '9223372036854775807';

function refuseDifferences(differences: readonly TopicDifference[], say: Say): void {
  rowsSaid(say, differences);
  if (differences.length > 0) throw new Error(`${String(differences.length)} 处不符 / differences`);
}

/** `topics apply`: makes what is missing, corrects settings, never the number of partitions. */
export async function apply(operator: Operator, _args: Arguments, say: Say): Promise<void> {
  const departments = await activeDepartments(operator);
  const left = await onKafka(operator, (admin) => applyTopics(admin, departments, say));
  await operator.onDirectory((sql) =>
    auditDirectory(sql, operator, { action: 'topics-applied', objectType: 'topic', ids: departments }),
  );
  refuseDifferences(left, say);
  say('主题符合要求 / the topics are as they must be');
}

/** `topics check`: every difference; ends with 1 when there is any. */
export async function check(operator: Operator, _args: Arguments, say: Say): Promise<void> {
  const departments = await activeDepartments(operator);
  refuseDifferences(await onKafka(operator, (admin) => checkTopics(admin, departments)), say);
  say('主题符合要求 / the topics are as they must be');
}

export function keyOption(args: Arguments, name: string, fallback: string): string {
  const value = args.optional(name) ?? fallback;
  if (/^\d{1,19}$/.test(value)) return value;
  throw new UsageError(`--${name} 是编号 / --${name} is a number`);
}

/** The audit row of something sent again, in the schema of the service that wrote it. */
export async function auditFill(
  operator: Operator,
  service: ServiceName,
  action: string,
  objectId: string,
): Promise<void> {
  await operator.onService(service, (sql) =>
    operatorAudit(operator.role)(sql, { action, objectType: 'topic', objectId, actor: operator.id }),
  );
}

/** Sends one topic again and says after each batch where to go on. */
export async function fillOne(
  operator: Operator,
  topic: string,
  range: { from: string; to: string },
  say: Say,
): Promise<number> {
  const service = serviceOfTopic(topic);
  await auditFill(operator, service, 'topic-fill-begun', `${topic} ${range.from}-${range.to}`);
  const sent = await withBus(operator, (bus) =>
    fillTopic(
      (work) => operator.onService(service, work),
      bus,
      topic,
      range,
      (at) => {
        say(JSON.stringify({ topic, sent: at.sent, resumeWith: `--from ${String(BigInt(at.last) + 1n)}` }));
      },
    ),
  );
  await auditFill(operator, service, 'topic-filled', `${topic} ${range.from}-${range.to}: ${String(sent)}`);
  return sent;
}

/** `topics fill <topic> --from --to`: keys of the outbox; broken off, it goes on with the key that it said last. */
export async function fill(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const topic = args.word(2, '<topic>');
  const range = { from: keyOption(args, 'from', '1'), to: keyOption(args, 'to', LAST_KEY) };
  const sent = await fillOne(operator, topic, range, say);
  say(`${topic}: 重新发送 ${String(sent)} 条 / ${String(sent)} events sent again`);
}
