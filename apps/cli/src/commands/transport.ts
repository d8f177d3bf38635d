import { Argument, Command } from '@commander-js/extra-typings';
import { sql, writesTopic } from '@aid-chain/messaging';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { knownDepartments, onKafka } from '../cluster.js';
import { auditDirectory } from '../directory-audit.js';
import { operatorCommand, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { fillRange, wholeTopic } from '../send-again.js';

const TRANSPORTS = ['kafka', 'in-process'] as const;
type Transport = (typeof TRANSPORTS)[number];

const RUNNING = `
select count(*)::int as n from pg_stat_activity
where datname = current_database() and application_name like 'aid-chain-%'`;

/** Both ways of sending at once would send what one of them believes done. */
async function refuseWhileRunning(operator: Operator): Promise<void> {
  const [row] = await operator.onDirectory((connection) => connection.query<{ n: number }>(RUNNING));
  if ((row?.n ?? 0) === 0) return;
  throw new Error('请先停止所有服务 / stop all services first: they are still connected to the database');
}

async function record(operator: Operator, kind: Transport): Promise<void> {
  await operator.onDirectory(async (connection) => {
    await sql`
      insert into directory.transport (kind) values (${kind})
      on conflict (only_row) do update set kind = excluded.kind, since = clock_timestamp()`.on(connection);
    await auditDirectory(connection, operator, {
      action: 'transport-set',
      objectType: 'transport',
      ids: [kind],
    });
  });
}

/**
 * What was published in one process reached every service, but no department's topic and no later consumer: all of it
 * goes into the logs, and whoever has it drops the repeat. Recorded last, so that a broken-off move is done again.
 */
async function toKafka(operator: Operator, print: Print): Promise<void> {
  const departments = await knownDepartments(operator);
  const there = new Set(await onKafka(operator, (admin) => admin.listTopics()));
  const missing = departments.filter((code) => !there.has(`referral.${code}.v1`));
  if (missing.length > 0) throw new Error('请先执行 topics apply / run topics apply first');
  for (const service of SERVICE_NAMES) {
    for (const topic of [...there].filter((one) => writesTopic(service, one)).sort()) {
      const whole = await wholeTopic(operator, topic);
      if (whole !== undefined) await fillRange(operator, whole, print);
    }
  }
  await record(operator, 'kafka');
}

/**
 * What Kafka still holds unread counts as published: every consumer reads the outboxes from the beginning again and
 * drops what it has.
 */
async function toOneProcess(operator: Operator): Promise<void> {
  for (const service of SERVICE_NAMES)
    await operator.onService(service, (connection) =>
      connection.query('update subscription set caught_up_at = null'),
    );
  await record(operator, 'in-process');
}

/** Moves a stopped deployment; nothing is lost, nothing is landed twice. */
async function setTransport(operator: Operator, kind: Transport, print: Print): Promise<void> {
  await refuseWhileRunning(operator);
  if (kind === 'kafka') await toKafka(operator, print);
  else {
    await toOneProcess(operator);
    print(
      '部门尚未读取的 feedback 主题需在切换前读完 / what departments wrote to feedback topics must have been read before',
    );
  }
  print(`事件传送方式 / transport: ${kind}`);
}

/** `transport`: by what the events of this deployment travel. */
export function transportCommand(print: Print): Command {
  return new Command('transport').commandsGroup('Kafka (KAFKA_BROKERS)').addCommand(
    operatorCommand('set')
      .description('切换事件传送方式（先停止服务） · move a stopped deployment')
      .addArgument(new Argument('<transport>', '传送方式 · transport').choices(TRANSPORTS))
      .action((kind, options) => withOperator(options, (operator) => setTransport(operator, kind, print))),
  );
}
