import type { CaseState, Notice, TrackState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import {
  calendar2026,
  CHILD,
  codeOf,
  FATHER,
  gathered,
  HASH,
  must,
  PERSONS,
} from '../testing/given.fixture.js';
import { caseDueDates } from '../cases/case-due.rules.js';
import { nextTrackSteps, trackDueDate } from '../cases/case-view.rules.js';
import type { EndedHousehold } from '../household/household-store.js';
import { giveNotice, noticeDue, type NoticeCommand } from './refusal-notice.rules.js';

const calendar = calendar2026();
const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const decision = {
  by: 'official',
  on: '2026-01-16',
  determinationHash: HASH,
  recognised: [],
  refused: ['dibao'],
  reasonCodes: [],
} as const;
const due: Notice = { is: 'due', dueOn: '2026-01-21', provisional: false };

describe('the refusal notice', () => {
  it('is due 3 working days after the decision: weekends and the Spring Festival do not count, worked Saturdays do', () => {
    expect(noticeDue('2026-01-16', 3, calendar).dueOn).toBe('2026-01-21');
    expect(noticeDue('2026-02-13', 3, calendar).dueOn).toBe('2026-02-25');
    expect(noticeDue('2026-02-26', 3, calendar).dueOn).toBe('2026-03-02');
  });

  it('[L-06] is served on an adult of the household and on no minor', () => {
    const to = (receivedBy: string) => codeOf(notice('2026-01-21', undefined, { receivedBy }));
    expect(to(FATHER)).toBe('not refused');
    expect(to(CHILD)).toBe('NOTICE_RECEIVER_MINOR');
  });

  it('is recorded as given in time on the due day, as late on the day after', () => {
    expect(must(notice('2026-01-21')).events[0]?.data).toMatchObject({
      step: 'notice',
      outcomeCode: 'given-in-time',
    });
    const late = must(notice('2026-01-22'));
    expect(late.events[0]?.data).toMatchObject({ outcomeCode: 'given-late', on: '2026-01-22' });
    expect(late.state.tracks['civil-affairs']).toMatchObject({
      notice: { is: 'given', dueOn: '2026-01-21', late: true },
    });
    expect(must(notice('2026-01-21')).state.tracks['civil-affairs']).toMatchObject({
      notice: { late: false },
    });
  });

  it('is given once, for a refusal only, after the decision and not in the future', () => {
    const given = {
      is: 'given',
      dueOn: '2026-01-21',
      on: '2026-01-19',
      method: 'post',
      late: false,
    } as const;
    expect(codeOf(notice('2026-01-20', { is: 'decided', opinion, decision, notice: given }))).toBe(
      'NOTICE_ALREADY_GIVEN',
    );
    const none: Notice = { is: 'not-owed' };
    expect(codeOf(notice('2026-01-20', { is: 'decided', opinion, decision, notice: none }))).toBe(
      'NOTICE_NOT_OWED',
    );
    expect(codeOf(notice('2026-01-20', { is: 'opposed', opinion }))).toBe('DECISION_MISSING');
    const closed: TrackState = {
      is: 'closed',
      outcome: 'no-ground',
      reasonCode: 'no-ground',
      by: 'r',
      on: '2026-01-15',
    };
    expect(codeOf(notice('2026-01-20', closed))).toBe('NOTICE_NOT_OWED');
    expect(codeOf(notice('2026-01-15'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(notice('2026-01-24'))).toBe('STEP_DATE_AFTER_TODAY');
  });

  it('in person it is taken by a member of the household, who is kept; by post by nobody', () => {
    expect(must(notice('2026-01-19')).state.tracks['civil-affairs']).toMatchObject({
      notice: { receivedBy: FATHER },
    });
    expect(codeOf(notice('2026-01-19', undefined, { receivedBy: undefined }))).toBe(
      'NOTICE_RECEIVER_MISSING',
    );
    expect(codeOf(notice('2026-01-19', undefined, { receivedBy: 'x' }))).toBe('PERSON_NOT_IN_HOUSEHOLD');
    for (const method of ['left-at-home', 'post', 'electronic', 'public-notice'] as const) {
      expect(codeOf(notice('2026-01-19', undefined, { method, receivedBy: undefined }))).toBe('not refused');
    }
  });
});

describe('a refusal of which nobody is left to hear', () => {
  const decided: TrackState = { is: 'decided', opinion, decision, notice: due };
  const after = (reasonCode: EndedHousehold['reasonCode']) => ({
    ...withTrack(gathered(), 'civil-affairs', decided),
    householdEnded: { on: '2026-01-18', reasonCode },
  });
  const given = (file: CaseState) =>
    giveNotice(
      file,
      { track: 'civil-affairs', on: '2026-01-19', method: 'in-person', receivedBy: FATHER },
      { today: '2026-01-23', memberIds: PERSONS, minors: new Set() },
    );
  const asked = (file: CaseState) => [
    nextTrackSteps(file, { track: 'civil-affairs', state: decided }),
    trackDueDate(file, decided)?.on,
    caseDueDates(file, () => 3, calendar).filter(({ step }) => step === 'refusal-notice').length,
  ];

  it('[A-19] is neither asked for nor recorded once the last member has died, and the sentence says since when', () => {
    for (const reasonCode of ['died', 'head-died'] as const) {
      const file = after(reasonCode);
      expect(asked(file)).toEqual([[], undefined, 0]);
      expect(given(file)).toMatchObject({
        refusal: { code: 'NOTICE_TO_NOBODY', params: { on: '2026-01-18' } },
      });
    }
  });

  it('[A-19] is still owed to who went away alive', () => {
    const file = after('moved-out');
    expect(asked(file)).toEqual([['refusal-notice'], '2026-01-21', 1]);
    expect(codeOf(given(file))).toBe('not refused');
  });
});

function notice(
  on: string,
  state: TrackState = { is: 'decided', opinion, decision, notice: due },
  changes: Partial<NoticeCommand> = {},
) {
  const file = withTrack(gathered(), 'civil-affairs', state);
  const base = { track: 'civil-affairs', on, method: 'in-person', receivedBy: FATHER } as const;
  const command: NoticeCommand = { ...base, ...changes };
  return giveNotice(file, command, { today: '2026-01-23', memberIds: PERSONS, minors: new Set([CHILD]) });
}
