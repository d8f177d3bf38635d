import { standingOf } from './deaths.rules.js';

const living = { personId: 'living', livesTogether: { from: '2015-01-01' } };
const away = {
  personId: 'away',
  livesTogether: { from: '2015-01-01', to: '2026-01-01', reasonOut: 'work-away' as const },
};
const dead = {
  personId: 'dead',
  livesTogether: { from: '2015-01-01', to: '2026-01-11', reasonOut: 'died' as const },
};

describe('who died by a change of the register', () => {
  it('[L-55] whoever is listed as dead on that day, and whoever is off the list by a death', () => {
    const change = { members: [living, away, dead], effectiveOn: '2026-01-20', reasonCode: 'data-corrected' };
    expect(standingOf(change, ['living', 'away', 'dead', 'gone'])).toEqual({
      ...{ died: [{ personId: 'dead', on: '2026-01-11' }], living: ['living', 'away'] },
    });
    expect(standingOf({ ...change, members: [living], reasonCode: 'died' }, ['living', 'gone'])).toEqual({
      ...{ died: [{ personId: 'gone', on: '2026-01-20' }], living: ['living'] },
    });
  });

  it('[L-55] nobody who had left the list before', () => {
    const change = { members: [living], effectiveOn: '2026-01-20', reasonCode: 'died' };
    expect(standingOf(change, ['living']).died).toEqual([]);
  });
});
