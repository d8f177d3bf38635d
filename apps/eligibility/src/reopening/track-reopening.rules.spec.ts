import { describeRefusal } from '@aid-chain/kernel';
import { authorityUnder } from '../authority/authority.rules.js';
import { tracksOf, withTrack } from '../cases/case-track.rules.js';
import { caseDueDates } from '../cases/case-due.rules.js';
import { caseStateOf, nextTrackSteps } from '../cases/case-view.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import type { OpenTrackState } from '../cases/open-track.state.js';
import { answerWithdrawal } from '../cases/withdraw.rules.js';
import { followRestored } from '../household-end/household-restored.rules.js';
import { closeForEnd } from '../opinion/household-ended.rules.js';
import { opinionPossible } from '../opinion/opinion.rules.js';
import { publicityPeriod, startPublicity } from '../publicity/publicity.rules.js';
import { calendar2026, codeOf, gathered, HASH, must, NOBODY, opened } from '../testing/given.fixture.js';
import { trackToReopenText } from './track-to-reopen-text.rules.js';
import type { ReopeningContext } from './reopening-parts.rules.js';
import { reopenTrack } from './track-reopening.rules.js';

const track = 'civil-affairs' as const;
const householdEnded = { on: '2026-01-18', reasonCode: 'died' } as const;
const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const calendar = calendar2026();
const publicity = publicityPeriod('2026-01-15', { days: 7, rollToWorkingDay: true }, calendar);
const GATHERING: OpenTrackState = { is: 'gathering', since: '2026-01-12', surveyAfter: 0 };

/** The household was said to have died out, and the township closed the track. */
function closed(stood: OpenTrackState): CaseState {
  const file = { ...withTrack(gathered(), track, stood), householdEnded };
  return must(
    closeForEnd(
      file,
      { track, on: '2026-01-24' },
      { today: '2026-01-24', by: 'reviewer', staffCode: 'S-3', declaredRelatives: NOBODY },
    ),
  ).state;
}

/** The same after the household was restored. */
const mistaken = (stood: OpenTrackState = GATHERING): CaseState =>
  followRestored(closed(stood), { householdEnded, restoredOn: '2026-02-10' });

const reviewer: ReopeningContext = {
  ...{ today: '2026-02-12', by: 'reviewer', role: 'township-reviewer', staffCode: 'S-3' },
  ...{ declaredRelatives: NOBODY, others: [], isMerged: false, months: 12 },
  authority: authorityUnder(track, undefined),
};
const answer = (
  changes: Partial<ReopeningContext> = {},
  of = mistaken(),
  command: Partial<Parameters<typeof reopenTrack>[1]> = {},
) => reopenTrack(of, { track, on: '2026-02-11', answer: 'reopen', ...command }, { ...reviewer, ...changes });
const shown = (file: CaseState): string[] =>
  tracksOf(file).flatMap((one) => (one.track === track ? nextTrackSteps(file, one) : []));
/** A later case of the household; ids are given in the order of time. */
const later = (state: TrackState): CaseState => ({
  ...opened({ openedOn: '2026-02-11' }).state,
  caseId: '019b0000-0000-7000-8000-000000000009',
  tracks: { [track]: state },
});

