import type { RefusalText } from './refusal-text.js';

/** Refusals of a redetermination (S1-18). */
export const redeterminationCodes = {
  REDETERMINATION_RUNNING: {
    status: 409,
    zh: '本地的重新核算（{redeterminationId}，核算日 {onDay}）尚未完成，一地同时只进行一次。请等它完成，再开始下一次。',
    en: 'A redetermination of this place ({redeterminationId}, for {onDay}) is not done yet; there is one at a time. Wait until it is done, then start the next.',
  },
} as const satisfies Record<string, RefusalText>;
