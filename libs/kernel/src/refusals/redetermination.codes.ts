import type { RefusalText } from './refusal-text.js';

/** Refusals of a redetermination (S1-18). */
export const redeterminationCodes = {
  REDETERMINATION_TOO_FAR: {
    status: 422,
    zh: '核算日最晚为 {latest}：更晚的标准尚未公布。请改填该日或者之前的日期。',
    en: 'The last possible day is {latest}: no later standard is known. Name it or an earlier one.',
  },
  REDETERMINATION_RUNNING: {
    status: 409,
    zh: '本地的重新核算（{redeterminationId}，核算日 {onDay}）尚未完成，一地同时只进行一次。请等它完成，再开始下一次。',
    en: 'A redetermination of this place ({redeterminationId}, for {onDay}) is not done yet; there is one at a time. Wait until it is done, then start the next.',
  },
} as const satisfies Record<string, RefusalText>;
