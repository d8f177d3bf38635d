import { authorityUnder } from '../authority/authority.rules.js';
import { withTrack } from '../cases/case-track.rules.js';
import { FATHER, gathered, HASH, HOUSEHOLD_ID, MOTHER, CASE_ID } from '../testing/given.fixture.js';
import { withChange } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { adjustmentEvents } from './adjustment-event.rules.js';
import type { Compared } from './adjustment.state.js';
import { adopted, isDecidedFrom, paidResult, raisedSince, standingFor } from './adoption.rules.js';
import { hearingStands, publicityStands } from './decision-admitted.rules.js';
import { fromMonthOf, holdsOfCase } from './first-month.rules.js';
import { noticeOf, type NoticeFacts } from './notice.rules.js';
import { proposalOf, type Standing } from './proposal.rules.js';
import { secondOfficialDecides, secondOfficialEnds } from './second-official.rules.js';
import { whereabouts } from './whereabouts.rules.js';

const LOWER: Compared = {
  ...{ kinds: ['lower-amount'], amountBeforeFen: 50_000, amountAfterFen: 40_000, ends: false },
  ...{ metInstead: null, ground: ['a@1'], lines: [], facts: {} },
};
const HIGHER: Compared = { ...LOWER, kinds: ['higher-amount'], amountAfterFen: 60_000 };
const END: Compared = { ...LOWER, kinds: ['ends'], amountAfterFen: null, ends: true };
const RECOGNITION: Recognition = {
  ...{ recognitionId: 'r1', householdId: HOUSEHOLD_ID, personId: null, category: 'dibao', caseId: CASE_ID },
  ...{ track: 'civil-affairs', decidedOn: '2026-07-20', determinationHash: HASH, validFrom: '2026-08-01' },
  ...{ monthlyAmountFen: 50_000, state: { is: 'running' } },
};

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? 'passes' : result.refusal.code;

describe('[L-01] the gate before everything that reduces or ends', () => {
  const gate = (changes: object) =>
    codeOf(hearingStands('dibao', { result: LOWER, heard: undefined, isLaw: true, death: null, ...changes }));

  it.each([
    ['a reduction that nobody was heard on', {}, 'HEARING_MISSING'],
    ['an end that nobody was heard on', { result: END }, 'HEARING_MISSING'],
    ['a reduction after its hearing', { heard: LOWER }, 'passes'],
    ['an end after a hearing on a reduction', { result: END, heard: LOWER }, 'HEARING_STALE'],
    ['an increase', { result: HIGHER }, 'passes'],
    ['a reduction before the law was in force', { isLaw: false }, 'passes'],
    ['nothing that changes', { result: { ...LOWER, kinds: [] } }, 'passes'],
    ['an end of which nobody is left to be heard', { result: END, death: 'of-only-member' }, 'passes'],
  ])('%s: %s', (_what, changes, expected) => {
    expect(gate(changes)).toBe(expected);
  });

  it('tekun support ends only after its publicity', () => {
    const tekun = { category: 'tekun', publicityEndedOn: null } as const;
    expect(codeOf(publicityStands(tekun, END))).toBe('ADJUSTMENT_PUBLICITY_MISSING');
    expect(codeOf(publicityStands({ ...tekun, publicityEndedOn: '2026-09-08' }, END))).toBe('passes');
    expect(codeOf(publicityStands(tekun, LOWER))).toBe('passes');
    expect(codeOf(publicityStands({ ...tekun, category: 'dibao' }, END))).toBe('passes');
  });
});

