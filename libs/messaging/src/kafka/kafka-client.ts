import { Kafka, Partitioners, type Admin, type Producer } from 'kafkajs';
import { kafkaLogCreator, type KafkaLog } from './kafka-log.js';
import type { KafkaSettings } from './kafka-settings.js';

const CONNECT_MS = 5_000;
const REQUEST_MS = 10_000;
const AUTHENTICATE_MS = 5_000;

/** A fresh kafkajs: after an error nothing of an old one is used again. */
export function kafkaClient(
  settings: KafkaSettings,
  clientId: string,
  log: KafkaLog,
  retries: number,
): Kafka {
  const { sasl, ca, brokers } = settings;
  return new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: CONNECT_MS,
    authenticationTimeout: AUTHENTICATE_MS,
    requestTimeout: REQUEST_MS,
    enforceRequestTimeout: true,
    logCreator: kafkaLogCreator(log),
    retry: { retries, initialRetryTime: 100, maxRetryTime: 2_000 },
    ...(ca === undefined ? {} : { ssl: { ca: [ca()] } }),
    ...(sasl === undefined ? {} : { sasl: loginOf(sasl) }),
  });
}

function loginOf({ mechanism, username, password }: NonNullable<KafkaSettings['sasl']>) {
  const login = { username, password: password() };
  return mechanism === 'plain' ? { mechanism, ...login } : { mechanism, ...login };
}

/**
 * Not idempotent on purpose: kafkajs loses acknowledged events otherwise, and the inbox drops repeats. And it must not
 * repeat a send by itself: when one broker fails and its partitions move to a broker that has answered already, kafkajs
 * 2.2.4 asks that one no more, and the send succeeds without their events. So every failure comes back to the relay,
 * which sends the whole batch again with a new producer.
 */
export function newProducer(kafka: Kafka): Producer {
  return kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    idempotent: false,
    maxInFlightRequests: 1,
    metadataMaxAge: 60_000,
    retry: { retries: 0 },
  });
}

/** Runs something with a connected admin client and disconnects it whatever happens. */
export async function withAdmin<R>(kafka: Kafka, work: (admin: Admin) => Promise<R>): Promise<R> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
