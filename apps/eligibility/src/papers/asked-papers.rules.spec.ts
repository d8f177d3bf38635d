import { FATHER } from '../testing/given.fixture.js';
import {
  askedPapers,
  standingPapers,
  stillAsked,
  type AskingSurvey,
  type PaperBefore,
  type RequestedPaper,
} from './asked-papers.rules.js';

const receipt = { paper: 'medical-receipt', personId: FATHER, reasonCode: 'no-source' } as const;
const loss = { paper: 'loss-record', reasonCode: 'no-source' } as const;
const came = { ...receipt, on: '2026-03-05' };
const asks = (on: string, version: number, more: Partial<RequestedPaper> = {}): RequestedPaper => ({
  ...{ ...receipt, on, version },
  ...more,
});
const shown = (...given: Parameters<typeof standingPapers>) =>
  standingPapers(...given).map(({ on, cameOn }) => [on, cameOn]);

describe('what a survey asks for that was asked for before', () => {
  const repeats = (before: Omit<PaperBefore, 'paper'>, survey: Partial<AskingSurvey> = {}) => {
    const given = { on: '2026-05-10', hasNewFacts: false, isWaiting: true, ...survey };
    const known = { ...receipt, ...before };
    return askedPapers([receipt], { ...given, before: [known] })[0]?.repeats;
  };

  it('[L-12] what came is asked for anew by new facts, and by a mere repetition not again', () => {
    const before = { state: 'came', cameOn: '2026-03-05', personId: FATHER } as const;
    expect(repeats(before)).toBe('came');
    expect(repeats(before, { hasNewFacts: true })).toBeUndefined();
    expect(repeats({ state: 'came', cameOn: '2026-03-05' }, { hasNewFacts: true })).toBeUndefined();
    // The survey was there first and is only recorded late: the paper is its answer.
    expect(repeats({ ...before, cameOn: '2026-05-11' }, { hasNewFacts: true })).toBe('came');
  });

  it('[L-12] what is open is waited for by its days, also where there are new facts; what nobody waits for is asked for anew', () => {
    expect(repeats({ state: 'asked', personId: FATHER }, { hasNewFacts: true })).toBe('open');
    expect(repeats({ state: 'asked', personId: FATHER }, { isWaiting: false })).toBeUndefined();
    expect(repeats({ state: 'not-needed', personId: FATHER })).toBeUndefined();
  });

  it('[L-12] the same paper of somebody else is another one', () => {
    const before = [{ ...receipt, personId: 'mother', state: 'came', cameOn: '2026-03-05' } as const];
    const survey = { on: '2026-05-10', hasNewFacts: false, isWaiting: false, before };
    expect(askedPapers([receipt, loss], survey)).toEqual([receipt, loss]);
  });
});

describe('a paper by the request that counts', () => {
  it('[L-12] came for the request before it; one that is made anew waits for another, which then comes', () => {
    const requests = [asks('2026-03-01', 1), asks('2026-05-10', 2)];
    const first = { ...came, version: 1 };
    expect(shown(requests.slice(0, 1), [first])).toEqual([['2026-03-01', '2026-03-05']]);
    expect(shown(requests, [first])).toEqual([['2026-05-10', undefined]]);
    const second = { ...came, on: '2026-05-12', version: 2 };
    expect(shown(requests, [first, second])).toEqual([['2026-05-10', '2026-05-12']]);
  });

  it('[L-12] on one day what came before the request is no answer to it, and what came after it is', () => {
    const requests = [asks('2026-03-01', 1), asks('2026-03-05', 2)];
    expect(shown(requests, [{ ...came, version: 1 }])).toEqual([['2026-03-05', undefined]]);
    expect(shown(requests, [{ ...came, version: 2 }])).toEqual([['2026-03-05', '2026-03-05']]);
    // Without an order that was kept, the paper is taken for the answer.
    expect(shown(requests, [came])).toEqual([['2026-03-05', '2026-03-05']]);
  });

  it('[L-12] a repetition of what came leaves it come; of what is open, also a paper brought before that day is the answer', () => {
    const repeatedAfter = [asks('2026-03-01', 1), asks('2026-05-10', 2, { repeats: 'came' })];
    expect(shown(repeatedAfter, [{ ...came, version: 1 }])).toEqual([['2026-03-01', '2026-03-05']]);
    expect(stillAsked(repeatedAfter)).toEqual(repeatedAfter.slice(0, 1));
    const repeatedOpen = [asks('2026-03-01', 1), asks('2026-05-10', 2, { repeats: 'open' })];
    expect(shown(repeatedOpen, [])).toEqual([['2026-05-10', undefined]]);
    expect(shown(repeatedOpen, [{ ...came, on: '2026-05-08', version: 2 }])).toEqual([
      ['2026-03-01', '2026-05-08'],
    ]);
  });
});
