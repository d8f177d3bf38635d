import { COMPLAINT, RECONSIDERATION } from '../testing/given-remedy.fixture.js';
import { answerRecorded, executionRecorded, isCarriedOut, orderRecorded } from './handling.rules.js';
import { nextSteps, stateWithResult } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';

const found: Remedy = {
  ...{ ...COMPLAINT, state: 'decided', beganOn: '2026-03-03', examiner: 'county-1' },
  ...{ result: 'substantiated', resultOn: '2026-03-10' },
};
const code = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string =>
  result.ok ? 'recorded' : (result.refusal?.code ?? '');

const OF_APPLICATION: Partial<Remedy> = {
  ...{ kind: 'reconsideration', about: 'township-act', ground: 'non-acceptance', caseId: null, track: null },
};

describe('what a remedy waits for', () => {
  it.each<[string, Partial<Remedy>, readonly string[]]>([
    ['a complaint', {}, ['remedy-examiner']],
    ['a complaint before the decision', { visitOwed: true }, ['remedy-examiner', 'county-visit']],
    ['one that was visited', { visitOwed: true, visitedOn: '2026-03-04' }, ['remedy-examiner']],
    ['one in examination', { state: 'in-examination', visitOwed: true }, ['county-visit', 'remedy-result']],
    ['a reconsideration', { kind: 'reconsideration' }, ['remedy-acceptance']],
    ['a lawsuit in court', { kind: 'lawsuit', state: 'in-examination' }, ['remedy-result']],
    ['a named complaint with its result', { state: 'decided', result: 'unsubstantiated' }, ['remedy-answer']],
    ['a closed one', { state: 'closed', result: 'unsubstantiated' }, []],
    ['one that was not accepted', { kind: 'lawsuit', state: 'not-accepted', visitOwed: true }, []],
    [
      'a decision set aside',
      { kind: 'reconsideration', state: 'decided', result: 'changed' },
      ['remedy-correction'],
    ],
    [
      'one that a case is decided anew for',
      { kind: 'reconsideration', state: 'decided', result: 'redone', correctionCaseId: 'c2' },
      ['remedy-execution'],
    ],
    [
      'silence that was found wrong',
      { kind: 'reconsideration', state: 'decided', result: 'redone', ground: 'silence' },
      ['remedy-execution'],
    ],
    [
      'an application that was to be accepted',
      {
        ...{ ...OF_APPLICATION, state: 'decided', result: 'changed', applicationId: 'a' },
      },
      ['remedy-execution'],
    ],
    [
      'an application that nobody could name, which was to be accepted',
      {
        ...{ ...OF_APPLICATION, state: 'decided', result: 'changed', applicationId: null },
      },
      ['remedy-execution'],
    ],
  ])('[L-20] [L-22] %s', (_what, more, expected) => {
    expect(nextSteps({ ...COMPLAINT, ...more })).toEqual(expected);
  });

  it.each<[string, Partial<Remedy>]>([
    ['decided', { result: 'substantiated' }],
    ['closed', { result: 'substantiated', answeredOn: '2026-03-11' }],
    ['closed', { result: 'substantiated', isAnonymous: true }],
    ['closed', { result: 'withdrawn' }],
    ['closed', { kind: 'reconsideration', result: 'kept' }],
    ['decided', { kind: 'reconsideration', result: 'redone' }],
    ['decided', { kind: 'reconsideration', result: 'redone', correctionCaseId: 'c2' }],
    ['closed', { kind: 'reconsideration', result: 'redone', executedOn: '2026-04-01' }],
    ['closed', { kind: 'reconsideration', result: 'changed', caseId: null, track: null }],
    ['decided', { ...OF_APPLICATION, result: 'changed', applicationId: 'a' }],
    ['decided', { ...OF_APPLICATION, result: 'changed' }],
  ])('with its result it is %s for %j', (state, more) => {
    expect(stateWithResult({ ...COMPLAINT, ...more })).toBe(state);
  });
});

describe('what a result orders of an application', () => {
  const won: Remedy = {
    ...{ ...RECONSIDERATION, ...OF_APPLICATION, state: 'decided', beganOn: '2026-03-03' },
    ...{ result: 'changed', resultOn: '2026-03-10' },
  };
  const recorded = (
    more: Partial<Remedy>,
    outcome: 'carried-out' | 'impossible' = 'carried-out',
    isAtWindow = false,
  ) =>
    code(
      executionRecorded({ ...won, ...more }, '2026-03-11', {
        ...{ today: '2026-03-11', role: 'township-reviewer', outcome, isAtWindow },
        authorityOf: () => {
          throw new Error('no track is asked for');
        },
      }),
    );

  it('[L-22] is carried out at the window alone, where that has it, is impossible only once it is withdrawn, and is recorded by hand where nobody does', () => {
    const known = { applicationId: 'a', nonAcceptanceId: 'd' };
    expect(recorded(known)).toBe('REMEDY_EXECUTION_BY_WINDOW');
    expect(recorded(known, 'impossible', true)).toBe('REMEDY_EXECUTION_BY_WINDOW');
    expect(recorded(known, 'impossible')).toBe('recorded');
    expect(recorded({ applicationId: 'mistyped', nonAcceptanceId: null })).toBe('recorded');
    expect(recorded({ applicationId: null, nonAcceptanceId: null })).toBe('recorded');
    expect(recorded({ applicationId: null, result: 'kept' })).toBe('REMEDY_EXECUTION_NOT_OWED');
  });

  it('[L-22] is not stated as done while the case for it is at work or its arrears are not paid', () => {
    expect(code(isCarriedOut({ isOpen: true, dueFen: 0 }))).toBe('REMEDY_CORRECTION_OPEN');
    expect(isCarriedOut({ isOpen: false, dueFen: 151_998 })).toMatchObject({
      refusal: { code: 'REMEDY_ARREARS_DUE', params: { yuan: '1519.98' } },
    });
    expect(code(isCarriedOut({ isOpen: false, dueFen: 0 }))).toBe('recorded');
  });
});