describe('[L-01] who decides what becomes less', () => {
  const made = { source: 'case', proposedBy: 'clerk' } as const;
  const heard = { recordedBy: 'clerk-2', heardBy: ['clerk-2', 'reviewer'] };
  const opinionBy = 'head';
  it.each([
    ['somebody else', made, heard, 'officer', 'passes'],
    ['who proposed it', made, heard, 'clerk', 'ADJUSTMENT_NEEDS_SECOND_OFFICIAL'],
    ['who recorded the hearing', made, heard, 'clerk-2', 'ADJUSTMENT_NEEDS_SECOND_OFFICIAL'],
    ['who heard', made, heard, 'reviewer', 'ADJUSTMENT_NEEDS_SECOND_OFFICIAL'],
    ['who proposed it without a hearing', made, undefined, 'clerk', 'ADJUSTMENT_NEEDS_SECOND_OFFICIAL'],
    ['who took the run in', { ...made, source: 'redetermination' }, heard, 'clerk', 'passes'],
    [
      'who took the run in and heard',
      { ...made, source: 'redetermination' },
      heard,
      'clerk-2',
      'ADJUSTMENT_NEEDS_SECOND_OFFICIAL',
    ],
    ['[L-40] who gave the opinion in its case', made, heard, 'head', 'OPINION_GIVER_MAY_NOT_DECIDE'],
    [
      'who gave the opinion once, of what a run found',
      { ...made, source: 'redetermination' },
      heard,
      'head',
      'passes',
    ],
    [
      'who gave the opinion once, of a person who left',
      { ...made, source: 'person-left' },
      heard,
      'head',
      'passes',
    ],
  ] as const)('is not who took part: %s', (_who, proposal, hearing, id, expected) => {
    const by = { id, role: 'township-reviewer' } as const;
    expect(codeOf(secondOfficialDecides(proposal, { hearing, opinionBy }, by))).toBe(expected);
  });
});

describe('[L-40] who ends what runs of a household that has ended', () => {
  const opinion = { by: 'head', on: '2026-07-09', determinationHash: HASH };
  const decision = {
    ...{ by: 'other', on: '2026-07-20', determinationHash: HASH },
    ...{ recognised: [], refused: [], reasonCodes: [] },
  };
  const state = { is: 'decided', opinion, decision, notice: { is: 'not-owed' } } as const;
  it.each([
    ['moved-out', 'head', 'OPINION_GIVER_MAY_NOT_DECIDE'],
    ['moved-out', 'other', 'passes'],
    ['died', 'head', 'passes'],
    ['head-died', 'head', 'passes'],
  ] as const)('of one that ended by %s: %s %s', (reasonCode, id, expected) => {
    const file = withTrack(gathered(), 'civil-affairs', state);
    const ended = { ...file, householdEnded: { on: '2026-09-03', reasonCode } };
    const by = { id, role: 'township-reviewer' } as const;
    expect(codeOf(secondOfficialEnds(ended, 'civil-affairs', by))).toBe(expected);
  });
});

describe('[L-02] where the one person of a recognition is', () => {
  const lives = { from: '2020-01-01' };
  const member = (more: object) => [{ personId: FATHER, livesTogether: { ...lives, ...more } }];
  it.each([
    [null, [], 'there'],
    [FATHER, member({}), 'there'],
    [FATHER, member({ reasonOut: 'work-away' }), 'there'],
    [FATHER, member({ to: '2026-09-30', reasonOut: 'moved-out' }), 'there'],
    [FATHER, member({ to: '2026-08-31', reasonOut: 'divorced' }), 'left'],
    [FATHER, member({ to: '2026-08-31', reasonOut: 'died' }), 'died'],
    [MOTHER, member({}), 'left'],
  ] as const)('%s among %j: %s', (personId, members, expected) => {
    expect(whereabouts(personId, members, '2026-09-01')).toBe(expected);
  });
});

const COUNTY = authorityUnder('civil-affairs', undefined);

describe('what is decided on a proposal', () => {
  const given = {
    effectiveOn: '2026-10-01',
    person: 'there',
    reasonCode: 'adjusted',
    authority: COUNTY,
  } as const;

  it('is published as another amount, or as the end with its reason', () => {
    expect(adjustmentEvents([RECOGNITION], { ...given, result: LOWER })).toMatchObject([
      {
        type: 'eligibility.recognition-changed.v1',
        data: { monthlyAmountFen: 40_000, effectiveOn: '2026-10-01' },
      },
    ]);
    expect(adjustmentEvents([RECOGNITION], { ...given, result: END, person: 'died' })).toMatchObject([
      { type: 'eligibility.recognition-ended.v1', data: { reasonCode: 'person-died', category: 'dibao' } },
    ]);
  });

  it('is paid once where two households are one by now', () => {
    const other = { ...RECOGNITION, recognitionId: 'r2', householdId: FATHER };
    const events = adjustmentEvents([RECOGNITION, other], { ...given, result: LOWER });
    expect(events.map(({ type, data }) => [type, data.subject.householdId])).toEqual([
      ['eligibility.recognition-changed.v1', HOUSEHOLD_ID],
      ['eligibility.recognition-ended.v1', FATHER],
    ]);
  });

  it('of a changed standard holds from the first whole month', () => {
    expect(fromMonthOf('2027-01-01')).toBe('2027-01-01');
    expect(fromMonthOf('2027-01-15')).toBe('2027-02-01');
  });
});