describe('a track that was closed with a household whose end was a mistake', () => {
  it('[A-18] is asked for in the list of cases until a person has answered, and nothing revives by itself', () => {
    expect(caseStateOf(closed(GATHERING))).toBe('gathering');
    const file = mistaken();
    expect(file.tracks[track]?.is).toBe('closed');
    expect([caseStateOf(file), shown(file)]).toEqual(['reopening-due', ['track-reopening']]);
    const text = trackToReopenText({ closedOn: '2026-01-24', householdEnded, restoredOn: '2026-02-10' });
    expect(text.textZh).toMatch(/2026-01-24 因户终止而结束.*误登.*2026-02-10 恢复.*收到日期不变/u);
    const { state } = must(answer());
    expect([caseStateOf(state), shown(state)]).toEqual(['gathering', ['initial-opinion']]);
  });

  it('[A-18] is asked about the end that closed it, also where the household ends and stands again once more meanwhile', () => {
    const again = { on: '2026-02-20', reasonCode: 'moved-out' } as const;
    const file = followRestored(
      { ...mistaken(), householdEnded: again },
      { householdEnded: again, restoredOn: '2026-03-01' },
    );
    expect(file.tracks[track]).toMatchObject({ mistaken: { householdEnded, restoredOn: '2026-02-10' } });
    expect(answer({}, file)).toMatchObject({ ok: true });
  });

  it('[A-18] goes on with its day of receipt and its deadlines, and the chain reads who reopened it and why', () => {
    const { state, events } = must(answer());
    const before = withTrack(gathered(), track, GATHERING);
    expect(state.openedOn).toBe('2026-01-12');
    const undecided = (file: CaseState): CaseState => ({ ...file, survey: { is: 'due' } });
    const due = (file: CaseState) => caseDueDates(undecided(file), () => 10, calendar);
    expect(due(before)).toMatchObject([{ step: 'survey' }]);
    expect(due(state)).toEqual(due(before));
    expect(events).toMatchObject([
      {
        type: 'eligibility.track-reopened.v1',
        data: {
          ...{ track, outcome: 'household-ended', closedOn: '2026-01-24', on: '2026-02-11' },
          ...{ decidedBy: 'township', reasonCode: 'entered-wrongly' },
        },
      },
    ]);
    const official = must(answer({ role: 'civil-affairs-officer' }));
    expect(official.events).toMatchObject([{ data: { decidedBy: 'civil-affairs' } }]);
    const under = { mode: 'devolved', doc: '川民规〔2026〕9号', article: '第三条' } as const;
    const devolved = must(answer({ authority: authorityUnder(track, under) }));
    expect(devolved.events).toMatchObject([{ data: { decidedBy: 'township', decidedUnder: under } }]);
  });

  it.each<OpenTrackState>([
    GATHERING,
    { is: 'awaiting-publicity', opinion },
    { is: 'publicised', opinion, publicity, endedOn: '2026-01-23' },
    { is: 'supported', opinion },
    { is: 'opposed', opinion },
  ])('[A-18] goes on where it stood ($is), and no step of it is dated before the reopening', (stood) => {
    const { state } = must(answer({}, mistaken(stood)));
    expect(state.tracks[track]).toEqual({ ...stood, reopenedOn: '2026-02-11' });
    const command = { track, on: '2026-02-10', opinion: 'negative' } as const;
    expect(codeOf(opinionPossible(state, command, '2026-02-12'))).toBe('STEP_DATE_TOO_EARLY');
    expect(opinionPossible(state, { ...command, on: '2026-02-11' }, '2026-02-12').ok).toBe(true);
  });

  it('[A-18] is made public anew where the closing broke off publicity, which lasts without a gap', () => {
    const { state } = must(answer({}, mistaken({ is: 'in-publicity', opinion, publicity })));
    expect(state.tracks[track]).toMatchObject({ is: 'awaiting-publicity', opinion });
    const anew = publicityPeriod('2026-02-11', { days: 7, rollToWorkingDay: true }, calendar);
    const command = { track, on: '2026-02-11' };
    const started = startPublicity(state, command, { today: '2026-02-11', period: anew });
    expect(must(started).state.tracks[track]).toMatchObject({ is: 'in-publicity', publicity: anew });
  });

  it('[A-18] is reopened once, and no track that ended otherwise or is still open', () => {
    const { state } = must(answer());
    expect(codeOf(answer({}, state))).toBe('TRACK_NOT_CLOSED');
    const ended = (of: TrackState) => answer({}, withTrack(mistaken(), track, of));
    const by = { by: 'reviewer', on: '2026-01-15' };
    const outside = ended({ is: 'closed', outcome: 'outside-scope', reasonCode: 'outside-scope', ...by });
    expect(codeOf(outside)).toBe('TRACK_NOT_CLOSED_BY_END');
    expect(outside.ok ? '' : describeRefusal(outside.refusal).zh).toContain('户别不在监测范围内');
    const decision = { ...by, determinationHash: HASH, recognised: [], refused: ['dibao'], reasonCodes: [] };
    const refused = ended({ is: 'decided', opinion, decision, notice: { is: 'not-owed' } } as TrackState);
    expect(codeOf(refused)).toBe('TRACK_NOT_CLOSED_BY_END');
    expect(refused.ok ? '' : describeRefusal(refused.refusal).zh).toContain('已作出决定');
    expect(codeOf(answer({}, closed(GATHERING)))).toBe('HOUSEHOLD_ENDED');
  });

  it('[A-18] stays closed where the family has taken the application back since', () => {
    const asked = { applicationId: 'a', on: '2026-02-11', reasonCode: 'other' };
    const withdrawn = answerWithdrawal(mistaken(), asked).state;
    expect(caseStateOf(withdrawn)).toBe('ended');
    expect(codeOf(answer({}, withdrawn))).toBe('TRACK_WITHDRAWN');
  });

  it('[A-18] is not open twice for one family: it says which of two applications goes on', () => {
    const open = { others: [later(GATHERING)] };
    const twice = answer(open);
    expect(codeOf(twice)).toBe('TRACK_OPEN_IN_OTHER_CASE');
    expect(twice.ok ? '' : describeRefusal(twice.refusal).zh).toMatch(/2026-02-11.*撤回.*filed-anew/u);
    expect(codeOf(answer({}, mistaken(), { answer: 'filed-anew' }))).toBe('NOT_FILED_ANEW');
    const by = { by: 'applicant', on: '2026-02-12', reasonCode: 'other' };
    const takenBack = { others: [later({ is: 'closed', outcome: 'withdrawn', ...by })] };
    expect(codeOf(answer(takenBack, mistaken(), { answer: 'filed-anew' }))).toBe('NOT_FILED_ANEW');
    expect(answer(takenBack).ok).toBe(true);
    const { state, events } = must(answer(open, mistaken(), { answer: 'filed-anew' }));
    expect([caseStateOf(state), state.tracks[track]?.is, events]).toEqual(['gathering', 'closed', []]);
    expect(codeOf(answer({}, state))).toBe('REOPENING_ANSWERED');
    const again = followRestored({ ...state, householdEnded }, { householdEnded, restoredOn: '2026-02-11' });
    expect(codeOf(answer({}, again))).toBe('REOPENING_ANSWERED');
    expect(codeOf(answer({ isMerged: true }))).toBe('TRACK_OF_MERGED_HOUSEHOLD');
  });

  it('is reopened by no authority that neither closed nor decides it, no relative, and not before the household stood again', () => {
    expect(codeOf(answer({ role: 'agriculture-officer' }))).toBe('TRACK_DECIDED_ELSEWHERE');
    expect(codeOf(answer({ declaredRelatives: new Set(['s-3']) }))).toBe('CLOSE_RELATIVE');
    expect(codeOf(answer({}, mistaken(), { on: '2026-02-09' }))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(answer({}, mistaken(), { on: '2026-02-13' }))).toBe('STEP_DATE_AFTER_TODAY');
  });
});

