import { InProcessBus } from '@aid-chain/messaging';
import { bootService, type RunningService } from '@aid-chain/platform';
import { referral } from '@aid-chain/referral';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { configOf } from '../service-config.js';
import { DEPARTMENT, filledDays } from './referral-fill.js';
import { envelopesOf } from './report-messages.js';

export type ServiceQuestion =
  | { readonly ask: 'start'; readonly databaseUrl: string }
  /** Puts a report on each referral on the department's topic. */
  | { readonly ask: 'report'; readonly referrals: readonly string[] }
  | { readonly ask: 'usage' };

export interface ServiceAnswer {
  readonly url: string;
  readonly memory: number;
  readonly cpu: number;
}

/** What a department sends at once. */
const BATCH = 500;

const bus = new InProcessBus({ consumers: referral.consumers });
let running: RunningService | undefined;

async function reply(question: ServiceQuestion): Promise<ServiceAnswer> {
  if (question.ask === 'start')
    running = await bootService(referral, configOf('referral', { referral: question.databaseUrl }), bus);
  if (question.ask === 'report') {
    const topic = `feedback.${DEPARTMENT}.v1`;
    const { referrals } = question;
    const days = filledDays();
    for (let from = 0; from < referrals.length; from += BATCH)
      await bus.append(
        envelopesOf(referrals.slice(from, from + BATCH), days).map((bytes) => ({ topic, key: '', bytes })),
      );
  }
  return { url: running?.url ?? '', memory: peakMemory(), cpu: cpuSeconds() };
}

answer(reply, async () => {
  await running?.stop();
});
