import fc from 'fast-check';
import type { ReferralAnswer, ReferralState } from '@aid-chain/vocabulary';
import { decideAnswer, type AnswerableReferral, type GivenAnswer } from './answer.rules.js';

const departments = ['medical-insurance', 'health', 'civil-affairs'];
const today = '2026-01-20';
const referral = (over: Partial<AnswerableReferral> = {}): AnswerableReferral => ({
  state: 'referred',
  department: 'medical-insurance',
  referredOn: '2026-01-14',
  endedOn: null,
  departmentLeft: false,
  answers: [],
  ...over,
});
const answer = (over: Partial<GivenAnswer> = {}): GivenAnswer => ({
  answer: 'acknowledged',
  on: '2026-01-15',
  reasonCode: null,
  to: null,
  ...over,
});
const given = (word: ReferralAnswer): GivenAnswer =>
  answer({
    answer: word,
    reasonCode: ['declined', 'not-possible', 'passed-on'].includes(word) ? 'NOT_IN_SCHEME' : null,
    to: word === 'passed-on' ? 'health' : null,
  });
const decide = (r: AnswerableReferral, a: GivenAnswer) => decideAnswer(r, a, departments, today);
const codeOf = (result: ReturnType<typeof decide>) => (result.ok ? 'ok' : result.refusal.code);

describe('what a department may answer', () => {
  it('[S0-22] acknowledges, accepts and completes', () => {
    expect(decide(referral(), given('acknowledged'))).toEqual({
      ok: true,
      value: { effect: 'moved', state: 'acknowledged' },
    });
    expect(decide(referral({ state: 'acknowledged' }), given('accepted')).ok).toBe(true);
    expect(decide(referral({ state: 'accepted' }), given('completed')).ok).toBe(true);
  });

  it.each(['referred', 'acknowledged', 'accepted', 'in-progress'] as const)(
    '[S0-22] a department that helped at once completes what is %s: the answer includes those before it',
    (state) => {
      const done = { ok: true, value: { effect: 'moved', state: 'completed' } };
      expect(decide(referral({ state }), given('completed'))).toEqual(done);
    },
  );

  it('the same answer again is a repeat, also after the end', () => {
    const completed = given('completed');
    const ended = referral({ state: 'completed', answers: [completed] });
    expect(decide(ended, completed)).toEqual({ ok: true, value: { effect: 'repeat' } });
  });

  it('the same answer with another day is refused: the first one stands', () => {
    const acknowledged = referral({ state: 'acknowledged', answers: [given('acknowledged')] });
    expect(codeOf(decide(acknowledged, answer({ on: '2026-01-16' })))).toBe('ANSWER_ALREADY_GIVEN');
  });

  it.each(['declined', 'passed-on', 'completed', 'not-possible'] as ReferralState[])(
    'after the end "%s" another answer is refused',
    (state) => {
      expect(codeOf(decide(referral({ state }), given('accepted')))).toBe('REFERRAL_ALREADY_ENDED');
    },
  );

  it('after it was cancelled an answer is refused with the day on which it was', () => {
    const cancelled = referral({ state: 'cancelled', endedOn: '2026-01-17' });
    expect(decide(cancelled, given('accepted'))).toEqual({
      ok: false,
      refusal: { code: 'REFERRAL_CANCELLED', params: { on: '2026-01-17' } },
    });
  });

  it('who has accepted can no longer decline or pass on, and the refusal names what is possible', () => {
    const accepted = referral({ state: 'accepted' });
    expect(decide(accepted, given('declined'))).toEqual({
      ok: false,
      refusal: {
        code: 'ANSWER_OUT_OF_ORDER',
        params: { state: 'accepted', allowed: 'completed, not-possible' },
      },
    });
    expect(codeOf(decide(accepted, given('passed-on')))).toBe('ANSWER_OUT_OF_ORDER');
  });

  it('an acknowledgement that a later message overtook is kept and moves nothing', () => {
    const working = referral({ state: 'in-progress' });
    expect(decide(working, given('acknowledged'))).toEqual({ ok: true, value: { effect: 'kept' } });
  });
});

