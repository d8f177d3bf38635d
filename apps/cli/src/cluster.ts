import { InvalidArgumentError } from '@commander-js/extra-typings';
import { KafkaBus, onCluster, type KafkaSettings } from '@aid-chain/messaging';
import type { Operator } from './operator.js';

/** @throws InvalidArgumentError without KAFKA_BROKERS */
function clusterOf({ config }: Operator): KafkaSettings {
  if (config.kafka !== undefined) return config.kafka;
  throw new InvalidArgumentError('请设置 KAFKA_BROKERS / set KAFKA_BROKERS');
}

/** Sends with the operator's own login and ends with the work. */
export async function withBus<R>(operator: Operator, work: (bus: KafkaBus) => Promise<R>): Promise<R> {
  const log = { info: () => undefined, alarm: () => undefined };
  const fatal = (sentence: string): never => {
    throw new Error(sentence);
  };
  const bus = new KafkaBus({ settings: clusterOf(operator), clientId: 'aid-chain-cli', log, fatal });
  try {
    return await work(bus);
  } finally {
    await bus.close();
  }
}

export const onKafka = <R>(operator: Operator, work: Parameters<typeof onCluster<R>>[1]): Promise<R> =>
  onCluster(clusterOf(operator), work);

/** Departments that have topics: those that take part, and those that have left, whose logs stay. */
export async function knownDepartments(operator: Operator): Promise<string[]> {
  const rows = await operator.onDirectory((sql) =>
    sql.query<{ code: string }>('select code from directory.department order by code'),
  );
  return rows.map(({ code }) => code);
}
