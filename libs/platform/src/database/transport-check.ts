import type { Sql } from '@aid-chain/messaging';

export type Transport = 'in-process' | 'kafka';

/**
 * Compares how this process would send its events with what the database remembers: one lost variable must not
 * quietly cut off every department (docs: operations, transport).
 * @throws Error in Chinese and English with what to do
 */
export async function checkTransport(service: string, mine: Transport, connection: Sql): Promise<void> {
  const [recorded] = await connection.query<{ kind: Transport }>('select kind from directory.transport');
  if (recorded?.kind === mine) return;
  // A database without a record is one of tests or of a first start in one process.
  if (recorded === undefined && mine === 'in-process') return;
  if (mine === 'kafka') {
    throw new Error(
      `${service} 拒绝启动：设置了 KAFKA_BROKERS，但这个数据库记录的事件传送方式不是 Kafka。若要切换，请执行 npm run cli -- transport set kafka。 / ` +
        `${service} refuses to start: KAFKA_BROKERS is set, but this database is not recorded as one on Kafka. To switch, run npm run cli -- transport set kafka.`,
    );
  }
  throw new Error(
    `${service} 拒绝启动：这个数据库的事件经由 Kafka 传送，但没有设置 KAFKA_BROKERS。请设置它，或执行 npm run cli -- transport set in-process。 / ` +
      `${service} refuses to start: the events of this database travel over Kafka, but KAFKA_BROKERS is missing. Set it, or run npm run cli -- transport set in-process.`,
  );
}
