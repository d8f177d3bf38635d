import { codeOf, FATHER, MOTHER, must, WAGE } from '../testing/given.fixture.js';
import type { ArrivedAnswer } from '../verification-answers/judge-answer.rules.js';
import { composeReport, type EndedRequest } from './compose-report.rules.js';

let made = 0;
const request = (more: Partial<EndedRequest> = {}): EndedRequest => ({
  ...{
    requestId: `r-${String(++made)}`,
    subjectId: FATHER,
    sourceCode: 'tax',
    askedOf: 'platform',
    version: 1,
  },
  ...{ state: 'answered', stateOn: '2026-01-16', supporter: null, answer: answer(), name: null },
  ...more,
});
const answer = (more: Partial<ArrivedAnswer> = {}): ArrivedAnswer => ({
  ...{ answerId: 'a', requestId: 'r', subjectId: FATHER, sourceCode: 'tax', result: 'match' },
  ...{ queriedOn: '2026-01-15', facts: { incomes: [WAGE] } },
  ...more,
});
const silent = { state: 'timed-out', answer: null } as const;
const on = '2026-01-20';

describe('the report that requests make', () => {
  it('[S0-20] [L-11] has each answer as it came, and what timed out as a source that gave none', () => {
    const { sources } = must(composeReport([request(), request({ subjectId: MOTHER, ...silent })], on));
    expect(sources).toEqual([
      { sourceCode: 'tax', personId: FATHER, result: 'match', facts: { incomes: [WAGE] } },
      { sourceCode: 'tax', personId: MOTHER, result: 'unreachable', reasonCode: 'timed-out', facts: {} },
    ]);
  });

  it('[S0-20] is not issued while anything is open, nor before the last answer', () => {
    expect(
      codeOf(composeReport([request(), request({ subjectId: MOTHER, state: 'asked', answer: null })], on)),
    ).toBe('REQUESTS_STILL_OPEN');
    expect(codeOf(composeReport([request({ stateOn: '2026-01-21' })], on))).toBe('REPORT_BEFORE_ANSWERS');
  });

  it('a withdrawn request has no place in it', () => {
    expect(must(composeReport([request({ state: 'withdrawn', answer: null })], on)).sources).toEqual([]);
  });

  it('[N4] of a request that was re-examined the later version counts, and both are done with', () => {
    const first = request({ answer: answer({ result: 'exceed' }) });
    const second = request({ version: 2, answer: answer({ result: 'no-data', facts: {} }) });
    const { sources, requestIds } = must(composeReport([first, second], on));
    expect(sources).toEqual([{ sourceCode: 'tax', personId: FATHER, result: 'no-data', facts: {} }]);
    expect(requestIds).toEqual([first.requestId, second.requestId]);
  });

  it('[N4] [L-11] a re-examination that nobody answers takes no answer back', () => {
    const first = request({ answer: answer({ result: 'exceed' }) });
    const second = request({ version: 2, ...silent });
    expect(must(composeReport([first, second], on)).sources).toMatchObject([{ result: 'exceed' }]);
    expect(codeOf(composeReport([first, { ...second, state: 'asked' }], on))).toBe('REQUESTS_STILL_OPEN');
  });

  it('[S1-07] what the place and an authority elsewhere both know counts once; where they differ about one thing nobody knows it', () => {
    const both = request({ askedOf: 'register-place' });
    expect(must(composeReport([request(), both], on)).sources).toEqual([
      { sourceCode: 'tax', personId: FATHER, result: 'match', facts: { incomes: [WAGE] } },
    ]);
    const other = { ...WAGE, amountFen: 500_000 };
    const differing = request({ askedOf: 'register-place', answer: answer({ facts: { incomes: [other] } }) });
    expect(must(composeReport([request(), differing], on)).sources).toEqual([
      ...[
        {
          sourceCode: 'tax',
          personId: FATHER,
          result: 'unreachable',
          reasonCode: 'answers-differ',
          facts: {},
        },
      ],
    ]);
  });

  it('[S1-07] what the place and an authority elsewhere know of one source stands together, the larger finding first', () => {
    const there = { ...WAGE, itemCode: 'casual-work' as const, amountFen: 500_000 };
    const elsewhere = request({
      askedOf: 'register-place',
      answer: answer({ result: 'exceed', facts: { incomes: [there] } }),
    });
    const { sources } = must(composeReport([request(), elsewhere], on));
    expect(sources).toEqual([
      { sourceCode: 'tax', personId: FATHER, result: 'exceed', facts: { incomes: [WAGE, there] } },
    ]);
    const nothing = request({ askedOf: 'register-place', ...silent });
    expect(must(composeReport([request(), nothing], on)).sources[0]).toMatchObject({ result: 'match' });
    const noData = request({ answer: answer({ result: 'no-data', facts: {} }) });
    expect(must(composeReport([noData, elsewhere], on)).sources[0]).toMatchObject({
      result: 'exceed',
      facts: { incomes: [there] },
    });
  });

  it('[L-10] a supporter stands beside the household with need, consent and what was found', () => {
    const supporter = {
      ...{ supporterOf: FATHER, relation: 'child' as const },
      need: { statedOn: '2026-01-12', reasonCode: 'support-not-declared' as const },
      consent: { givenOn: '2026-01-13' },
    };
    const of = { subjectId: 'son', supporter, name: '试一' };
    const report = must(
      composeReport([request(of), request({ ...of, sourceCode: 'vehicles', ...silent })], on),
    );
    expect(report.sources).toEqual([]);
    expect(report.supporters).toMatchObject([
      {
        name: '试一',
        supporterOf: FATHER,
        answers: [
          { sourceCode: 'tax', result: 'match' },
          { sourceCode: 'vehicles', result: 'unreachable' },
        ],
      },
    ]);
  });

  it('[L-10] two supporters of one name are two, and what two authorities know of one stands once', () => {
    const supporter = {
      ...{ supporterOf: FATHER, relation: 'child' as const },
      need: { statedOn: '2026-01-12', reasonCode: 'support-not-declared' as const },
      consent: { givenOn: '2026-01-13' },
    };
    const of = (subjectId: string) => ({ subjectId, supporter, name: '试一', ...silent });
    const elsewhere = { ...of('son'), askedOf: 'cross-province' as const };
    const { supporters } = must(
      composeReport([request(of('son')), request(elsewhere), request(of('other-son'))], on),
    );
    expect(supporters.map(({ supporterId, answers }) => [supporterId, answers.length])).toEqual([
      ['son', 1],
      ['other-son', 1],
    ]);
  });
});