describe('[S1-18] what a redetermination found is taken in', () => {
  const row = {
    ...({ caseId: CASE_ID, recognitionId: 'r1', householdId: HOUSEHOLD_ID, category: 'dibao' } as const),
    ...({ change: 'up', oldAmountFen: 50_000, newAmountFen: 60_000 } as const),
  };
  const is = (changed: object, value: Compared) => adopted({ ...row, ...changed }, { ok: true, value }).is;

  it.each([
    ['an increase that still holds', {}, HIGHER, 'increase'],
    ['a reduction', { change: 'down', newAmountFen: 40_000 }, LOWER, 'proposal'],
    ['an end', { change: 'no-longer-met', newAmountFen: null }, END, 'proposal'],
    ['a rise with a supplement that ends', {}, { ...HIGHER, kinds: ['supplement-ends'] }, 'proposal'],
    ['another new amount by now', {}, { ...HIGHER, amountAfterFen: 60_001 }, 'changed-since'],
    ['another old amount by now', { oldAmountFen: 49_999 }, HIGHER, 'changed-since'],
    ['a rise that is an end by now', {}, END, 'changed-since'],
    ['an end that goes on by now', { change: 'no-longer-met' }, LOWER, 'changed-since'],
    ['what changes nothing by now', {}, { ...HIGHER, kinds: [] }, 'changed-since'],
  ] as const)('%s: %s', (_what, changed, value, expected) => {
    expect(is(changed, value)).toBe(expected);
  });

  it('[L-01] an increase leaves the proposal that stands, and a reduction goes on with it', () => {
    const made = { recognition: RECOGNITION, source: 'redetermination', redeterminationId: null } as const;
    const proposal = (result: Compared, standing: Standing) => {
      const seal = () => ({ keyId: 'k', data: 'x' }) as never;
      const days = { on: '2026-12-01', computedFor: '2027-01-01', firstMonth: '2027-01-01' } as const;
      const file = { caseId: CASE_ID, regionCode: '510683104001' };
      const whole = { ...made, ...days, file, result, by: 'x', isLaw: true, person: 'there', seal } as const;
      return proposalOf(whole, standing);
    };
    const fresh = proposal(LOWER, { open: undefined, hearing: undefined });
    const open = fresh.ok ? fresh.value : undefined;
    const standing = { open, hearing: undefined };
    expect(proposal(HIGHER, standingFor('increase', standing))).not.toMatchObject({
      value: { adjustmentId: open?.adjustmentId },
    });
    expect(proposal(END, standingFor('proposal', standing))).toMatchObject({
      value: { adjustmentId: open?.adjustmentId, revision: 2 },
    });
  });

  it('a raise counts from the standard of the last decision, also where the run comes late or within a month', () => {
    const changed = { ...RECOGNITION, changes: [{ from: '2027-01-01', monthlyAmountFen: 56_000 }] };
    const late = ['2027-01-01', '2027-01-15', '2027-03-01'].map((day) => raisedSince(RECOGNITION, day));
    expect(late).toEqual(['2026-07-20', '2026-07-20', '2026-07-20']);
    expect(raisedSince(changed, '2027-04-01')).toBe('2027-01-01');
    // Decided before for the very day: by the standard of before.
    expect(raisedSince(changed, '2027-01-01')).toBe('2026-12-31');
  });

  it('[S1-18] [A-04] [L-22] a raise after a decision that was computed by the standard of its first month, as one was decided for it already, has that standard beneath it', () => {
    const anew = { ...RECOGNITION, caseId: 'later', decidedOn: '2026-09-10', validFrom: '2026-10-01' };
    const replaced = (from: string) => ({
      ...RECOGNITION,
      changes: [{ from, monthlyAmountFen: 84_000, raisedByFen: 12_000 }],
      state: { is: 'replaced', byCaseId: 'later', on: '2026-10-01' } as const,
    });
    const since = (from: string, onDay = '2027-05-01') => raisedSince(anew, onDay, [replaced(from), anew]);
    expect(since('2026-10-01')).toBe('2026-10-01');
    expect(since('2026-09-01')).toBe('2026-09-10');
    expect(raisedSince({ ...anew, caseId: 'other' }, '2027-05-01', [replaced('2026-10-01')])).toBe(
      '2026-09-10',
    );
  });

  it('[L-05] [L-22] a raise beside a reduction that is not carried out names what is paid before and after, not what was decided', () => {
    const kept = { adjustmentId: 'a1', remedyId: 'm1', from: '2026-10-12', since: '2026-10-01' };
    const setAside = [{ ...kept, monthlyAmountFen: 84_000, isFinal: true }];
    const reduced: Recognition = { ...RECOGNITION, monthlyAmountFen: 33_334, setAside };
    const result = { ...HIGHER, amountBeforeFen: 33_334, amountAfterFen: 48_334 };
    const change = { from: '2027-05-01', monthlyAmountFen: 48_334, raisedByFen: 15_000 };
    const paid = (recognition: Recognition) =>
      paidResult(result, {
        ...{ recognition, raised: withChange(recognition, change), effectiveOn: change.from },
      });
    expect(paid(reduced)).toEqual({ ...result, amountBeforeFen: 84_000, amountAfterFen: 99_000 });
    expect(paid({ ...reduced, setAside: [] })).toEqual(result);
  });

  it('and what cannot be computed or was decided about a later day is left to another run', () => {
    const open = { ok: false, refusal: { code: 'ADJUSTMENT_UNDETERMINED', params: {} } } as const;
    expect(adopted(row, open)).toEqual({ is: 'changed-since' });
    expect(adopted(row, undefined)).toEqual({ is: 'changed-since' });
    const changed = { ...RECOGNITION, changes: [{ from: '2027-02-01', monthlyAmountFen: 1 }] };
    expect(isDecidedFrom(changed, '2027-01-01')).toBe(true);
    expect(isDecidedFrom(changed, '2027-02-01')).toBe(false);
    expect(isDecidedFrom(RECOGNITION, '2027-01-01')).toBe(false);
  });
});

