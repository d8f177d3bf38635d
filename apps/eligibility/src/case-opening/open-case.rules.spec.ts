import { opened, CASE_ID, HASH, HOUSEHOLD_ID } from '../testing/given.fixture.js';
import { openForReview, takeReviews, worksOn } from './open-case.rules.js';
import { caseStateOf } from '../cases/case-view.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';

describe('opening a case', () => {
  it('[S0-18] one application for dibao opens the track of civil affairs and the monitored track together', () => {
    const { state, events } = opened({ categories: ['dibao'] });
    expect(state.tracks).toEqual({
      'civil-affairs': { is: 'gathering', since: '2026-01-12', surveyAfter: 0 },
      monitored: { is: 'gathering', since: '2026-01-12', surveyAfter: 0 },
    });
    expect(events).toMatchObject([
      {
        type: 'eligibility.case-opened.v1',
        data: { origin: 'application', tracks: ['civil-affairs', 'monitored'] },
      },
    ]);
  });

  it('[S0-19] identification asked for by monitoring opens a review of the monitored track alone', () => {
    const { state, events } = review();
    expect(Object.keys(state.tracks)).toEqual(['monitored']);
    expect(state.applicationId).toBeNull();
    expect(events[0]?.data).toMatchObject({
      origin: 'review',
      tracks: ['monitored'],
      openedOn: '2026-02-06',
    });
    expect(events[0]?.data).not.toHaveProperty('applicationId');
  });

  it('a household whose track is in work takes no second case of it, one of another track it does', () => {
    const { state } = review();
    expect(worksOn(state, ['monitored'])).toBe(true);
    expect(worksOn(state, ['civil-affairs'])).toBe(false);
  });

  it('[S0-19] of two requests for one household at once the second finds the case of the first', () => {
    const request = { data: { subject: { householdId: HOUSEHOLD_ID }, tracks: ['monitored' as const] } };
    const other = { data: { ...request.data, subject: { householdId: CASE_ID } } };
    const { opened: taken, refused } = takeReviews(
      [request, request, other],
      NOTHING_PRESENT,
      ({ data }) => ({
        ...REVIEW,
        householdId: data.subject.householdId,
      }),
    );
    expect(taken.map(({ decided }) => decided.state.householdId)).toEqual([HOUSEHOLD_ID, CASE_ID]);
    expect(refused.map(({ file }) => file.householdId)).toEqual([HOUSEHOLD_ID]);
  });

  it('[S2-19] a review looks at what the household receives, also by a decision made before it was merged', () => {
    const recognitions = new Map([[HOUSEHOLD_ID, [RECOGNISED]]]);
    const request = { data: { subject: { householdId: HOUSEHOLD_ID }, tracks: ['civil-affairs' as const] } };
    const { opened: taken } = takeReviews([request], { own: [], recognitions }, () => REVIEW);
    expect(taken.map(({ decided }) => decided.state.categoriesRequested)).toEqual([['dibao']]);
  });

  it('a case waits in the state authorisation-missing until the last adult has signed', () => {
    const missing = opened({ verification: { is: 'authorisation-missing', missing: ['p'] } });
    expect(caseStateOf(missing.state)).toBe('authorisation-missing');
    expect(caseStateOf(opened().state)).toBe('gathering');
  });
});

const NOTHING_PRESENT = { own: [], recognitions: new Map() };

const RECOGNISED: Recognition = {
  ...{ recognitionId: CASE_ID, householdId: CASE_ID, personId: null, category: 'dibao', caseId: CASE_ID },
  ...{ track: 'civil-affairs', decidedOn: '2025-02-20', determinationHash: HASH },
  ...{ validFrom: '2025-03-01', monthlyAmountFen: 37_699, state: { is: 'running' } },
};

const REVIEW = {
  caseId: CASE_ID,
  householdId: HOUSEHOLD_ID,
  regionCode: '510683990001',
  openedOn: '2026-02-06',
  verification: { is: 'requested', on: '2026-02-06' } as const,
};

function review() {
  return openForReview(REVIEW, ['monitored']);
}
