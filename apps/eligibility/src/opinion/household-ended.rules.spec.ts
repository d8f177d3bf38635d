import { authorityUnder } from '../authority/authority.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import { caseDueDates } from '../cases/case-due.rules.js';
import { nextSharedSteps, nextTrackSteps, trackDueDate } from '../cases/case-view.rules.js';
import { answerWithdrawal } from '../cases/withdraw.rules.js';
import { decisionPossible } from '../decision/decision.rules.js';
import { endPublicity, publicityPeriod, startPublicity } from '../publicity/publicity.rules.js';
import { surveyPossible } from '../survey/survey.rules.js';
import { calendar2026, codeOf, gathered, HASH, must, NOBODY, opened } from '../testing/given.fixture.js';
import { reportPossible } from '../verification/verification.rules.js';
import { closeForEnd } from './household-ended.rules.js';
import { opinionPossible } from './opinion.rules.js';

const track = 'civil-affairs' as const;
const today = '2026-01-26';
const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const calendar = calendar2026();
const publicity = publicityPeriod('2026-01-15', { days: 7, rollToWorkingDay: true }, calendar);
const STANDING: readonly TrackState[] = [
  { is: 'gathering', since: '2026-01-12', surveyAfter: 0 },
  { is: 'awaiting-publicity', opinion },
  { is: 'in-publicity', opinion, publicity },
  { is: 'publicised', opinion, publicity, endedOn: '2026-01-23' },
  { is: 'opposed', opinion },
];
/** The only member died on the 24th. */
const dead = (state: TrackState, file: CaseState = gathered()): CaseState => ({
  ...withTrack(file, track, state),
  householdEnded: { on: '2026-01-24', reasonCode: 'died' },
});
const person = { today, by: 'reviewer', staffCode: 'S-9', declaredRelatives: NOBODY };
const close = (file: CaseState, on = today, changes: Partial<typeof person> = {}) =>
  closeForEnd(file, { track, on }, { ...person, ...changes });

describe('a case of a household of which nobody is left', () => {
  it.each(STANDING)('[A-19] is given no opinion, no publicity and no recognition: $is', (state) => {
    const file = dead(state);
    const authority = authorityUnder(track, undefined);
    const decide = { ...person, authority, role: authority.role };
    const answers = [
      opinionPossible(file, { track, on: today, opinion: 'positive' }, today),
      opinionPossible(file, { track, on: today, opinion: 'negative' }, today),
      startPublicity(file, { track, on: today }, { today, period: publicity }),
      endPublicity(file, { track, on: today, outcome: 'no-objection' }, today),
      decisionPossible(file, { track, on: today }, decide),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'HOUSEHOLD_ENDED'));
  });

  it('[A-19] is neither verified nor surveyed any more, and the refusal names the day on which it ended', () => {
    const file = { ...opened().state, householdEnded: { on: '2026-01-24', reasonCode: 'died' } } as const;
    expect(
      codeOf(
        reportPossible(file, today, { today, missing: [], staffCode: 'S-9', declaredRelatives: new Set() }),
      ),
    ).toBe('HOUSEHOLD_ENDED');
    expect(surveyPossible(file, today, today)).toMatchObject({
      refusal: { code: 'HOUSEHOLD_ENDED', params: { on: '2026-01-24' } },
    });
  });

  it.each(STANDING)('[A-19] waits for its closing alone, on no day that is owed: $is', (state) => {
    const file = dead(state);
    const terms = () => 3;
    expect(nextSharedSteps(file)).toEqual([]);
    expect(nextTrackSteps(file, { track, state })).toEqual(['initial-opinion']);
    expect(trackDueDate(file, state)).toBeNull();
    expect(caseDueDates({ ...file, survey: { is: 'due' } }, terms, calendar)).toEqual([]);
  });

  it.each(STANDING)('[A-19] is ended by a person, track by track, without a refusal: $is', (state) => {
    const { state: after, events } = must(close(dead(state)));
    const end = { outcome: 'household-ended', reasonCode: 'died', on: today };
    expect(after.tracks[track]).toEqual({ is: 'closed', by: 'reviewer', ...end, stood: state });
    expect(after.tracks.monitored).toMatchObject({ is: 'gathering' });
    expect(events).toMatchObject([{ type: 'eligibility.track-closed.v1', data: { track, ...end } }]);
  });

  it('[A-19] can still be withdrawn by who applied for it', () => {
    const asked = { applicationId: 'a', on: today, reasonCode: 'other' };
    const { events } = answerWithdrawal(dead({ is: 'awaiting-publicity', opinion }), asked);
    expect(events[0]).toMatchObject({ type: 'eligibility.withdrawal-granted.v1' });
  });

  it('is not ended before its household, by no close relative, and not twice', () => {
    const file = dead({ is: 'opposed', opinion });
    expect(codeOf(close(file, '2026-01-23'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(close(file, '2026-01-27'))).toBe('STEP_DATE_AFTER_TODAY');
    expect(codeOf(close(file, today, { declaredRelatives: new Set(['s-9']) }))).toBe('CLOSE_RELATIVE');
    expect(codeOf(close(must(close(file)).state))).toBe('TRACK_ALREADY_CLOSED');
  });

  it('of which somebody is left is never ended that way', () => {
    expect(codeOf(close(gathered()))).toBe('HOUSEHOLD_NOT_ENDED');
  });

  it('of which a track was decided before keeps that decision, and nobody is asked for a notice that nobody could take', () => {
    const notice = { is: 'due', dueOn: '2026-01-29', provisional: false } as const;
    const refused = { recognised: [], refused: ['dibao' as const], reasonCodes: [] };
    const decision = { by: 'o', on: '2026-01-23', determinationHash: HASH, ...refused };
    const state = { is: 'decided', opinion, decision, notice } as const;
    const file = dead(state);
    expect(codeOf(close(file))).toBe('TRACK_ALREADY_CLOSED');
    expect(nextTrackSteps(file, { track, state })).toEqual([]);
  });
});