describe('a track that was withdrawn or ended without a decision', () => {
  const asked = { applicationId: 'a', on: '2026-01-20', reasonCode: 'other' };
  const withdrawn = (stood: OpenTrackState = GATHERING): CaseState =>
    answerWithdrawal(withTrack(gathered(), track, stood), asked).state;
  const reopened = (of: CaseState, command: object = {}, changes: Partial<ReopeningContext> = {}) =>
    answer(changes, of, { reasonCode: 'withdrawal-entered-wrongly', ...command });

  it('[A-18] goes on from where it stood, with its day of receipt; the former end stands in what is published', () => {
    const file = withdrawn({ is: 'awaiting-publicity', opinion });
    expect(caseStateOf(file)).toBe('ended');
    const { state, events } = must(reopened(file));
    expect(state.openedOn).toBe(file.openedOn);
    expect(state.tracks[track]).toEqual({ is: 'awaiting-publicity', opinion, reopenedOn: '2026-02-11' });
    expect(events).toMatchObject([
      {
        type: 'eligibility.track-reopened.v1',
        data: { outcome: 'withdrawn', closedOn: '2026-01-20', on: '2026-02-11', decidedBy: 'township' },
      },
    ]);
  });

  it('[A-18] of which nobody kept where it stood, or that had no ground, goes on from the survey', () => {
    const by = { by: 'reviewer', on: '2026-01-15', reasonCode: 'no-ground' };
    const file = withTrack(gathered(), track, { is: 'closed', outcome: 'no-ground', ...by });
    const { state } = must(reopened(file, { reasonCode: 'closed-wrongly' }));
    expect(state.tracks[track]).toMatchObject({ is: 'gathering', reopenedOn: '2026-02-11' });
  });

  it('[A-18] is reopened with a reason that fits how it ended', () => {
    const by = { by: 'reviewer', on: '2026-01-15', reasonCode: 'no-ground' };
    const groundless = withTrack(gathered(), track, { is: 'closed', outcome: 'no-ground', ...by });
    const unfit = reopened(groundless, { reasonCode: 'withdrawal-not-wished' });
    expect(codeOf(unfit)).toBe('REOPENING_REASON_UNFIT');
    expect(unfit.ok ? '' : describeRefusal(unfit.refusal).zh).toMatch(/无识别依据.*closed-wrongly/u);
    expect(codeOf(reopened(withdrawn(), { reasonCode: 'closed-wrongly' }))).toBe('REOPENING_REASON_UNFIT');
    expect(reopened(withdrawn(), { reasonCode: 'withdrawal-not-wished' }).ok).toBe(true);
  });

  it('[A-18] is reopened with a reason, by who may, after its end, and while no other case works on it', () => {
    const file = withdrawn();
    expect(codeOf(answer({}, file))).toBe('REOPENING_REASON_MISSING');
    expect(codeOf(reopened(file, {}, { role: 'agriculture-officer' }))).toBe('TRACK_DECIDED_ELSEWHERE');
    expect(codeOf(reopened(file, { on: '2026-01-12' }))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(reopened(file, {}, { declaredRelatives: new Set(['s-3']) }))).toBe('CLOSE_RELATIVE');
    expect(codeOf(reopened(file, {}, { others: [later(GATHERING)] }))).toBe('TRACK_OPEN_IN_OTHER_CASE');
    expect(codeOf(reopened(file, {}, { isMerged: true }))).toBe('TRACK_OF_MERGED_HOUSEHOLD');
    expect(codeOf(reopened({ ...file, householdEnded }))).toBe('HOUSEHOLD_ENDED');
    expect(codeOf(reopened(must(reopened(file)).state))).toBe('TRACK_NOT_CLOSED');
    const late = { on: '2027-01-21' };
    expect(codeOf(reopened(file, late, { today: '2027-02-01' }))).toBe('REOPENING_TOO_LATE');
    expect(reopened(file, late, { today: '2027-02-01', months: 24 }).ok).toBe(true);
  });
});
