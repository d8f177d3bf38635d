import pg from 'pg';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { applyOnce } from './bare-apply.js';
import { BareReceiver, BareSender } from './bare-kafka.js';
import { landRecords, relayOnce, type Sink } from './bare-relay.js';
import type { PipelineAnswer, PipelineQuestion } from './side.js';

/** As many partitions as the product lands at once. */
const LANDERS = 3;
/** The product's transactions have the same: a plan that was made on a small table must not be kept. */
const BY_INDEX = '-c enable_seqscan=off -c jit=off';

const closers: (() => Promise<void>)[] = [];
const loops: ((events: number) => Promise<void>)[] = [];

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: BY_INDEX });
  await client.connect();
  closers.push(() => client.end());
  return client;
}

async function addSender(url: string, sink: (relay: pg.Client) => Sink): Promise<void> {
  const relay = await connect(url);
  loops.push(async (events) => {
    for (let sent = 0; sent < events;) sent += await relayOnce(relay, sink(relay));
  });
}

async function addApplier(url: string): Promise<void> {
  const apply = await connect(url);
  loops.push(async (events) => {
    for (let applied = 0; applied < events;) {
      const done = await applyOnce(apply);
      applied += done;
      if (done === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
  });
}

async function addReceiver(url: string, brokers: readonly string[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, options: BY_INDEX, max: LANDERS });
  const receiver = await BareReceiver.join(brokers, LANDERS, (records) => landRecords(pool, records));
  closers.push(
    () => receiver.leave(),
    () => pool.end(),
  );
}

/** Relay and apply run side by side, as they do in the product. */
async function start({ url, part, brokers }: Extract<PipelineQuestion, { ask: 'start' }>): Promise<void> {
  if (part === 'both') await addSender(url, (relay) => (records) => landRecords(relay, records));
  if (part === 'sender') {
    const sender = await BareSender.connect(brokers);
    closers.push(() => sender.close());
    await addSender(url, () => (records) => sender.send(records));
  }
  if (part === 'receiver') await addReceiver(url, brokers);
  if (part !== 'sender') await addApplier(url);
}

async function reply(question: PipelineQuestion): Promise<PipelineAnswer> {
  if (question.ask === 'start') await start(question);
  // A failure ends the process, which ends the measurement.
  if (question.ask === 'open') for (const loop of loops) void loop(question.events);
  return { memory: peakMemory(), cpu: cpuSeconds() };
}

answer(reply, async () => {
  for (const close of closers) await close();
});
