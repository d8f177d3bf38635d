import { InProcessBus } from '@aid-chain/messaging';
import { eligibility } from '@aid-chain/eligibility';
import { bootService, type RunningService, type ServiceConfig } from '@aid-chain/platform';
import { answer, cpuSeconds, peakMemory } from './child.js';
import { configOf } from './service-config.js';

export type ServiceQuestion =
  | {
      readonly ask: 'start';
      readonly databaseUrl: string;
      /** What is another than in the configuration of a bench. */
      readonly changes: Partial<Pick<ServiceConfig, 'verification' | 'dueWorkPollMs'>>;
    }
  | { readonly ask: 'usage' };

/** Where the service answers, and what it has used since its start. */
export interface ServiceUse {
  readonly url: string;
  readonly memory: number;
  readonly cpu: number;
}

let running: RunningService | undefined;

async function reply(question: ServiceQuestion): Promise<ServiceUse> {
  if (question.ask === 'start') {
    const { databaseUrl, changes } = question;
    const config = configOf('eligibility', { eligibility: databaseUrl });
    const bus = new InProcessBus({ consumers: eligibility.consumers });
    running = await bootService(eligibility, { ...config, ...changes }, bus);
  }
  return { url: running?.url ?? '', memory: peakMemory(), cpu: cpuSeconds() };
}

answer(reply, async () => {
  await running?.stop();
});
