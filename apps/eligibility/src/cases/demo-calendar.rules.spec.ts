import { determined, opened, CASE_ID, HOUSEHOLD_ID, MOTHER } from '../testing/given.fixture.js';
import { CaseWalk } from '../testing/case-walk.fixture.js';
import { openForReview } from '../case-opening/open-case.rules.js';
import { caseStateOf, dueDateOf } from './case-view.rules.js';

const noGround = determined('monitored', { monitored: 'not-proposed' });
const proposed = determined('monitored', { monitored: 'proposed' });

describe('the calendar of the demo, day by day', () => {
  it('[S0-15] 李: both tracks made public 07-09, end refused 07-14, dibao and monitored recognised 07-20', () => {
    const met = determined('civil-affairs', { dibao: 'met', margin: 'not-applicable' });
    const li = new CaseWalk(opened({ openedOn: '2026-07-06' }).state, {
      'civil-affairs': met,
      monitored: proposed,
    });
    expect([li.report('2026-07-07'), li.survey('2026-07-08')]).toEqual(['done', 'done']);
    for (const track of ['civil-affairs', 'monitored'] as const) {
      expect(li.opinion(track, '2026-07-09', 'positive')).toBe('done');
      expect(li.publicity(track, '2026-07-09')).toBe('done');
      expect(li.publicityEnd(track, '2026-07-14')).toBe('PUBLICITY_NOT_OVER');
      expect(li.publicityEnd(track, '2026-07-16')).toBe('PUBLICITY_NOT_OVER');
      expect(li.publicityEnd(track, '2026-07-17')).toBe('done');
      expect(li.decision(track, '2026-07-20', 'recognise')).toBe('done');
    }
    expect(caseStateOf(li.state)).toBe('ended');
    expect(recognised(li)).toEqual(['dibao', 'monitored']);
  });

  it('王: no opinion before the report, publicity over Mid-Autumn to 09-28, margin recognised and dibao refused 09-30, the notice due on Saturday 10-10', () => {
    const margin = determined('civil-affairs', { dibao: 'not-met', margin: 'met' });
    const waiting = { is: 'authorisation-missing', missing: [MOTHER] } as const;
    const wang = new CaseWalk(opened({ openedOn: '2026-09-11', verification: waiting }).state, {
      'civil-affairs': margin,
      monitored: noGround,
    });
    expect(wang.report('2026-09-14', [MOTHER])).toBe('AUTHORISATION_MISSING');
    const brought = {
      authorisations: [{ personId: MOTHER, textVersion: 'authorisation-2026', signedOn: '2026-09-15' }],
    };
    expect(wang.survey('2026-09-15', brought)).toBe('done');
    expect(wang.opinion('civil-affairs', '2026-09-16', 'positive')).toBe('VERIFICATION_MISSING');
    expect(wang.report('2026-09-18')).toBe('done');
    expect(wang.opinion('monitored', '2026-09-18', 'no-ground')).toBe('done');
    expect(wang.opinion('civil-affairs', '2026-09-18', 'positive')).toBe('done');
    expect(wang.publicity('civil-affairs', '2026-09-18')).toBe('done');
    expect(dueOf(wang)).toMatchObject({ step: 'publicity-end', on: '2026-09-29' });
    expect(wang.publicityEnd('civil-affairs', '2026-09-28')).toBe('PUBLICITY_NOT_OVER');
    expect(wang.publicityEnd('civil-affairs', '2026-09-29')).toBe('done');
    expect(wang.decision('civil-affairs', '2026-09-30', 'recognise')).toBe('done');
    expect(dueOf(wang)).toMatchObject({ step: 'refusal-notice', on: '2026-10-10' });
    expect(wang.notice('civil-affairs', '2026-10-10')).toBe('done');
    expect(recognised(wang)).toEqual(['margin']);
    expect(refused(wang)).toEqual(['dibao']);
  });

  it('张: civil affairs refuses on 07-10 without publicity, agriculture recognises the monitored track on 07-20', () => {
    const nothing = determined('civil-affairs', { dibao: 'not-met', margin: 'not-met' });
    const zhang = new CaseWalk(opened({ categories: ['dibao', 'margin'], openedOn: '2026-07-06' }).state, {
      'civil-affairs': nothing,
      monitored: proposed,
    });
    expect([zhang.report('2026-07-07'), zhang.survey('2026-07-08')]).toEqual(['done', 'done']);
    expect(zhang.opinion('civil-affairs', '2026-07-09', 'negative')).toBe('done');
    expect(zhang.opinion('monitored', '2026-07-09', 'positive')).toBe('done');
    expect(zhang.publicity('monitored', '2026-07-09')).toBe('done');
    expect(zhang.decision('civil-affairs', '2026-07-10', 'refuse')).toBe('done');
    expect(dueOf(zhang)).toMatchObject({ on: '2026-07-15' });
    expect(zhang.notice('civil-affairs', '2026-07-13')).toBe('done');
    expect(zhang.publicityEnd('monitored', '2026-07-17')).toBe('done');
    expect(zhang.decision('monitored', '2026-07-20', 'recognise')).toBe('done');
    expect(refused(zhang)).toEqual(['dibao', 'margin']);
    expect(recognised(zhang)).toEqual(['monitored']);
  });

  it('陈: the review of 09-16 gets a negative opinion 09-17 and is not recognised 09-18; the notice is due 09-22', () => {
    const verification = { is: 'requested', on: '2026-09-16' } as const;
    const at = {
      caseId: CASE_ID,
      householdId: HOUSEHOLD_ID,
      regionCode: '510683990001',
      openedOn: '2026-09-16',
    };
    const chen = new CaseWalk(openForReview({ ...at, verification }, ['monitored']).state, {
      monitored: proposed,
    });
    expect([chen.report('2026-09-17'), chen.survey('2026-09-17')]).toEqual(['done', 'done']);
    expect(chen.opinion('monitored', '2026-09-17', 'no-ground')).toBe('GROUND_EXISTS');
    expect(chen.opinion('monitored', '2026-09-17', 'negative')).toBe('done');
    expect(chen.decision('monitored', '2026-09-18', 'refuse')).toBe('done');
    expect(chen.state.tracks.monitored).toMatchObject({ notice: { dueOn: '2026-09-22' } });
    expect(chen.notice('monitored', '2026-09-20')).toBe('done');
    expect(refused(chen)).toEqual(['monitored']);
    expect(caseStateOf(chen.state)).toBe('ended');
  });
});

function recognised({ events }: CaseWalk): string[] {
  return events.flatMap((event) =>
    event.type === 'eligibility.household-recognised.v1'
      ? event.data.results.map(({ category }) => category)
      : [],
  );
}

function refused({ events }: CaseWalk): string[] {
  return events.flatMap((event) =>
    event.type === 'eligibility.application-refused.v1' ? [...event.data.categories] : [],
  );
}

function dueOf(walk: CaseWalk) {
  const state = walk.state.tracks['civil-affairs'];
  return state === undefined ? null : dueDateOf(state);
}
