import { describeRefusal } from '@aid-chain/kernel';
import { CASE_COMMANDS } from '@aid-chain/vocabulary';
import { caseDueDates } from '../cases/case-due.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { caseStateOf, nextSharedSteps, nextTrackSteps } from '../cases/case-view.rules.js';
import { openForApplication } from '../case-opening/open-case.rules.js';
import { gatheringAllowed, stepAllowed } from '../cases/step-order.rules.js';
import { decisionPossible } from '../decision/decision.rules.js';
import { publicityStep } from '../publicity/publicity.rules.js';
import { CaseWalk } from '../testing/case-walk.fixture.js';
import { calendar2026, CASE_ID, determined, HOUSEHOLD_ID, NOBODY } from '../testing/given.fixture.js';
import { BY_TOWNSHIP, WITH_QUICK_AID } from '../testing/quick-aid.fixture.js';
import { PROCEDURES, takesStep } from './procedures.rules.js';

const TRACK = 'civil-affairs';
const met = determined(TRACK, { dibao: 'met' });
const notMet = determined(TRACK, { dibao: 'not-met' });

/** A family asks for help at once; its adults have signed nothing. */
function asked(categoriesRequested: CaseState['categoriesRequested'] = ['dibao']) {
  const place = { caseId: CASE_ID, householdId: HOUSEHOLD_ID, regionCode: '510683990001' };
  const filed = { openedOn: '2026-01-12', applicationId: CASE_ID, categoriesRequested, helpRequested: [] };
  const verification = { is: 'authorisation-missing', missing: ['p'] } as const;
  return openForApplication({ ...place, ...filed, verification }, WITH_QUICK_AID).state;
}

/** Only the track of the third procedure. */
function quick(): CaseState {
  const { [TRACK]: state } = asked().tracks;
  if (state === undefined) throw new Error('the track was not opened');
  return { ...asked(), tracks: { [TRACK]: state } };
}

function shown(file: CaseState): string[] {
  const state = file.tracks[TRACK];
  const own = state === undefined ? [] : nextTrackSteps(file, { track: TRACK, state }, WITH_QUICK_AID);
  return [...nextSharedSteps(file, WITH_QUICK_AID), ...own];
}

