import pg from 'pg';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { applyOnce } from './bare-apply.js';
import { BareReceiver, BareSender } from './bare-kafka.js';
import { landRecords, relay, type Sink } from './bare-relay.js';
import type { PipelineAnswer, PipelineQuestion } from './side.js';

/** As many partitions as the product lands at once. */
const LANDERS = 3;
/** The product's transactions have the same: a plan that was made on a small table must not be kept. */
const BY_INDEX = '-c enable_seqscan=off -c jit=off';

type Start = Extract<PipelineQuestion, { ask: 'start' }>;

const closers: (() => Promise<void>)[] = [];
const loops: ((events: number) => Promise<void>)[] = [];

async function connect({ url, pipelined }: Start): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: BY_INDEX, pipeline: pipelined });
  await client.connect();
  closers.push(() => client.end());
  return client;
}

async function addSender(asked: Start, sink: (client: pg.Client) => Sink): Promise<void> {
  const client = await connect(asked);
  loops.push((events) => relay(client, events, sink(client)));
}

async function addApplier(asked: Start): Promise<void> {
  const apply = await connect(asked);
  loops.push(async (events) => {
    for (let applied = 0; applied < events;) {
      const done = await applyOnce(apply);
      applied += done;
      if (done === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
  });
}

async function addReceiver({ url, brokers, pipelined }: Start): Promise<void> {
  const settings = { connectionString: url, options: BY_INDEX, max: LANDERS };
  const pool = new pg.Pool({ ...settings, pipeline: pipelined });
  const receiver = await BareReceiver.join(brokers, LANDERS, (records) => landRecords(pool, records));
  closers.push(
    () => receiver.leave(),
    () => pool.end(),
  );
}

/** Relay and apply run side by side, as they do in the product. */
async function start(asked: Start): Promise<void> {
  const { part, brokers } = asked;
  if (part === 'both') await addSender(asked, (client) => (records) => landRecords(client, records));
  if (part === 'sender') {
    const sender = await BareSender.connect(brokers);
    closers.push(() => sender.close());
    await addSender(asked, () => (records) => sender.send(records));
  }
  if (part === 'receiver') await addReceiver(asked);
  if (part !== 'sender') await addApplier(asked);
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
