import { authorityUnder } from '../authority/authority.rules.js';
import { clockGoesOn } from '../cases/stood-still.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { withTrack } from '../cases/case-track.rules.js';
import type { CaseState } from '../cases/case.state.js';
import type { TimeLimitState } from '../cases/course.state.js';
import { answerWithdrawal } from '../cases/withdraw.rules.js';
import { endPublicity } from '../publicity/publicity.rules.js';
import { reopenTrack } from '../reopening/track-reopening.rules.js';
import { calendar2026, codeOf, gathered, HASH, must, NOBODY } from '../testing/given.fixture.js';
import { changeTimeLimit } from './change-time-limit.rules.js';
import { timeLimitOf, type LimitTerms } from './time-limit.rules.js';

const track = 'civil-affairs' as const;
const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const publicity = { startedOn: '2026-01-15', lastDay: '2026-01-22', provisional: false };
const calendar = calendar2026();
const APART: LimitTerms = { days: 30, special: 45, publicityCounts: false };

const limitOf = (file: CaseState, terms = APART) => timeLimitOf(file, terms, calendar);
const dueOn = (file: CaseState, terms = APART) => limitOf(file, terms)?.dueOn;
const inPublicity = (): CaseState => withTrack(gathered(), track, { is: 'in-publicity', opinion, publicity });

describe('the time limit of a case', () => {
  it('[N5] does not jump where an objection ends a publicity whose days do not count', () => {
    const before = dueOn(inPublicity());
    const led = (on: string): CaseState =>
      must(endPublicity(inPublicity(), { track, on, outcome: 'objection' }, '2026-01-26')).state;
    expect(dueOn(led('2026-01-22'))).toBe(before);
    expect(dueOn(led('2026-01-26'))).toBe(before);
    // Of a publicity that was broken off only its own days stood still.
    expect(dueOn(led('2026-01-16'))).not.toBe(before);
    const counting = { ...APART, publicityCounts: true };
    expect(dueOn(led('2026-01-22'), counting)).toBe(dueOn(gathered(), counting));
  });

  it('[N5] does not count the days in which a track was closed that is reopened', () => {
    const withdrawn = answerWithdrawal(gathered(), {
      ...{ applicationId: 'a', on: '2026-01-16', reasonCode: 'applicant-wish' },
    }).state;
    const command = {
      track,
      on: '2026-06-01',
      answer: 'reopen',
      reasonCode: 'withdrawal-not-wished',
    } as const;
    const context = {
      ...{ today: '2026-06-01', by: 'reviewer', role: 'township-reviewer', staffCode: 'S-3' },
      ...{
        declaredRelatives: NOBODY,
        others: [],
        isMerged: false,
        months: undefined,
        authority: authorityUnder('civil-affairs', undefined),
      },
    };
    const { state } = must(reopenTrack(withdrawn, command, context));
    expect(dueOn(gathered())).toBe('2026-02-28');
    expect(String(dueOn(state)) > '2026-07-01').toBe(true);
  });

  const paused = (
    state: TimeLimitState = { pauses: [{ from: '2026-01-15', reasonCode: 'applicant-absent' }] },
  ) => ({
    ...gathered(),
    timeLimit: state,
  });

  it.each([
    ['survey', 'recorded', '2026-01-19', '2026-01-19'],
    ['opinion', 'positive', '2026-01-15', '2026-01-15'],
    ['survey', 'recorded', '2026-01-14', undefined],
    ['opinion', 'returned-to-survey', '2026-01-19', undefined],
    ['verification', 'reported', '2026-01-19', undefined],
  ] as const)('[N5] runs again with the step that the office takes: %s %s on %s', (step, outcome, on, to) => {
    const file = paused();
    const { state, events } = clockGoesOn(
      { state: file, events: [stepRecorded(file, step, on, outcome)] },
      on,
    );
    expect(state.timeLimit?.pauses).toEqual([
      { from: '2026-01-15', reasonCode: 'applicant-absent', ...(to === undefined ? {} : { to }) },
    ]);
    expect(events.length).toBe(to === undefined ? 1 : 2);
  });

  it('[N5] is neither paused nor extended once it has passed, whatever day of the past is named, nor paused for papers that nobody asked for', () => {
    const file = gathered();
    const change = (
      today: string,
      reasonCode: 'applicant-absent' | 'waits-for-papers',
      askedForPapers = false,
    ) =>
      changeTimeLimit(
        file,
        { on: '2026-02-10', change: 'pause', reasonCode },
        {
          ...{ today, staffCode: 'S-3', declaredRelatives: NOBODY, limit: limitOf(file) },
          ...{ hasSpecial: true, isDisputed: false, askedForPapers },
        },
      );
    expect(codeOf(change('2026-03-01', 'applicant-absent'))).toBe('TIME_LIMIT_OVER');
    expect(must(change('2026-02-28', 'applicant-absent')).state.timeLimit?.pauses).toHaveLength(1);
    expect(codeOf(change('2026-02-28', 'waits-for-papers'))).toBe('TIME_LIMIT_NOTHING_ASKED');
    expect(must(change('2026-02-28', 'waits-for-papers', true)).state.timeLimit?.pauses).toHaveLength(1);
  });

  describe('[N2] [N5] while papers are awaited', () => {
    const asked = {
      ...gathered(),
      papers: { askedOn: '2026-01-14', deliveredOn: '2026-01-15', until: '2026-01-20' },
    };
    const change = (file: CaseState, today: string, kind: 'pause' | 'resume' = 'pause') =>
      changeTimeLimit(
        file,
        { on: today, change: kind, ...(kind === 'pause' ? { reasonCode: 'waits-for-papers' } : {}) },
        {
          ...{ today, staffCode: 'S-3', declaredRelatives: NOBODY, limit: limitOf(file) },
          ...{ hasSpecial: true, isDisputed: false, askedForPapers: true },
        },
      );

    it('the clock runs again by itself after their last day, which is known when it stops', () => {
      const { state } = must(change(asked, '2026-01-15'));
      expect(state.timeLimit?.pauses).toMatchObject([
        { from: '2026-01-15', to: '2026-01-20', until: '2026-01-20' },
      ]);
      // 16, 19 and 20 January do not count.
      expect([dueOn(asked), dueOn(state)]).toEqual(['2026-02-28', '2026-03-04']);
      expect(codeOf(change(state, '2026-01-19'))).toBe('TIME_LIMIT_CHANGED_ALREADY');
      expect(must(change(state, '2026-01-19', 'resume')).state.timeLimit?.pauses).toMatchObject([
        { to: '2026-01-19' },
      ]);
    });

    it('it does not stop again for the same papers once their day has passed, or all of them have come', () => {
      const { state } = must(change(asked, '2026-01-15'));
      expect(codeOf(change(state, '2026-01-21', 'resume'))).toBe('TIME_LIMIT_NOT_PAUSED');
      expect(codeOf(change(state, '2026-01-21'))).toBe('TIME_LIMIT_PAPERS_OVER');
      const complete = { ...asked, papers: { ...asked.papers, completeOn: '2026-01-16' } };
      expect(codeOf(change(complete, '2026-01-17'))).toBe('TIME_LIMIT_PAPERS_OVER');
    });
  });
});
