import type { MistakenEndAnswer } from '@aid-chain/vocabulary';
import { authorityUnder } from '../authority/authority.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import { recognitionsAfter } from '../recognitions/recognition.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { codeOf, gathered, HASH, must, NOBODY } from '../testing/given.fixture.js';
import { answerMistakenEnd, endToReview, followRestored } from './household-restored.rules.js';
import { endedRecognitions, endToReviewText } from './recognition-end-text.rules.js';
import { endRecognitions, markWithoutHousehold } from './recognition-end.rules.js';

const track = 'civil-affairs' as const;
const REASON = '本人已就业';
const householdEnded = { on: '2026-01-24', reasonCode: 'died' } as const;
const restoration = { householdEnded, restoredOn: '2026-02-10' };
const dibao = { category: 'dibao', validFrom: '2026-02-01', monthlyAmountFen: 48_000 } as const;
const decided: TrackState = {
  ...{ is: 'decided', opinion: { by: 'reviewer', on: '2026-01-15', determinationHash: HASH } },
  notice: { is: 'not-owed' },
  decision: {
    ...{ by: 'official', on: '2026-01-20', determinationHash: HASH },
    ...{ recognised: [dibao], refused: [], reasonCodes: [] },
  },
};
const file: CaseState = withTrack(gathered(), track, decided);
const running: Recognition = {
  ...{
    recognitionId: 'r1',
    householdId: file.householdId,
    personId: null,
    caseId: file.caseId,
    track,
    ...dibao,
  },
  ...{ decidedOn: '2026-01-20', determinationHash: HASH, state: { is: 'running' } },
};
const county = authorityUnder('civil-affairs', undefined);
const decides = () => county;
const official = {
  authority: county,
  ...{ today: '2026-02-12', by: 'official', role: 'civil-affairs-officer', staffCode: 'S-4' },
  declaredRelatives: NOBODY,
};
const marked = (): CaseState =>
  markWithoutHousehold([file], [running], householdEnded, decides)[0]?.state ?? file;
const end = () =>
  must(endRecognitions(marked(), { track, on: '2026-01-27' }, { ...official, monthsAfter: 1 }));
/** The recognition was ended with the household, and then the household was restored. */
const mistaken = (): CaseState => followRestored(end().state, restoration);
const answer = (
  answer: MistakenEndAnswer,
  changes: Partial<typeof official> & { recognitions?: readonly Recognition[] } = {},
  on = '2026-02-11',
  of = mistaken(),
  given: { readonly reason?: string } = answer === 'conditions-changed' ? { reason: REASON } : {},
) => answerMistakenEnd(of, { track, on, answer, ...given }, { ...official, recognitions: [], ...changes });
const stateOf = (of: CaseState): TrackState => of.tracks[track] ?? decided;

