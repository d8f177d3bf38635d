import { applyTopics, checkTopics, describeDifference, type TopicDifference } from '@aid-chain/messaging';
import type { Arguments } from '../arguments.js';
import type { Operator } from '../operator.js';
import type { Say } from '../say.js';
import { auditDirectory } from './directory-audit.js';
import { fillRange, rangeOption } from './fill.js';
import { activeDepartments, onKafka } from './kafka.js';

/** Says each difference in a sentence. @throws Error when there is any */
export function refuseDifferences(differences: readonly TopicDifference[], say: Say): void {
  for (const difference of differences) say(describeDifference(difference));
  if (differences.length > 0) throw new Error(`${String(differences.length)} 处不符 / differences`);
}

/** `topics apply`: makes what is missing, corrects settings, never the number of partitions of a topic with data. */
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

/** `topics fill <topic> --from --to`: broken off, it goes on with the number that it said last. */
export async function fill(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const topic = args.word(2, '<topic>');
  const range = await rangeOption(operator, topic, args);
  const { sent, unsent } =
    range === undefined ? { sent: 0, unsent: 0 } : await fillRange(operator, range, say);
  say(`${topic}: 重新发送 ${String(sent)} 条 / ${String(sent)} events sent again`);
  if (unsent > 0)
    say(
      `另有 ${String(unsent)} 条尚未首次发送，由服务自行发送 / ${String(unsent)} were never sent and are the service’s own to send`,
    );
}
