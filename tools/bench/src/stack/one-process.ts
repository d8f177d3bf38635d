import { InProcessBus } from '@aid-chain/messaging';
import { bootService, type RunningService } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { answer } from '../child.js';
import { configOf, type Databases } from '../service-config.js';
import { SERVICES } from '../services.js';

export interface StackQuestion {
  readonly databases: Databases;
}

export type Urls = Readonly<Record<ServiceName, string>>;

const running: RunningService[] = [];

/** All four services in one process, as `npm start` runs them. @returns their addresses */
async function start({ databases }: StackQuestion): Promise<Urls> {
  const bus = new InProcessBus({ consumers: SERVICES.flatMap(({ consumers }) => consumers) });
  const urls: [ServiceName, string][] = [];
  for (const definition of SERVICES) {
    const service = await bootService(definition, configOf(definition.name, databases), bus);
    running.push(service);
    urls.push([definition.name, service.url]);
  }
  return Object.fromEntries(urls) as Urls;
}

answer(start, async () => {
  await Promise.all(running.map((service) => service.stop()));
});