describe('the answer', () => {
  const by = { today: '2026-03-12', by: 'county-1' };

  it('[L-20] is given once, by the examiner, to whoever is known, not before the result', () => {
    expect(code(answerRecorded(found, '2026-03-11', by))).toBe('recorded');
    expect(code(answerRecorded(found, '2026-03-09', by))).toBe('STEP_DATE_TOO_EARLY');
    expect(code(answerRecorded(found, '2026-03-11', { ...by, by: 'x' }))).toBe('REMEDY_NOT_EXAMINER');
    expect(code(answerRecorded({ ...found, answeredOn: '2026-03-11' }, '2026-03-12', by))).toBe(
      'REMEDY_ANSWER_NOT_OWED',
    );
    expect(code(answerRecorded({ ...found, isAnonymous: true }, '2026-03-11', by))).toBe(
      'REMEDY_ANSWER_NOT_OWED',
    );
    expect(code(answerRecorded(COMPLAINT, '2026-03-11', by))).toBe('REMEDY_STEP_NOT_NOW');
    expect(code(answerRecorded(RECONSIDERATION, '2026-03-11', by))).toBe('REMEDY_EXAMINED_ELSEWHERE');
  });
});

describe('what the authority orders meanwhile', () => {
  const NOW = { today: '2026-03-05', decidedOn: '2026-02-20', liftedFrom: null };
  const order = (remedy: Remedy, given: 'stay' | 'stay-lifted' | 'extended', on = '2026-03-04') =>
    orderRecorded(remedy, { order: given, on }, NOW);
  const from = (given: 'stay' | 'stay-lifted', day: string, liftedFrom: string | null = null) => {
    const stayed =
      given === 'stay' ? {} : { stayedOn: '2026-03-03', stayLiftedOn: liftedFrom && '2026-03-04' };
    const command = { order: given, on: '2026-03-04', from: day };
    return code(orderRecorded({ ...RECONSIDERATION, ...stayed }, command, { ...NOW, liftedFrom }));
  };

  it('[L-22] a stay is recorded, lifted and recorded again; without one the decision is in force', () => {
    expect(order(RECONSIDERATION, 'stay')).toMatchObject({ value: { stayedOn: '2026-03-04' } });
    const stayed = { ...RECONSIDERATION, stayedOn: '2026-03-04' };
    expect(code(order(stayed, 'stay'))).toBe('REMEDY_ORDER_NOT_FITTING');
    expect(order(stayed, 'stay-lifted')).toMatchObject({ value: { stayLiftedOn: '2026-03-04' } });
    expect(code(order(RECONSIDERATION, 'stay-lifted'))).toBe('REMEDY_ORDER_NOT_FITTING');
    const lifted = { ...stayed, stayLiftedOn: '2026-03-04' };
    expect(order(lifted, 'stay', '2026-03-05')).toMatchObject({
      value: { stayedOn: '2026-03-05', stayLiftedOn: null },
    });
  });

  it('[L-22] begins on a day of its own not before the decision, nor beyond a year', () => {
    expect(from('stay', '2026-02-20')).toBe('recorded');
    expect(from('stay', '2026-02-19')).toBe('REMEDY_ORDER_DAY');
    expect(from('stay', '2099-01-01')).toBe('REMEDY_ORDER_DAY');
    expect(from('stay-lifted', '2027-03-04')).toBe('recorded');
    expect(from('stay-lifted', '2099-01-01')).toBe('REMEDY_ORDER_DAY');
    expect(from('stay-lifted', '2026-03-03')).toBe('REMEDY_ORDER_DAY');
  });

  it('[L-22] a second lifting corrects the day of the first to an earlier one, and nothing else', () => {
    expect(from('stay-lifted', '2026-04-01', '2026-12-01')).toBe('recorded');
    expect(from('stay-lifted', '2026-12-01', '2026-12-01')).toBe('REMEDY_ORDER_NOT_FITTING');
  });

  it('[L-22] the time is extended once, where it is limited', () => {
    expect(order(RECONSIDERATION, 'extended')).toMatchObject({ value: { extendedOn: '2026-03-04' } });
    const extended = { ...RECONSIDERATION, extendedOn: '2026-03-04' };
    expect(code(order(extended, 'extended'))).toBe('REMEDY_ORDER_NOT_FITTING');
    expect(code(order({ ...RECONSIDERATION, dueOn: null }, 'extended'))).toBe('REMEDY_ORDER_NOT_FITTING');
  });

  it('is none of what is examined here, closed, or before the acceptance', () => {
    expect(code(order(COMPLAINT, 'stay'))).toBe('REMEDY_EXAMINED_HERE');
    for (const state of ['received', 'decided', 'closed', 'not-accepted'] as const)
      expect(code(order({ ...RECONSIDERATION, state }, 'stay'))).toBe('REMEDY_STEP_NOT_NOW');
    expect(code(order(RECONSIDERATION, 'stay', '2026-03-02'))).toBe('STEP_DATE_TOO_EARLY');
  });
});
