import { Kafka, logLevel, type Consumer } from 'kafkajs';
import { answer } from '../child.js';
import { now } from '../http.js';

export type DepartmentQuestion =
  { readonly ask: 'read'; readonly brokers: readonly string[] } | { readonly ask: 'receipts' };

/** When which referral was received, ms since 1970. */
export type Receipts = readonly (readonly [referralId: string, at: number])[];

const TOPICS = /^referral\.[a-z-]+\.v1$/;
const WAIT_MS = 50;

const receipts: [string, number][] = [];
let consumer: Consumer | undefined;

/** A plain program that reads what departments are sent: one for all, since the need goes to any of them. */
async function read(brokers: readonly string[]): Promise<void> {
  const kafka = new Kafka({
    clientId: 'bench-department',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
  });
  const reading = kafka.consumer({ groupId: 'bench.department', maxWaitTimeInMs: WAIT_MS });
  consumer = reading;
  const joined = new Promise((resolve) => reading.on(reading.events.GROUP_JOIN, resolve));
  await reading.connect();
  await reading.subscribe({ topic: TOPICS, fromBeginning: true });
  await reading.run({
    eachMessage: ({ message }) => {
      const at = now();
      const event = JSON.parse(message.value?.toString('utf8') ?? 'null') as {
        data?: { referralId?: string };
      } | null;
      receipts.push([event?.data?.referralId ?? '', at]);
      return Promise.resolve();
    },
  });
  await joined;
}

async function reply(question: DepartmentQuestion): Promise<Receipts> {
  if (question.ask === 'read') await read(question.brokers);
  return receipts;
}

answer(reply, async () => {
  await consumer?.disconnect();
});
