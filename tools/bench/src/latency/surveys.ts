import { setTimeout as pause } from 'node:timers/promises';
import { dateOf, toInstant, until } from '@aid-chain/kernel';
import type { BenchDatabase } from '../database.js';
import { HttpSender, now } from '../http.js';
import { filingOf } from '../intake/families.js';
import type { Urls } from '../stack/one-process.js';
import { openCases } from './hops.js';

const AT_ONCE = 8;
const LOOK_MS = 100;
const WITHIN_MS = 300_000;

/** A sender for the surveys of one clerk. */
export const clerk = (): HttpSender => new HttpSender('demo-clerk', 2 * AT_ONCE);

/** Looks seldom enough not to be felt by the measurement. @throws Error after five minutes */
export const untilDone = (isDone: () => Promise<boolean>): Promise<void> =>
  until('the services get that far', isDone, { withinMs: WITHIN_MS, everyMs: LOOK_MS });

/** Files families and waits until each has its case. @returns the cases' ids */
export async function fileFamilies(
  http: HttpSender,
  urls: Urls,
  database: BenchDatabase,
  count: number,
): Promise<string[]> {
  const today = dateOf(toInstant(new Date()));
  let next = 0;
  const file = async (): Promise<void> => {
    while (next < count) await http.post(new URL('/v1/applications', urls.intake), filingOf(next++, today));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, file));
  await untilDone(async () => (await openCases(database.url)).size === count);
  return [...(await openCases(database.url)).values()];
}

export interface Answered {
  readonly caseId: string;
  readonly at: number;
  readonly took: number;
}

export interface Survey {
  readonly caseId: string;
  readonly body: string;
}

/** A survey that declines what the rules propose and confirms that the household needs work. */
export async function prepareSurvey(http: HttpSender, urls: Urls, caseId: string): Promise<Survey> {
  const shown = await http.get(new URL(`/v1/cases/${caseId}`, urls.eligibility));
  const { proposedNeeds } = JSON.parse(shown.body) as {
    proposedNeeds: { kind: string; personId: string | null }[];
  };
  const declined = proposedNeeds.map(({ kind, personId }) => ({
    kind,
    ...(personId === null ? {} : { personId }),
    decision: 'decline',
    reasonCode: 'not-needed',
  }));
  const body = JSON.stringify({
    on: dateOf(toInstant(new Date())),
    investigators: ['demo-clerk', 'demo-clerk-2'],
    needs: [...declined, { kind: 'industry', decision: 'confirm', reasonCode: 'seen-at-home' }],
  });
  return { caseId, body };
}

/** Sends surveys at a steady rate, whatever the answers take. */
export function survey(
  http: HttpSender,
  urls: Urls,
  surveys: readonly Survey[],
  perSecond: number,
): Promise<Answered[]> {
  const begin = now();
  const one = async ({ caseId, body }: Survey, n: number): Promise<Answered> => {
    await pause(Math.max(0, begin + (n * 1_000) / perSecond - now()));
    const sentAt = now();
    const { at } = await http.post(new URL(`/v1/cases/${caseId}/survey`, urls.eligibility), body);
    return { caseId, at, took: at - sentAt };
  };
  return Promise.all(surveys.map(one));
}
