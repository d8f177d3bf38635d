import { randomUUID } from 'node:crypto';
import { contractOf, type Payload } from '@aid-chain/contracts';
import { eligibility } from '@aid-chain/eligibility';
import { newId, toInstant } from '@aid-chain/kernel';
import { InProcessBus, Transactions, type EventBus, type OutgoingRecord } from '@aid-chain/messaging';
import { bootService, type RunningService } from '@aid-chain/platform';
import { referral } from '@aid-chain/referral';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { configOf, type Databases } from '../services.js';

export type PipelineQuestion =
  | { readonly ask: 'start'; readonly url: string; readonly databases: Databases }
  | { readonly ask: 'fill'; readonly events: number; readonly streams: number }
  | { readonly ask: 'go'; readonly events: number }
  | { readonly ask: 'usage' };

export interface PipelineAnswer {
  readonly seconds: number;
  readonly memory: number;
  readonly cpu: number;
}

const TYPE = 'eligibility.step-recorded.v1';
const BATCH = 500;

/** Lets nothing through until it is opened, so that a backlog can be written first. */
class Gate implements EventBus {
  private open: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  constructor(private readonly bus: InProcessBus) {}

  async append(records: readonly OutgoingRecord[]): Promise<void> {
    await this.opened;
    await this.bus.append(records);
  }

  readonly subscribe: EventBus['subscribe'] = (subscription) => this.bus.subscribe(subscription);
  readonly attachLog: EventBus['attachLog'] = (log) => this.bus.attachLog(log);

  release(): void {
    this.open();
  }
}

const running: RunningService[] = [];
const consumers = referral.consumers;
const gate = new Gate(
  new InProcessBus({
    consumers: [
      ...consumers.filter(({ name }) => name === 'referral'),
      ...consumers.filter(({ name }) => name !== 'referral'),
      ...eligibility.consumers,
    ],
  }),
);

/** Events of so many households in turn, written down by commands' own transactions. */
async function fill(events: number, streams: number): Promise<void> {
  const transactions = running[0]?.app.get(Transactions);
  const households = Array.from({ length: streams }, () => randomUUID());
  const time = toInstant(new Date());
  for (let from = 0; from < events; from += BATCH) {
    await transactions?.run({ correlationId: newId() }, (tx) => {
      for (let n = from; n < Math.min(events, from + BATCH); n++) {
        const householdId = households[n % streams] ?? '';
        const data = { ...contractOf(TYPE)?.example, subject: { householdId } } as Payload<typeof TYPE>;
        tx.emit({ type: TYPE, stream: `household/${householdId}`, time, data });
      }
      return Promise.resolve();
    });
  }
}

async function start(databases: Databases): Promise<void> {
  for (const definition of [eligibility, referral]) {
    running.push(await bootService(definition, configOf(definition.name, databases), gate));
  }
}

/** From the opening of the gate until referral's worker has nothing landed and eligibility nothing to send. */
async function go(events: number): Promise<number> {
  const begin = performance.now();
  gate.release();
  const transactions = running[1]?.app.get(Transactions);
  const applied = async (): Promise<number> => {
    const [row] =
      (await transactions?.run({ correlationId: newId() }, (tx) =>
        tx.query<{ n: number }>(
          `select sum(last)::int as n from household_position where consumer = 'referral'`,
        ),
      )) ?? [];
    return row?.n ?? 0;
  };
  while ((await applied()) < events) await new Promise((resolve) => setTimeout(resolve, 100));
  return (performance.now() - begin) / 1_000;
}

async function reply(question: PipelineQuestion): Promise<PipelineAnswer> {
  let seconds = 0;
  if (question.ask === 'start') await start(question.databases);
  if (question.ask === 'fill') await fill(question.events, question.streams);
  if (question.ask === 'go') seconds = await go(question.events);
  return { seconds, memory: peakMemory(), cpu: cpuSeconds() };
}

answer(reply, async () => {
  await Promise.all(running.map((service) => service.stop()));
});
