import type { IsoDate } from '@aid-chain/kernel';
import { isSamePaper, type PaperRequest } from './paper-requests.rules.js';

/** A request of a survey; one that repeats an earlier one says whether that one was still open, or the paper had come. */
export interface AskedPaper extends PaperRequest {
  readonly repeats?: 'open' | 'came';
}

/** A paper that a survey asks for, with the day and the number of that survey. */
export type RequestedPaper = AskedPaper & { readonly on: IsoDate; readonly version: number };

/** A paper that came, of one member or of the household. */
export interface ReceivedPaper extends Pick<PaperRequest, 'paper' | 'personId'> {
  readonly on: IsoDate;
  /** The last survey before it was recorded: two things of one day have an order by it. Left out where it was not kept. */
  readonly version?: number;
}

/** A paper once, by the request that counts, with when it came for that one. */
export type StandingPaper = PaperRequest & { readonly on: IsoDate; readonly cameOn?: IsoDate };

/** Where a paper stood before a survey. */
export interface PaperBefore extends Pick<PaperRequest, 'paper' | 'personId'> {
  readonly state: 'asked' | 'not-needed' | 'came';
  readonly cameOn?: IsoDate;
}

/** A survey that asks for papers, and what the case waited for until then. */
export interface AskingSurvey {
  readonly on: IsoDate;
  /** Further papers, and those that came, are asked for by what new facts need alone (D57 10). */
  readonly hasNewFacts: boolean;
  /** Whether the case waits for papers. */
  readonly isWaiting: boolean;
  readonly before: readonly PaperBefore[];
}

/**
 * What a survey asks for, each with whether it merely repeats: a paper that came is asked for anew by what was found since, and one that
 * is still open is waited for by its days (D57 10 «一次性»).
 */
export function askedPapers(papers: readonly PaperRequest[], survey: AskingSurvey): AskedPaper[] {
  return papers.map((paper) => {
    const before = survey.before.find((each) => isSamePaper(each, paper));
    const repeats = before === undefined ? undefined : repeated(before, survey);
    return repeats === undefined ? paper : { ...paper, repeats };
  });
}

function repeated(
  { state, cameOn }: PaperBefore,
  { on, hasNewFacts, isWaiting }: AskingSurvey,
): AskedPaper['repeats'] {
  if (state === 'asked' && isWaiting) return 'open';
  // A survey that is recorded late was there before the paper came: that is its answer.
  if (state === 'came' && (!hasNewFacts || (cameOn ?? on) > on)) return 'came';
  return undefined;
}

/** Those for which a family is asked: what came before and is merely repeated is not asked for again. */
export function stillAsked<Asked extends Pick<AskedPaper, 'repeats'>>(papers: readonly Asked[]): Asked[] {
  return papers.filter(({ repeats }) => repeats !== 'came');
}

/**
 * Each paper that was ever asked for, once.
 * @param requested the oldest survey first
 * @param received in the order in which they came
 */
export function standingPapers(
  requested: readonly RequestedPaper[],
  received: readonly ReceivedPaper[],
): StandingPaper[] {
  const asked = stillAsked(requested);
  return asked.flatMap((last, index): StandingPaper[] => {
    if (asked.slice(index + 1).some((each) => isSamePaper(each, last))) return [];
    const since = asked.findLast((each) => isSamePaper(each, last) && each.repeats === undefined) ?? last;
    const came = received.find((each) => isSamePaper(each, since) && isAnswer(each, since));
    if (came === undefined) return [plain(last)];
    return [{ ...plain(since), cameOn: came.on }];
  });
}

/** What was there before a request answered the earlier one. */
function isAnswer(came: ReceivedPaper, request: RequestedPaper): boolean {
  return came.version === undefined ? came.on >= request.on : came.version >= request.version;
}

function plain({ paper, personId, reasonCode, on }: RequestedPaper): StandingPaper {
  return { paper, ...(personId === undefined ? {} : { personId }), reasonCode, on };
}
