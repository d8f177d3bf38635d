import { intake } from '@aid-chain/intake';
import { InProcessBus, TopicUnavailable, type EventBus } from '@aid-chain/messaging';
import { bootService, type RunningService } from '@aid-chain/platform';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { configOf } from '../service-config.js';

export type ServerQuestion =
  | {
      readonly ask: 'start';
      readonly databaseUrl: string;
      readonly sending: boolean;
      /** Of the baseline alone. */
      readonly pipelined: boolean;
    }
  | { readonly ask: 'usage' };

export type ServerAnswer = { readonly url: string; readonly memory: number; readonly cpu: number };

/** A transport that is away, as a broker that is down: events stay in the outbox. */
const away: EventBus = {
  append: () => Promise.reject(new TopicUnavailable('away')),
  subscribe: () => Promise.resolve({ close: () => Promise.resolve() }),
  attachLog: () => Promise.resolve({ close: () => Promise.resolve() }),
};

let service: RunningService | undefined;

async function reply(question: ServerQuestion): Promise<ServerAnswer> {
  if (question.ask === 'start') {
    const bus = question.sending ? new InProcessBus({ consumers: intake.consumers }) : away;
    service = await bootService(intake, configOf('intake', { intake: question.databaseUrl }), bus);
  }
  return { url: service?.url ?? '', memory: peakMemory(), cpu: cpuSeconds() };
}

answer(reply, async () => {
  await service?.stop();
});
