import type { Track } from '@aid-chain/vocabulary';
import { authorityUnder } from '../authority/authority.rules.js';
import { calendar2026, gathered, HASH } from '../testing/given.fixture.js';
import { caseDueItems } from '../due-items/case-due-items.rules.js';
import { timeLimitOf } from '../time-limits/time-limit.rules.js';
import { withTrack } from './case-track.rules.js';
import { nextTrackSteps } from './case-view.rules.js';
import type { CaseState } from './case.state.js';
import { clockGoesOn } from './stood-still.rules.js';
import { stepRecorded } from './step-event.rules.js';
import { mayWait, waitOf, waitOfTrack, waitsFor, waitsNoMore } from './waiting.rules.js';

const track = 'civil-affairs' as const;
const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const publicity = { startedOn: '2026-01-15', lastDay: '2026-01-22', provisional: false };
const state = { is: 'publicised', opinion, publicity, endedOn: '2026-01-23' } as const;
const decidable: CaseState = withTrack(gathered(), track, state);
const waiting = waitsFor(decidable, { track, remedyId: 'm1', since: '2026-01-26' }).state;
const limit = { days: 30, special: 45, publicityCounts: true };
const calendar = calendar2026();
const authorityOf = (of: Track) => authorityUnder(of, undefined);
const due = (file: CaseState) =>
  caseDueItems(file, { terms: () => 3, calendar, isAwaited: () => false, limit, authorityOf })
    .filter(({ part }) => part.endsWith(`/${track}`))
    .map(({ kind, dueOn }) => [kind, dueOn]);

describe('A case whose decision waits for the result of a remedy', () => {
  it('[L-22] [N5] has nothing to be decided and nothing overdue, and its clock stands still', () => {
    expect(waitOf(waiting)).toEqual({ remedyId: 'm1', since: '2026-01-26' });
    expect(nextTrackSteps(decidable, { track, state })).toEqual(['decision']);
    expect(nextTrackSteps(waiting, { track, state })).toEqual([]);
    expect(due(decidable).map(([kind]) => kind)).toEqual(['decision', 'time-limit']);
    expect(due(waiting)).toEqual([['waits-for-remedy', null]]);
    expect(timeLimitOf(waiting, limit, calendar)?.dueOn).toBeNull();
  });

  it('[L-22] [N5] goes on with the result, from that day on and of that remedy alone', () => {
    expect(waitsNoMore(waiting, 'm2', '2026-02-10')).toBeUndefined();
    const after = waitsNoMore(waiting, 'm1', '2026-02-10')?.state ?? waiting;
    expect(waitOf(after)).toBeUndefined();
    expect(after.timeLimit?.pauses).toEqual([
      { from: '2026-01-26', to: '2026-02-10', reasonCode: 'waits-for-remedy', remedyId: 'm1', track },
    ]);
    const dates = [decidable, after].map((file) => String(timeLimitOf(file, limit, calendar)?.dueOn));
    expect(dates[1] && dates[0] && dates[1] > dates[0]).toBe(true);
  });

  it('[L-22] [N5] whose day had passed before it waits is overdue all the while, whatever comes of the remedy', () => {
    const late = waitsFor(decidable, { track, remedyId: 'm1', since: '2026-03-16' }).state;
    const passed = ['time-limit', '2026-02-28'];
    expect(due(late)).toEqual([passed, ['waits-for-remedy', null]]);
    expect(timeLimitOf(late, limit, calendar)?.dueOn).toBe('2026-02-28');
    const after = waitsNoMore(late, 'm1', '2026-06-01')?.state ?? late;
    expect(due(after)).toContainEqual(passed);
  });

  it('[L-22] ends a pause for the applicant, and waits no more once the office gives a new opinion on new facts', () => {
    const paused = {
      ...decidable,
      timeLimit: { pauses: [{ from: '2026-01-20', reasonCode: 'applicant-absent' as const }] },
    };
    const file = waitsFor(paused, { track, remedyId: 'm1', since: '2026-01-26' }).state;
    expect(file.timeLimit?.pauses?.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-20', '2026-01-26'],
      ['2026-01-26', undefined],
    ]);
    const events = [stepRecorded(file, 'opinion', '2026-02-02', 'positive')];
    expect(waitOf(clockGoesOn({ state: file, events }, '2026-02-02').state)).toBeUndefined();
  });

  it('[L-22] is one that nothing but its decision is left of', () => {
    expect([mayWait(decidable, track), mayWait(gathered(), track)]).toEqual([true, false]);
    expect(mayWait(decidable, 'monitored')).toBe(false);
    expect(waitOfTrack(waiting, { track: 'monitored', state })).toBeUndefined();
    expect(
      waitOfTrack({ ...gathered(), timeLimit: waiting.timeLimit ?? {} }, { track, state: { ...state } }),
    ).toBeDefined();
    const surveyed = gathered().tracks[track];
    expect(surveyed && waitOfTrack(waiting, { track, state: surveyed })).toBeUndefined();
  });
});
