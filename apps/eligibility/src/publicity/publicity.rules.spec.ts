import type { CaseState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import { calendar2026, codeOf, gathered, HASH, must } from '../testing/given.fixture.js';
import { endPublicity, publicityPeriod, startPublicity } from './publicity.rules.js';

const terms = { days: 7, rollToWorkingDay: true };
const calendar = calendar2026();
const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const positive = withTrack(gathered(), 'civil-affairs', { is: 'awaiting-publicity', opinion });

const NO_OBJECTION = { track: 'civil-affairs', on: '2026-01-23', outcome: 'no-objection' } as const;

describe('the publicity period', () => {
  it('counts 7 natural days from the day after the start', () => {
    expect(publicityPeriod('2026-01-15', terms, calendar).lastDay).toBe('2026-01-22');
  });

  it('a 7th day on a day off moves to the next working day, over the whole Spring Festival if need be', () => {
    expect(publicityPeriod('2026-02-09', terms, calendar).lastDay).toBe('2026-02-24');
  });

  it('a 7th day on a weekend that is worked stays', () => {
    expect(publicityPeriod('2026-02-07', terms, calendar).lastDay).toBe('2026-02-14');
    expect(publicityPeriod('2026-01-16', terms, calendar).lastDay).toBe('2026-01-23');
    expect(publicityPeriod('2026-01-17', terms, calendar).lastDay).toBe('2026-01-26');
  });

  it('where the place does not move the last day it stays on the day off', () => {
    expect(publicityPeriod('2026-02-09', { ...terms, rollToWorkingDay: false }, calendar).lastDay).toBe(
      '2026-02-16',
    );
  });

  it('beyond the announced calendar the last day is provisional', () => {
    expect(publicityPeriod('2026-12-24', terms, calendar)).toMatchObject({
      lastDay: '2026-12-31',
      provisional: false,
    });
    expect(publicityPeriod('2026-12-25', terms, calendar)).toMatchObject({
      lastDay: '2027-01-01',
      provisional: true,
    });
  });
});

describe('publicity', () => {
  it('starts on the day on which it is recorded and on no other', () => {
    expect(codeOf(start(positive, '2026-01-15', '2026-01-16'))).toBe('PUBLICITY_STARTS_TODAY');
    expect(codeOf(start(positive, '2026-01-17', '2026-01-16'))).toBe('PUBLICITY_STARTS_TODAY');
    const { state, events } = must(start());
    expect(state.tracks['civil-affairs']).toMatchObject({
      is: 'in-publicity',
      publicity: { lastDay: '2026-01-22' },
    });
    expect(events[0]?.data).toMatchObject({
      step: 'publicity-started',
      track: 'civil-affairs',
      on: '2026-01-15',
    });
  });

  it('needs a positive opinion and runs once', () => {
    expect(codeOf(start(gathered()))).toBe('OPINION_MISSING');
    expect(codeOf(start(withTrack(gathered(), 'civil-affairs', { is: 'opposed', opinion })))).toBe(
      'OPINION_NEGATIVE',
    );
    const running = must(start()).state;
    expect(codeOf(start(running))).toBe('PUBLICITY_ALREADY_STARTED');
    expect(codeOf(start(must(end(running, '2026-01-23')).state))).toBe('PUBLICITY_ALREADY_ENDED');
  });

  it('ends from the day after its last day, which the refusal names', () => {
    const running = must(start()).state;
    expect(end(running, '2026-01-22')).toMatchObject({
      refusal: { code: 'PUBLICITY_NOT_OVER', params: { lastDay: '2026-01-22' } },
    });
    expect(must(end(running, '2026-01-23')).state.tracks['civil-affairs']).toMatchObject({
      is: 'publicised',
      endedOn: '2026-01-23',
    });
  });

  it('cannot end before it starts, tomorrow, or twice', () => {
    expect(codeOf(end(gathered(), '2026-01-23'))).toBe('PUBLICITY_NOT_STARTED');
    expect(codeOf(end(positive, '2026-01-23'))).toBe('PUBLICITY_NOT_STARTED');
    const running = must(start()).state;
    expect(codeOf(end(running, '2026-01-24', 'no-objection', '2026-01-23'))).toBe('STEP_DATE_AFTER_TODAY');
    expect(codeOf(end(running, '2026-01-14'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(end(must(end(running, '2026-01-23')).state, '2026-01-23'))).toBe('PUBLICITY_ALREADY_ENDED');
  });

  it('[L-20] ends with an objection where one to it was found true; one to an earlier publicity stands in no way', () => {
    const running = must(start()).state;
    const ended = (open: number, ...foundTrue: string[]) =>
      codeOf(endPublicity(running, { ...NO_OBJECTION, objections: { open, foundTrue } }, '2026-01-23'));
    expect([ended(1), ended(0, '2026-01-15')]).toEqual([
      'PUBLICITY_OBJECTION_OPEN',
      'PUBLICITY_OBJECTION_TRUE',
    ]);
    expect(
      endPublicity(
        running,
        { ...NO_OBJECTION, objections: { open: 0, foundTrue: ['2026-01-14'] } },
        '2026-01-23',
      ).ok,
    ).toBe(true);
    const returned = endPublicity(
      running,
      { ...NO_OBJECTION, outcome: 'objection', objections: { open: 0, foundTrue: ['2026-01-16'] } },
      '2026-01-23',
    );
    expect(returned.ok).toBe(true);
  });

  it('an objection on any day leads the track back to a new survey', () => {
    const { state, events } = must(end(must(start()).state, '2026-01-18', 'objection'));
    expect(state.tracks['civil-affairs']).toEqual({ is: 'gathering', since: '2026-01-18', surveyAfter: 1 });
    expect(state.tracks.monitored).toMatchObject({ is: 'gathering', surveyAfter: 0 });
    expect(events[0]?.data).toMatchObject({ step: 'objection', outcomeCode: 'returned-to-survey' });
  });
});

function start(file: CaseState = positive, on = '2026-01-15', today = '2026-01-15') {
  const period = publicityPeriod(on, terms, calendar);
  return startPublicity(file, { track: 'civil-affairs', on }, { today, period });
}

function end(
  file: CaseState,
  on: string,
  outcome: 'no-objection' | 'objection' = 'no-objection',
  today = on,
) {
  return endPublicity(file, { track: 'civil-affairs', on, outcome }, today);
}
