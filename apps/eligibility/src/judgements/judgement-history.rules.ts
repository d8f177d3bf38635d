import type { IsoDate } from '@aid-chain/kernel';
import { personOf, type Judgement } from '@aid-chain/policy';
import type { JudgementAnswer, JudgementQuestion } from '@aid-chain/vocabulary';
import type { ReadJudgement } from '../facts/judgement-records.js';

/** An answer of people as the worksheet shows it. */
export interface ShownJudgement {
  readonly question: JudgementQuestion;
  readonly answer: JudgementAnswer;
  readonly personId: string | null;
  readonly number: number;
  readonly on: IsoDate;
  readonly by: string;
  readonly role: string;
  readonly record: object;
}

/** What is written in one's own words may name people, and stays sealed. */
const OWN_WORDS: readonly string[] = ['note', 'view'];

/** Every answer in the order in which it was given, with what it rests on. */
export function judgementHistory(kept: readonly ReadJudgement[]): ShownJudgement[] {
  return kept.map(({ judgement, record, number, by, role }) => ({
    ...{ question: judgement.question, answer: answerOf(judgement), number, on: judgement.on, by, role },
    personId: personOf(judgement) ?? null,
    record: withoutOwnWords(record) as object,
  }));
}

/** The answer to the whole question: a list that holds nothing is a no, both approvals are a yes. */
export function answerOf(judgement: Judgement): JudgementAnswer {
  switch (judgement.question) {
    case 'negative-list':
      return judgement.items.some(({ applies }) => applies) ? 'yes' : 'no';
    case 'negative-list-override':
      return 'yes';
    case 'single-filing':
    case 'special-hardship':
    case 'tekun-minor':
    case 'category-left-open':
    case 'hardship-check':
    case 'hardship-consultation':
    case 'property-acceptable':
    case 'other-ground':
      return judgement.answer;
  }
}

function withoutOwnWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwnWords);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([field]) => !OWN_WORDS.includes(field));
  return Object.fromEntries(kept.map(([field, each]) => [field, withoutOwnWords(each)]));
}