describe('[L-05] the notice', () => {
  const facts: NoticeFacts = {
    ...{ category: 'dibao', amountBeforeFen: 50_000, amountAfterFen: 40_000, ends: false },
    ...{ effectiveOn: '2026-10-01', lines: [], hearing: null },
    law: { doc: '中华人民共和国社会救助法', article: '第四十八条' },
    rights: { respondent: 'civil-affairs', reconsiderationDays: 60, lawsuitMonths: 6 },
  };

  it('names amounts before and after, the first month and the article', () => {
    expect(noticeOf(facts).what.zh).toBe(
      '依据中华人民共和国社会救助法第四十八条，最低生活保障（原每月 500.00 元）自 2026-10-01 起调整为每月 400.00 元。',
    );
    expect(noticeOf({ ...facts, amountAfterFen: null, ends: true }).what.zh).toContain(
      '自 2026-10-01 起终止',
    );
    expect(noticeOf({ ...facts, amountAfterFen: null }).what.zh).toContain('另行确定');
  });

  it('names how the family was heard, also that nobody was reached', () => {
    const heard = {
      outcome: 'heard',
      on: '2026-09-01',
      means: 'visit',
      opinion: 'objects',
      points: [],
    } as const;
    expect(noticeOf({ ...facts, hearing: heard }).heard?.zh).toBe(
      '2026年9月1日以入户方式听取了您的意见：不同意。',
    );
    const missed = { ...heard, outcome: 'not-reached', means: null, opinion: null } as const;
    expect(noticeOf({ ...facts, hearing: missed }).heard?.en).toContain('without success');
  });
});

it('[L-01] what a case decides is computed by the parameters of its first month where another amount is decided for that very day', () => {
  const holds = { computedFor: '2026-12-03', from: '2027-01-01' };
  const raised = (from: string) => [{ changes: [{ from, monthlyAmountFen: 60_000 }] }];
  expect(holdsOfCase(raised('2027-01-01'), holds)).toEqual({ ...holds, computedFor: '2027-01-01' });
  expect(holdsOfCase(raised('2027-02-01'), holds)).toEqual(holds);
  expect(holdsOfCase([{}], holds)).toEqual(holds);
});