describe('a procedure that neither verifies nor makes public, and that the township decides', () => {
  it('leads from the survey over the opinion to the decision, and each next step is shown', () => {
    const walk = new CaseWalk(quick(), { [TRACK]: met }, WITH_QUICK_AID, BY_TOWNSHIP);
    expect(shown(walk.state)).toEqual(['survey']);
    expect(walk.opinion(TRACK, '2026-01-12', 'positive')).toBe('SURVEY_MISSING');
    expect(walk.survey('2026-01-12', {}, ['p'])).toBe('done');
    expect(shown(walk.state)).toEqual(['survey', 'initial-opinion']);
    expect(walk.opinion(TRACK, '2026-01-13', 'positive')).toBe('done');
    expect(walk.state.tracks[TRACK]).toMatchObject({ is: 'supported' });
    expect(shown(walk.state)).toEqual(['decision']);
    expect(walk.decision(TRACK, '2026-01-14', 'recognise')).toBe('done');
    expect(walk.events.at(-1)).toMatchObject({
      type: 'eligibility.household-recognised.v1',
      data: { decidedBy: 'township', results: [{ category: 'dibao' }] },
    });
  });

  it('refuses the steps that it does not have, by name and with what to do', () => {
    const walk = new CaseWalk(quick(), { [TRACK]: met }, WITH_QUICK_AID, BY_TOWNSHIP);
    for (const state of [walk.state, surveyed(walk)]) {
      for (const step of ['verification-report', 'publicity', 'publicity-end'] as const) {
        const answer = stepAllowed(state, TRACK, step, WITH_QUICK_AID);
        expect(answer).toMatchObject({ refusal: { code: 'STEP_NOT_IN_PROCEDURE', params: { step } } });
        const { zh } = answer.ok ? { zh: '' } : describeRefusal(answer.refusal);
        expect(zh).toContain('民政线');
        expect(zh).not.toContain(step);
      }
    }
    expect(gatheringAllowed(walk.state, 'verification-report', WITH_QUICK_AID)).toMatchObject({
      refusal: { code: 'STEP_NOT_IN_PROCEDURE' },
    });
    expect(publicityStep(TRACK, WITH_QUICK_AID)).toMatchObject({
      refusal: { code: 'STEP_NOT_IN_PROCEDURE' },
    });
  });

  it('waits for no authorisation, and its decision is due from the opinion', () => {
    const walk = new CaseWalk(quick(), { [TRACK]: notMet }, WITH_QUICK_AID, BY_TOWNSHIP);
    expect(caseStateOf(walk.state, WITH_QUICK_AID)).toBe('gathering');
    expect(caseStateOf(walk.state)).toBe('authorisation-missing');
    surveyed(walk);
    walk.opinion(TRACK, '2026-01-13', 'negative');
    const terms = (parameter: string) => (parameter === 'decision.working-days' ? 10 : null);
    const due = { step: 'decision', track: TRACK, on: '2026-01-27', provisional: false };
    expect(caseDueDates(walk.state, terms, calendar2026(), WITH_QUICK_AID)).toEqual([due]);
  });

  it('is decided as computed by nobody but the township, and not by who gave the opinion', () => {
    const walk = new CaseWalk(quick(), { [TRACK]: met }, WITH_QUICK_AID, BY_TOWNSHIP);
    surveyed(walk);
    walk.opinion(TRACK, '2026-01-13', 'positive');
    expect(walk.decision(TRACK, '2026-01-14', 'recognise', 'reviewer')).toBe('OPINION_GIVER_MAY_NOT_DECIDE');
    expect(walk.decision(TRACK, '2026-01-14', 'refuse')).toBe('DECISION_NOT_AS_COMPUTED');
    const on = '2026-01-14';
    const county = {
      by: 'county',
      role: 'civil-affairs-officer',
      staffCode: 'S-5',
      declaredRelatives: NOBODY,
    };
    expect(
      decisionPossible(
        walk.state,
        { track: TRACK, on },
        { today: on, ...county, authority: BY_TOWNSHIP(TRACK) },
        WITH_QUICK_AID,
      ),
    ).toMatchObject({ refusal: { code: 'TRACK_DECIDED_ELSEWHERE', params: { authority: 'township' } } });
  });

  it('stands beside another procedure in one case, and is opened only where one of its categories is asked for', () => {
    expect(Object.keys(asked().tracks)).toEqual([TRACK, 'monitored']);
    expect(Object.keys(asked(['monitored']).tracks)).toEqual(['monitored']);
    const walk = new CaseWalk(asked(), { [TRACK]: met }, WITH_QUICK_AID, BY_TOWNSHIP);
    expect(nextSharedSteps(walk.state, WITH_QUICK_AID)).toEqual(['survey']);
    expect(walk.survey('2026-01-12', {}, ['p'])).toBe('done');
    expect(walk.opinion(TRACK, '2026-01-13', 'positive')).toBe('done');
    expect(gatheringAllowed(walk.state, 'verification-report', WITH_QUICK_AID).ok).toBe(true);
    const { monitored } = walk.state.tracks;
    expect(monitored).toMatchObject({ is: 'gathering' });
  });
});

describe('the procedures of civil affairs and of monitoring', () => {
  it.each([PROCEDURES['civil-affairs'], PROCEDURES.monitored])(
    'the $track track takes every step, and its refusal is notified',
    (procedure) => {
      expect(CASE_COMMANDS.filter((step) => !takesStep(procedure, step))).toEqual([]);
    },
  );
});

function surveyed(walk: CaseWalk): CaseState {
  walk.survey('2026-01-12', {}, ['p']);
  return walk.state;
}
