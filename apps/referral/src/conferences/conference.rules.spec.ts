import { checkAnswer, checkMinutes, type GivenAnswer, type ProposedConference } from './conference.rules.js';

const proposed: ProposedConference = { state: 'proposed', proposedOn: '2026-01-14', answeredOn: null };
const convened: ProposedConference = {
  state: 'convened',
  proposedOn: '2026-01-14',
  answeredOn: '2026-01-15',
};
const KNOWN = ['civil-affairs', 'housing'];
const TODAY = '2026-01-20';
const HOUSING = { department: 'housing', needKind: 'housing' } as const;
const given = (more: Partial<GivenAnswer>): GivenAnswer => ({
  ...{ answer: 'convene', on: '2026-01-15', reasonCode: null, meetsOn: '2026-01-22' },
  ...{ departments: ['housing'], people: [] },
  ...more,
});
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;
const answered = (more: Partial<GivenAnswer>, conference = proposed) =>
  codeOf(checkAnswer(conference, given(more), KNOWN, TODAY));

describe('a proposal of a case conference', () => {
  it('[S4-04] is convened with a day and departments, or declined with a reason, and answered once', () => {
    expect(answered({})).toBe('ok');
    expect(answered({ meetsOn: null })).toBe('CONFERENCE_MEETING_MISSING');
    expect(answered({ meetsOn: '2026-01-14' })).toBe('CONFERENCE_MEETING_MISSING');
    expect(answered({ meetsOn: '2026-02-15' })).toBe('ok');
    expect(answered({ meetsOn: '2026-02-16' })).toBe('CONFERENCE_MEETING_FAR');
    expect(answered({ departments: [] })).toBe('CONFERENCE_MEETING_MISSING');
    const declined = {
      answer: 'decline',
      meetsOn: null,
      departments: [],
      reasonCode: 'no-longer-urgent',
    } as const;
    expect(answered(declined)).toBe('ok');
    expect(answered({ ...declined, reasonCode: null })).toBe('CONFERENCE_REASON_MISSING');
    expect(answered({ ...declined, departments: ['housing'] })).toBe('CONFERENCE_REASON_MISSING');
    expect(answered({}, convened)).toBe('CONFERENCE_NOT_PROPOSED');
  });

  it('[S4-04] names departments of the place, and a day that is not before the proposal or after today', () => {
    expect(answered({ departments: ['railway'] })).toBe('DEPARTMENT_UNKNOWN');
    expect(answered({ on: '2026-01-13' })).toBe('REFERRAL_DAY_INVALID');
    expect(answered({ on: '2026-01-21' })).toBe('REFERRAL_DAY_INVALID');
  });
});

describe('the minutes of a case conference', () => {
  const departments = [
    { code: 'housing', nameZh: '住建', nameEn: 'Housing', needs: [{ kind: 'housing' }] },
    { code: 'health', nameZh: '卫健', nameEn: 'Health', needs: [{ kind: 'medical' }] },
  ] as const;
  const recorded = (
    conference: ProposedConference,
    on: string,
    planned: readonly { department: string; needKind: 'housing' | 'medical' }[] = [HOUSING],
  ) => codeOf(checkMinutes(conference, { on, planned }, departments, TODAY));

  it('[S4-04] are recorded once, of one that was convened, on a day on which it can have met', () => {
    expect(recorded(convened, '2026-01-20')).toBe('ok');
    expect(recorded(convened, '2026-01-14')).toBe('REFERRAL_DAY_INVALID');
    expect(recorded(convened, '2026-01-21')).toBe('REFERRAL_DAY_INVALID');
    expect(recorded(proposed, '2026-01-20')).toBe('CONFERENCE_NOT_CONVENED');
    expect(recorded({ ...convened, state: 'held' }, '2026-01-20')).toBe('CONFERENCE_NOT_CONVENED');
  });

  it('[S4-04] [S2-18] give duties to departments of the place alone, and to each what it serves', () => {
    const railway = { ...HOUSING, department: 'railway' };
    expect(recorded(convened, '2026-01-20', [HOUSING, railway])).toBe('DEPARTMENT_UNKNOWN');
    const medical = { ...HOUSING, needKind: 'medical' } as const;
    expect(recorded(convened, '2026-01-20', [medical])).toBe('CONFERENCE_DUTY_NOT_SERVED');
  });
});
