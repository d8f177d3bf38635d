import { InProcessBus } from '@aid-chain/messaging';
import { bootService, type RunningService, type ServiceName } from '@aid-chain/platform';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { configOf, SERVICES, type Databases } from '../services.js';

export type StackQuestion =
  { readonly ask: 'start'; readonly databases: Databases } | { readonly ask: 'usage' };

export interface StackAnswer {
  readonly urls: Partial<Readonly<Record<ServiceName, string>>>;
  readonly memory: number;
  readonly cpu: number;
}

const running: RunningService[] = [];
const urls: Partial<Record<ServiceName, string>> = {};

/** All four services in one process, as `npm start` runs them. */
async function start(databases: Databases): Promise<void> {
  const bus = new InProcessBus({ consumers: SERVICES.flatMap(({ consumers }) => consumers) });
  for (const definition of SERVICES) {
    const service = await bootService(definition, configOf(definition.name, databases), bus);
    running.push(service);
    urls[definition.name] = service.url;
  }
}

async function reply(question: StackQuestion): Promise<StackAnswer> {
  if (question.ask === 'start') await start(question.databases);
  return { urls, memory: peakMemory(), cpu: cpuSeconds() };
}

answer(reply, async () => {
  await Promise.all(running.map((service) => service.stop()));
});
