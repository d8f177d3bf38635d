import pg from 'pg';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { applyOnce } from './bare-apply.js';
import { relayOnce } from './bare-relay.js';
import type { PipelineAnswer, PipelineQuestion } from './product.js';

const clients: pg.Client[] = [];

async function connect(url: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- taken out so that it is not sent
  for (const _side of ['relay', 'apply']) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    clients.push(client);
  }
}

/** Relay and apply run side by side, as they do in the product. */
async function go(events: number): Promise<number> {
  const [relay, apply] = clients;
  if (relay === undefined || apply === undefined) throw new Error('not started');
  const begin = performance.now();
  let sent = 0;
  let applied = 0;
  const sending = async (): Promise<void> => {
    while (sent < events) sent += await relayOnce(relay);
  };
  const applying = async (): Promise<void> => {
    while (applied < events) {
      const done = await applyOnce(apply);
      applied += done;
      if (done === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  await Promise.all([sending(), applying()]);
  return (performance.now() - begin) / 1_000;
}

async function reply(question: PipelineQuestion): Promise<PipelineAnswer> {
  let seconds = 0;
  if (question.ask === 'start') await connect(question.url);
  if (question.ask === 'go') seconds = await go(question.events);
  return { seconds, memory: peakMemory(), cpu: cpuSeconds() };
}

answer(reply, async () => {
  await Promise.all(clients.map((client) => client.end()));
});