describe('what belongs to an answer', () => {
  it.each([
    ['2026-01-13', 'ANSWER_DATE_INVALID'],
    ['2026-01-14', 'ok'],
    ['2026-01-20', 'ok'],
    ['2026-01-21', 'ANSWER_DATE_INVALID'],
  ])('an answer dated %s to a referral of 14 January, given on the 20th: %s', (on, expected) => {
    expect(codeOf(decide(referral(), answer({ on })))).toBe(expected);
  });

  it('[S0-24] the days of the answers follow each other, in whatever order they come', () => {
    const acknowledged = answer({ on: '2026-01-16' });
    const accepted = answer({ answer: 'accepted', on: '2026-01-17' });
    const working = referral({ state: 'accepted', answers: [acknowledged, accepted] });
    expect(decide(working, answer({ answer: 'completed', on: '2026-01-16' }))).toMatchObject({
      refusal: { code: 'ANSWER_DATE_INVALID', params: { earliest: '2026-01-17', latest: today } },
    });
    expect(codeOf(decide(working, answer({ answer: 'completed', on: '2026-01-17' })))).toBe('ok');
    const overtaken = referral({ state: 'accepted', answers: [accepted] });
    expect(codeOf(decide(overtaken, answer({ on: '2026-01-18' })))).toBe('ANSWER_DATE_INVALID');
    expect(codeOf(decide(overtaken, answer({ on: '2026-01-17' })))).toBe('ok');
  });

  it('declining or answering "not possible" needs a reason', () => {
    expect(codeOf(decide(referral(), answer({ answer: 'declined' })))).toBe('ANSWER_REASON_MISSING');
    expect(codeOf(decide(referral(), answer({ answer: 'not-possible' })))).toBe('ANSWER_REASON_MISSING');
  });

  it('passing on needs another department that exists', () => {
    const passOn = (to: string | null, reasonCode: string | null = 'NOT_IN_SCHEME') =>
      codeOf(decide(referral(), answer({ answer: 'passed-on', to, reasonCode })));
    expect(passOn(null)).toBe('PASSED_ON_TO_MISSING');
    expect(passOn('medical-insurance')).toBe('PASSED_ON_TO_SELF');
    expect(passOn('nobody')).toBe('DEPARTMENT_UNKNOWN');
    expect(passOn('health')).toBe('ok');
    expect(passOn('health', null)).toBe('PASSED_ON_REASON_MISSING');
    expect(codeOf(decide(referral(), answer({ to: 'health' })))).toBe('PASSED_ON_TO_NOT_EXPECTED');
  });
});

describe('what a department that left had sent before', () => {
  const left = { state: 'passed-on', endedOn: '2026-01-18', departmentLeft: true } as const;

  it('is kept without effect, where civil affairs finds it; another department that passed on is refused', () => {
    const late = (over: Partial<AnswerableReferral>) =>
      decideAnswer(referral({ ...left, ...over }), answer({ answer: 'completed' }), departments, today);
    expect(late({})).toEqual({ ok: true, value: { effect: 'kept' } });
    expect(late({ departmentLeft: false })).toMatchObject({ refusal: { code: 'REFERRAL_ALREADY_ENDED' } });
  });

  it('is refused where it says otherwise than the same answer before', () => {
    const before = referral({ ...left, answers: [answer()] });
    expect(decideAnswer(before, answer({ on: '2026-01-16' }), departments, today)).toMatchObject({
      refusal: { code: 'ANSWER_ALREADY_GIVEN' },
    });
  });
});

describe('messages that keep no order', () => {
  it('acknowledged, accepted and an end lead to the same state in whatever order they arrive', () => {
    const end = fc.constantFrom('completed' as const, 'not-possible' as const);
    const orders = end.chain((last) =>
      fc
        .shuffledSubarray<ReferralAnswer>(['acknowledged', 'accepted', last], { minLength: 3 })
        .map((order) => ({ last, order })),
    );
    fc.assert(
      fc.property(orders, ({ last, order }) => {
        let state: ReferralState = 'referred';
        const answers: GivenAnswer[] = [];
        for (const word of order) {
          const result = decide(referral({ state, answers }), given(word));
          if (!result.ok) continue;
          answers.push(given(word));
          if (result.value.effect === 'moved') state = result.value.state;
        }
        expect(state).toBe(last);
      }),
    );
  });
});
