import { FATHER, MOTHER, PERSONS, WAGE } from '../testing/given.fixture.js';
import { faultOfAnswer, type AnsweredRequest, type ArrivedAnswer } from './judge-answer.rules.js';

const answer = (more: Partial<ArrivedAnswer> = {}): ArrivedAnswer => ({
  ...{ answerId: 'a-1', requestId: 'r-1', subjectId: FATHER, sourceCode: 'tax', result: 'match' },
  ...{ queriedOn: '2026-01-15', facts: { incomes: [WAGE] } },
  ...more,
});
const asked = (
  request: Partial<AnsweredRequest['request']> = {},
  more: Partial<AnsweredRequest> = {},
): AnsweredRequest => ({
  request: {
    ...{
      subjectId: FATHER,
      sourceCode: 'tax',
      supporter: null,
      state: 'asked',
      dueOn: '2026-01-28',
      askedOn: '2026-01-14',
    },
    ...request,
  },
  ...{ isExamined: true, memberIds: PERSONS, range: undefined, scope: ['tax', 'household-register'] },
  ...more,
});
const codeOf = (given: ArrivedAnswer, request: AnsweredRequest | undefined, today = '2026-01-16') =>
  faultOfAnswer(given, request, { today })?.code;

describe('an answer of a source', () => {
  it('[N4] [L-11] is taken where it is about whom and what was asked, in time, and sound', () => {
    expect(codeOf(answer(), asked())).toBeUndefined();
    expect(codeOf(answer(), asked(), '2026-01-28')).toBeUndefined();
  });

  it.each([
    ['that names no request of ours', answer(), undefined, 'ANSWER_REQUEST_UNKNOWN'],
    ['about a person who was not asked for', answer({ subjectId: MOTHER }), asked(), 'ANSWER_NOT_ASKED'],
    ['of another source', answer({ sourceCode: 'bank-deposits' }), asked(), 'ANSWER_NOT_ASKED'],
    [
      'of wages by a bank',
      answer({ sourceCode: 'bank-deposits' }),
      asked({ sourceCode: 'bank-deposits' }),
      'ANSWER_NOT_ASKED',
    ],
    ['for a closed case', answer(), asked({}, { isExamined: false }), 'ANSWER_CASE_CLOSED'],
    ['that came twice', answer(), asked({ state: 'answered' }), 'ANSWER_TWICE'],
    ['to a request that was withdrawn', answer(), asked({ state: 'withdrawn' }), 'ANSWER_TO_WITHDRAWN'],
    ['to a request that timed out', answer(), asked({ state: 'timed-out' }), 'ANSWER_LATE'],
    [
      'of a query before anybody asked',
      answer({ queriedOn: '2026-01-13' }),
      asked(),
      'ANSWER_BEFORE_REQUEST',
    ],
    ['after its day', answer(), asked({ dueOn: '2026-01-15' }), 'ANSWER_LATE'],
  ] as const)('[N4] %s is parked', (_what, given, request, code) => {
    expect(codeOf(given, request)).toBe(code);
  });

  it('[N4] that is late may be taken by a person, as one in time would be', () => {
    const late = { today: '2026-02-20', takesLate: true };
    expect(faultOfAnswer(answer(), asked({ state: 'timed-out' }), late)).toBeUndefined();
    expect(faultOfAnswer(answer(), asked({ state: 'answered' }), late)?.code).toBe('ANSWER_TWICE');
  });

  it.each([
    ['NO_DATA_WITH_FACTS', answer({ result: 'no-data' })],
    ['SOURCE_REASON_MISSING', answer({ result: 'unreachable', facts: {} })],
    ['SOURCE_PERSON_DIFFERS', answer({ facts: { incomes: [{ ...WAGE, personId: MOTHER }] } })],
    ['PERSON_NOT_IN_HOUSEHOLD', answer({ facts: { incomes: [{ ...WAGE, personId: 'stranger' }] } })],
    ['FACT_OUTSIDE_PERIOD', answer({ period: { from: '2025-01-01', to: '2025-06-30' } })],
    ['FACT_IN_FUTURE', answer({ queriedOn: '2026-01-17' })],
  ] as const)('[L-11] that a report by hand could not hold (%s) is parked with that code', (code, given) => {
    expect(codeOf(given, asked())).toBe(code);
  });

  it('[L-10] of a supporter brings income and property alone, under the id that was asked about', () => {
    const supporter = {
      ...{ supporterOf: FATHER, relation: 'child' as const },
      need: { statedOn: '2026-01-12', reasonCode: 'support-not-declared' as const },
      consent: { givenOn: '2026-01-13' },
    };
    const of = asked({ subjectId: 'son', supporter });
    const own = { incomes: [{ ...WAGE, personId: 'son' }] };
    expect(codeOf(answer({ subjectId: 'son', facts: own }), of)).toBeUndefined();
    const spending = { expenditures: [] };
    expect(codeOf(answer({ subjectId: 'son', facts: { ...own, ...spending } }), of)).toBe(
      'SUPPORTER_NOT_INCOME_OR_PROPERTY',
    );
    expect(codeOf(answer({ subjectId: 'son' }), of)).toBe('PERSON_NOT_IN_HOUSEHOLD');
  });
});
