import { Command } from '@commander-js/extra-typings';
import { applyTopics, checkTopics } from '@aid-chain/messaging';
import { knownDepartments, onKafka } from '../cluster.js';
import { auditDirectory } from '../directory-audit.js';
import { operatorCommand, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { fillRange, rangeBetween, topicPosition, type TopicPosition } from '../send-again.js';
import { refuseDifferences } from '../topic-differences.js';

/** Makes what is missing, corrects settings, never the number of partitions of a topic with data. */
async function apply(operator: Operator, print: Print): Promise<void> {
  const departments = await knownDepartments(operator);
  const left = await onKafka(operator, (admin) => applyTopics(admin, departments, print));
  await operator.onDirectory((sql) =>
    auditDirectory(sql, operator, { action: 'topics-applied', objectType: 'topic', ids: departments }),
  );
  refuseDifferences(left, print);
  print('主题符合要求 / the topics are as they must be');
}

async function check(operator: Operator, print: Print): Promise<void> {
  const departments = await knownDepartments(operator);
  const differences = await onKafka(operator, (admin) => checkTopics(admin, departments));
  await operator.onDirectory((sql) =>
    auditDirectory(sql, operator, { action: 'topics-checked', objectType: 'topic', ids: departments }),
  );
  refuseDifferences(differences, print);
  print('主题符合要求 / the topics are as they must be');
}

/** Broken off, it goes on with the number that it printed last. */
async function fill(
  operator: Operator,
  topic: string,
  part: { readonly from?: TopicPosition | undefined; readonly to?: TopicPosition | undefined },
  print: Print,
): Promise<void> {
  const range = await rangeBetween(operator, topic, part);
  const { sent, unsent } =
    range === undefined ? { sent: 0, unsent: 0 } : await fillRange(operator, range, print);
  print(`${topic}: 重新发送 ${String(sent)} 条 / ${String(sent)} events sent again`);
  if (unsent > 0)
    print(
      `另有 ${String(unsent)} 条尚未首次发送，由服务自行发送 / ${String(unsent)} were never sent and are the service’s own to send`,
    );
}

/** `topics`: the topics of a Kafka cluster; needs KAFKA_BROKERS. */
export function topicsCommand(print: Print): Command {
  const topics = new Command('topics').commandsGroup('Kafka (KAFKA_BROKERS)');
  topics.addCommand(
    operatorCommand('apply')
      .description('建立主题并校正设置 · make topics, correct settings')
      .action((options) => withOperator(options, (operator) => apply(operator, print))),
  );
  topics.addCommand(
    operatorCommand('check')
      .description('列出每处不符，有则以 1 结束 · list each difference; ends with 1 when there is any')
      .action((options) => withOperator(options, (operator) => check(operator, print))),
  );
  topics.addCommand(
    operatorCommand('fill')
      .description('从发件箱重新发送整个主题，可续 · send a whole topic again, resumable')
      .argument('<topic>', '主题 · topic')
      .option('--from <n | instant>', '起始编号或时刻 · first number or instant', topicPosition)
      .option('--to <n | instant>', '终止编号或时刻 · last number or instant', topicPosition)
      .action((topic, options) => withOperator(options, (operator) => fill(operator, topic, options, print))),
  );
  return topics;
}
