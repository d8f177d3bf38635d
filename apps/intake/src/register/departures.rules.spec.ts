import type { LivesTogether } from '../filing/filing.js';
import { departures, listedDepartures } from './departures.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold } from './register.js';
import { statedOfMembers } from './stated-of-members.rules.js';

const TODAY = '2026-07-14';
const HERE: LivesTogether = { from: '2015-01-01' };
const gone = (reasonOut: LivesTogether['reasonOut'], to = '2026-07-13'): LivesTogether => ({
  ...HERE,
  to,
  ...(reasonOut === undefined ? {} : { reasonOut }),
});
const member = (personId: string, livesTogether = HERE) => ({
  ...{ personId, relation: 'other', name: '试', birthDate: '1980-01-01', livesTogether },
});
const household = (householdId: string, ...members: object[]) =>
  ({ householdId, members }) as unknown as KnownHousehold;
const home = household('h', member('head'), member('wife'), member('away', gone('prison', '2026-01-01')));
const other = household('o', member('aunt'));
const after = (of: KnownHousehold, members: object[], leaving: string[] = []): HouseholdAfter =>
  ({
    ...{ householdId: of.householdId, members, leaving },
    change: { kind: 'correction', effectiveOn: TODAY, reasonCode: 'data-corrected' },
  }) as unknown as HouseholdAfter;
const [head, wife, away] = home.members;
const found = (...plan: HouseholdAfter[]) =>
  departures(plan, [home, other], TODAY).map(({ householdId, member: { personId }, reasonCode, on }) => [
    ...[householdId, personId],
    ...[reasonCode, on],
  ]);

describe('who lives in no household any more by a plan, or died', () => {
  it('[A-19] is whoever a stay has as dead or gone, with the day and the reason of the stay, whatever the change is called', () => {
    const plan = after(home, [head ?? {}, member('wife', gone('died')), away ?? {}]);
    expect(found(plan)).toEqual([['h', 'wife', 'died', '2026-07-13']]);
    const missing = after(home, [head ?? {}, member('wife', gone('missing')), away ?? {}]);
    expect(found(missing)).toEqual([['h', 'wife', 'missing', '2026-07-13']]);
  });

  it('is whoever is taken off the list and stands on no other, by the day and the reason of the change', () => {
    expect(found(after(home, [head ?? {}, away ?? {}], ['wife']))).toEqual([
      ['h', 'wife', 'data-corrected', TODAY],
    ]);
    const joined = after(other, [...other.members, member('wife')]);
    expect(found(after(home, [head ?? {}, away ?? {}], ['wife']), joined)).toEqual([]);
  });

  it('[A-03] is not found anywhere by standing on the list of another household as gone', () => {
    const joined = after(other, [...other.members, member('wife', gone('moved-out'))]);
    expect(found(after(home, [head ?? {}, away ?? {}], ['wife']), joined)).toEqual([
      ['h', 'wife', 'moved-out', '2026-07-13'],
    ]);
  });

  it('is nobody who was gone or dead already, who is away for work, and whose last day is corrected', () => {
    const moved = member('away', gone('prison', '2026-02-01'));
    expect(found(after(home, [head ?? {}, member('wife', gone('work-away')), moved]))).toEqual([]);
    const dead = household('d', member('a'), member('b', gone('died')));
    const later = after(dead, [member('a'), member('b', gone('died', '2026-07-12'))]);
    expect([
      departures([later], [dead], TODAY),
      departures([after(dead, [member('a')], ['b'])], [dead], TODAY),
    ]).toEqual([[], []]);
  });

  it('[A-19] who was in prison and dies there has died', () => {
    expect(found(after(home, [head ?? {}, wife ?? {}, member('away', gone('died'))]))).toEqual([
      ['h', 'away', 'died', '2026-07-13'],
    ]);
  });

  it('[S0-25] is stated with the change, and no stay is put right by it', () => {
    const plan = after(home, [head ?? {}, member('wife', gone('died')), away ?? {}]);
    const listed = listedDepartures([plan], [home], TODAY);
    expect(statedOfMembers(plan, [home], listed)).toMatchObject({
      corrects: [],
      departures: [{ reasonCode: 'died', on: '2026-07-13', member: { personId: 'wife' } }],
    });
    expect(statedOfMembers(after(other, []), [other], listed).departures).toEqual([]);
  });

  it('[S0-05] nor is anybody renumbered but whose ID number is another one, or is there now', () => {
    const numbered = (personId: string, idNumber?: string) => ({ ...member(personId), idNumber });
    const before = { ...home, members: [numbered('a', '1'), numbered('b'), numbered('c', '3')] };
    const now = [numbered('a', '2'), numbered('b', '9'), numbered('c', '3'), numbered('new', '7')];
    const plan = after(home, now);
    const stated = statedOfMembers(plan, [before as unknown as typeof home], []);
    expect(stated.renumbered).toEqual(['a', 'b']);
  });
});
