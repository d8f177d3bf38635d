#!/usr/bin/env node
// A department's side of Aid Chain in one file: plain Node and kafkajs (`npm install kafkajs@2.2.4`), nothing else.
//
//   node department.mjs read [--follow]     prints every message for the department that its group has not read yet
//   node department.mjs answer <referralId> <answer> <YYYY-MM-DD> [reasonCode]
//   node department.mjs report <file.json>  sends one quarterly report (the `data` of department.feedback-reported.v1)
//
// KAFKA_BROKERS=host:port,…  DEPARTMENT=medical-insurance  KAFKA_USERNAME=dept-medical-insurance
// KAFKA_PASSWORD_FILE=…      KAFKA_MECHANISM=scram-sha-512 (or plain)   KAFKA_CA_FILE=… (TLS)
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';

const { KAFKA_BROKERS, DEPARTMENT, KAFKA_USERNAME, KAFKA_PASSWORD_FILE, KAFKA_MECHANISM, KAFKA_CA_FILE } =
  process.env;

const kafka = new Kafka({
  clientId: `${DEPARTMENT}-sample`,
  brokers: KAFKA_BROKERS.split(','),
  logLevel: logLevel.ERROR,
  ...(KAFKA_CA_FILE ? { ssl: { ca: [readFileSync(KAFKA_CA_FILE, 'utf8')] } } : {}),
  ...(KAFKA_USERNAME
    ? {
        sasl: {
          mechanism: KAFKA_MECHANISM ?? 'scram-sha-512',
          username: KAFKA_USERNAME,
          password: readFileSync(KAFKA_PASSWORD_FILE, 'utf8').trim(),
        },
      }
    : {}),
});
const inbound = `referral.${DEPARTMENT}.v1`;
const outbound = `feedback.${DEPARTMENT}.v1`;
// The group's name must begin with the department's code and a dot.
const groupId = `${DEPARTMENT}.sample`;

/** What the group still has to read: partition → offset after the last message that is there now. */
async function unread() {
  const admin = kafka.admin();
  await admin.connect();
  const [ends, [committed]] = await Promise.all([
    admin.fetchTopicOffsets(inbound),
    admin.fetchOffsets({ groupId, topics: [inbound] }),
  ]);
  await admin.disconnect();
  const read = new Map(committed.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
  return new Map(
    ends
      .filter(({ partition, high, low }) => Number(high) > Math.max(read.get(partition) ?? -1, Number(low)))
      .map(({ partition, high }) => [partition, Number(high)]),
  );
}

async function read(follow) {
  const left = await unread();
  if (left.size === 0 && !follow) return;
  const consumer = kafka.consumer({ groupId });
  await consumer.connect();
  await consumer.subscribe({ topics: [inbound], fromBeginning: true });
  await new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) reject(payload.error);
    });
    consumer
      .run({
        eachMessage: async ({ partition, message }) => {
          // A message may come twice: keep its `id` and take the second one for a repeat.
          console.log(message.value.toString('utf8'));
          if (Number(message.offset) + 1 >= (left.get(partition) ?? Infinity)) left.delete(partition);
          if (left.size === 0 && !follow) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
}

async function send(type, data) {
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  // A new id for each message; the same again only when the very same message is sent again.
  const id = randomUUID();
  const message = { specversion: '1.0', id, source: `/${DEPARTMENT}`, type, subject: data.referralId, data };
  const [{ partition, baseOffset }] = await producer.send({
    topic: outbound,
    acks: -1,
    messages: [{ key: data.referralId, value: JSON.stringify(message) }],
  });
  console.log(JSON.stringify({ id, partition, offset: Number(baseOffset) }));
  await producer.disconnect();
}

const [command, ...words] = process.argv.slice(2);
if (command === 'read') await read(words.includes('--follow'));
else if (command === 'answer') {
  const [referralId, answer, on, reasonCode] = words;
  await send('department.referral-answered.v1', {
    referralId,
    answer,
    on,
    ...(reasonCode && { reasonCode }),
  });
} else if (command === 'report') {
  await send('department.feedback-reported.v1', JSON.parse(readFileSync(words[0], 'utf8')));
} else {
  console.error('read [--follow] | answer <referralId> <answer> <date> [reasonCode] | report <file.json>');
  process.exitCode = 2;
}