describe('a household whose end was entered by mistake', () => {
  it('[A-18] goes on with what nobody had ended, as if it had never ended', () => {
    const restored = followRestored(marked(), restoration);
    expect(restored).toEqual(file);
    expect(endToReview(stateOf(restored))).toBeUndefined();
  });

  it('[A-18] revives nothing that was ended: the authority is asked, with what ended, when and why', () => {
    const asked = endToReview(stateOf(mistaken()));
    expect(asked).toEqual({
      ...{ recognitions: [{ category: 'dibao' }], categories: ['dibao'] },
      ...{ effectiveOn: '2026-02-01', reasonCode: 'household-ended' },
      ...restoration,
    });
    expect(mistaken().householdEnded).toBeUndefined();
    if (asked === undefined) return;
    const { textZh, textEn } = endToReviewText(asked);
    expect(textZh).toMatch(/最低生活保障自 2026-02-01 起终止.*2026-01-24.*误登.*2026-02-10 恢复.*不自行恢复/);
    expect(textEn).toMatch(/ended from 2026-02-01.*by mistake.*2026-02-10/);
  });

  it('[A-18] is asked about one end once: a later correction of the household opens no answered question, and keeps an open one as it was', () => {
    const again = { on: '2026-02-20', reasonCode: 'moved-out' } as const;
    const later = { householdEnded: again, restoredOn: '2026-03-01' };
    const { state } = must(answer('recognised-anew', { recognitions: [running] }));
    expect(followRestored(state, later)).toEqual(state);
    expect(endToReview(stateOf(followRestored(mistaken(), later)))).toMatchObject(restoration);
  });

  it('[A-18] has its recognition again from the day on which it had ended, where the authority takes the end back', () => {
    const ended = recognitionsAfter([running], end(), { on: '2026-01-27', newId: () => 'none' });
    expect(ended[0]?.state).toMatchObject({ is: 'ended', on: '2026-02-01' });
    expect(endedRecognitions(ended)[0]?.textZh).toBe(
      '最低生活保障自 2026-02-01 起终止：认定之后全户已不存续。',
    );
    const restored = must(answer('restore'));
    expect(restored.events).toMatchObject([
      {
        type: 'eligibility.recognition-restored.v1',
        data: { category: 'dibao', endedFrom: '2026-02-01', on: '2026-02-11', decidedBy: 'civil-affairs' },
      },
    ]);
    expect(recognitionsAfter(ended, restored, { on: '2026-02-11', newId: () => 'none' })).toEqual([running]);
    expect(codeOf(answer('restore', {}, '2026-02-12', restored.state))).toBe('NO_END_TO_REVIEW');
  });

  it('[A-18] keeps the end that was taken back on record, and can end in truth later', () => {
    const { state } = must(answer('restore'));
    const track_ = stateOf(state);
    expect(track_.is === 'decided' && track_.decision.formerEnds).toMatchObject([
      { ended: { on: '2026-01-27' }, mistaken: { ...restoration, answered: { answer: 'restore' } } },
    ]);
    const again = markWithoutHousehold([state], [running], { on: '2026-06-01', reasonCode: 'died' }, decides);
    expect(again[0]?.events).toHaveLength(1);
  });

  it('[A-18] is restored with the limit that was granted, not for good', () => {
    const recognitions: Recognition[] = [
      {
        ...running,
        validTo: '2026-12-31',
        state: { is: 'ended', on: '2026-02-01', reasonCode: 'household-ended' },
      },
    ];
    expect(must(answer('restore', { recognitions })).events).toMatchObject([
      { data: { category: 'dibao', validTo: '2026-12-31' } },
    ]);
    expect(must(answer('restore')).events[0]?.data).not.toHaveProperty('validTo');
  });

  it('[A-18] has its recognition back also where conditions have changed: a mistaken end ends nothing, a review decides', () => {
    const ended = recognitionsAfter([running], end(), { on: '2026-01-27', newId: () => 'none' });
    const { state, events } = must(answer('conditions-changed'));
    expect(endToReview(stateOf(state))).toBeUndefined();
    const data = { category: 'dibao', endedFrom: '2026-02-01', on: '2026-02-11', decidedBy: 'civil-affairs' };
    expect(events).toMatchObject([
      {
        type: 'eligibility.recognition-restored.v1',
        data: { ...data, subject: { householdId: file.householdId }, reasonCode: 'conditions-changed' },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain(REASON);
    const made = { on: '2026-02-11', newId: () => 'none' };
    expect(recognitionsAfter(ended, { events }, made)).toEqual([running]);
    expect(codeOf(answer('conditions-changed', { recognitions: [running] }))).toBe(
      'RECOGNITION_RUNS_ALREADY',
    );
  });

  it('[A-18] says what has changed where it is to be examined anew, and nowhere else', () => {
    expect(codeOf(answer('conditions-changed', {}, '2026-02-11', mistaken(), {}))).toBe(
      'REVIEW_REASON_MISSING',
    );
    const given = { reason: REASON };
    expect(codeOf(answer('restore', {}, '2026-02-11', mistaken(), given))).toBe('REVIEW_REASON_NOT_EXPECTED');
  });

  it('[A-18] is recognised anew only where it was: one word takes no benefit away', () => {
    expect(codeOf(answer('recognised-anew'))).toBe('NOT_RECOGNISED_ANEW');
    const { state, events } = must(answer('recognised-anew', { recognitions: [running] }));
    expect(endToReview(stateOf(state))).toBeUndefined();
    expect(events).toMatchObject([{ data: { category: 'dibao', reasonCode: 'recognised-anew' } }]);
  });

  it('[A-18] of which one category was recognised anew gets back the other one alone', () => {
    const both = mistaken();
    const state = stateOf(both);
    if (state.is !== 'decided' || state.decision.withoutHousehold === undefined) throw new Error('not ended');
    const recognitions = [{ category: 'dibao' }, { category: 'tekun', personId: 'p1' }] as const;
    const withoutHousehold = { ...state.decision.withoutHousehold, recognitions };
    const of = withTrack(both, track, { ...state, decision: { ...state.decision, withoutHousehold } });
    const { events } = must(answer('restore', { recognitions: [running] }, '2026-02-11', of));
    expect(events).toMatchObject([
      { type: 'eligibility.recognition-restored.v1', data: { category: 'tekun', personId: 'p1' } },
    ]);
    const anew = answer('recognised-anew', { recognitions: [running] }, '2026-02-11', of);
    expect(codeOf(anew)).toBe('NOT_RECOGNISED_ANEW');
    expect(anew.ok ? '' : anew.refusal.params).toMatchObject({ effectiveOn: '2026-02-01' });
  });

  it('is answered by no other authority, no relative, not before it stood again, and not twice over', () => {
    expect(codeOf(answer('restore', { role: 'agriculture-officer' }))).toBe('TRACK_DECIDED_ELSEWHERE');
    expect(codeOf(answer('restore', { declaredRelatives: new Set(['s-4']) }))).toBe('CLOSE_RELATIVE');
    expect(codeOf(answer('restore', {}, '2026-02-09'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(answer('restore', { recognitions: [running] }))).toBe('RECOGNITION_RUNS_ALREADY');
    expect(codeOf(answer('restore', {}, '2026-02-11', file))).toBe('NO_END_TO_REVIEW');
    const again = { ...mistaken(), householdEnded };
    expect(codeOf(answer('restore', {}, '2026-02-11', again))).toBe('HOUSEHOLD_ENDED');
  });
});
