import { authorityUnder } from '../authority/authority.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import { recognitionsAfter } from '../recognitions/recognition.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { gathered, HASH, must, NOBODY } from '../testing/given.fixture.js';
import { answerMistakenEnd, endToReview } from './household-restored.rules.js';
import { askReplaced } from './wrong-merger.rules.js';

const track = 'civil-affairs' as const;
const OTHER_CASE = '019a0000-0000-7000-8000-0000000000c9';
const householdEnded = { on: '2026-01-24', reasonCode: 'same-family' } as const;
const mistaken = { householdEnded, restoredOn: '2026-04-10' };
const dibao = { category: 'dibao', validFrom: '2026-01-01', monthlyAmountFen: 48_000 } as const;
const decided: TrackState = {
  ...{ is: 'decided', opinion: { by: 'reviewer', on: '2026-01-10', determinationHash: HASH } },
  notice: { is: 'not-owed' },
  decision: {
    ...{ by: 'official', on: '2026-01-15', determinationHash: HASH },
    ...{ recognised: [dibao], refused: [], reasonCodes: [] },
  },
};
const file: CaseState = withTrack(gathered(), track, decided);
const running: Recognition = {
  ...{ recognitionId: 'r1', householdId: file.householdId, personId: null, caseId: file.caseId, track },
  ...{ ...dibao, decidedOn: '2026-01-15', determinationHash: HASH, state: { is: 'running' } },
};
const replaced = (byCaseId: string): Recognition => ({
  ...running,
  state: { is: 'replaced', byCaseId, on: '2026-03-01' },
});
const ownCaseIds = new Set([file.caseId]);
const after = (...recognitions: Recognition[]): CaseState =>
  askReplaced(file, mistaken, { recognitions, ownCaseIds });
const official = {
  authority: authorityUnder('civil-affairs', undefined),
  ...{ today: '2026-04-12', by: 'official', role: 'civil-affairs-officer', staffCode: 'S-4' },
  declaredRelatives: NOBODY,
};

describe('a household that was merged by mistake', () => {
  it('[A-18] of what the other one’s decision replaced its authority is asked, nothing runs again by itself', () => {
    expect(endToReview(after(replaced(OTHER_CASE)).tracks[track] ?? decided)).toEqual({
      ...{ recognitions: [{ category: 'dibao' }], categories: ['dibao'] },
      ...{ effectiveOn: '2026-03-01', reasonCode: 'recognised-anew' },
      ...mistaken,
    });
  });

  it('[A-18] nobody is asked about what runs, or what the household’s own later decision replaced', () => {
    expect(after(running)).toEqual(file);
    expect(after(replaced(file.caseId))).toEqual(file);
  });

  it('[A-18] has its recognition again from the day on which it was replaced, by the authority’s answer', () => {
    const recognitions = [replaced(OTHER_CASE)];
    const answer = { track, on: '2026-04-11', answer: 'restore' } as const;
    const restored = must(answerMistakenEnd(after(...recognitions), answer, { ...official, recognitions }));
    expect(restored.events).toMatchObject([
      { type: 'eligibility.recognition-restored.v1', data: { category: 'dibao', endedFrom: '2026-03-01' } },
    ]);
    const made = { on: '2026-04-11', newId: () => 'none' };
    expect(recognitionsAfter(recognitions, restored, made)).toEqual([running]);
  });

  it('[A-18] has each of two benefits again from the day on which that one was replaced', () => {
    const aid = { ...running, recognitionId: 'r2', category: 'margin' } as const;
    const aidReplaced: Recognition = {
      ...aid,
      state: { is: 'replaced', byCaseId: OTHER_CASE, on: '2026-04-01' },
    };
    const recognitions = [replaced(OTHER_CASE), aidReplaced];
    const answer = { track, on: '2026-04-11', answer: 'restore' } as const;
    const restored = must(answerMistakenEnd(after(...recognitions), answer, { ...official, recognitions }));
    expect(restored.events).toMatchObject([
      { data: { category: 'dibao', endedFrom: '2026-03-01' } },
      { data: { category: 'margin', endedFrom: '2026-04-01' } },
    ]);
    const made = { on: '2026-04-11', newId: () => 'none' };
    expect(recognitionsAfter(recognitions, restored, made)).toEqual([running, aid]);
  });

  it('[A-18] an open question about an earlier end is kept as it was', () => {
    const first = after(replaced(OTHER_CASE));
    const later = { ...mistaken, restoredOn: '2026-05-01' };
    expect(askReplaced(first, later, { recognitions: [replaced(OTHER_CASE)], ownCaseIds })).toEqual(first);
  });
});
