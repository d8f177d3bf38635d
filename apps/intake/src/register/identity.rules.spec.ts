import fc from 'fast-check';
import type { FiledMember } from '../filing/filing.js';
import { placeFamily } from './identity.rules.js';
import type { KnownHousehold, KnownMember, KnownPerson } from './register.js';

const number = (n: number): string => `99000019800101${String(n).padStart(4, '0')}`;

const filed = (n: number, changes: Partial<FiledMember> = {}): FiledMember => ({
  ref: `m${n}`,
  relation: n === 1 ? 'head' : 'child',
  name: `试${n}`,
  idNumber: number(n),
  birthDate: '1980-01-01',
  sex: 'male',
  registerRegionCode: '510683',
  livesTogether: { from: '2015-01-01' },
  ...changes,
});

const withoutNumber = (n: number, changes: Partial<FiledMember> = {}): FiledMember =>
  filed(n, { noIdReasonCode: 'newborn', ...changes, idNumber: undefined });

const known = (n: number, changes: Partial<KnownPerson> = {}): KnownPerson => ({
  personId: `p${n}`,
  name: `试${n}`,
  idNumber: number(n),
  birthDate: '1980-01-01',
  sex: 'male',
  registerRegionCode: '510683',
  indexed: [],
  ...changes,
});

const member = (n: number, changes: Partial<KnownMember> = {}): KnownMember => ({
  ...known(n),
  relation: n === 1 ? 'head' : 'child',
  livesTogether: { from: '2015-01-01' },
  ...changes,
});

const household = (id: string, members: KnownMember[]): KnownHousehold => ({
  householdId: id,
  version: 1,
  regionCode: '510683990001',
  residence: 'rural',
  address: '示范一村',
  members,
});

const noBody = { households: [], withoutHousehold: [] };

describe('which household a filed family is', () => {
  it('given nobody of the family is registered, when it files, then it is a new household of new persons', () => {
    expect(placeFamily([filed(1), filed(2)], noBody)).toEqual({ ok: true, value: { known: new Map() } });
  });

  it('[S0-17] given the family is registered, when it files again, then it is the same household and persons', () => {
    const home = household('h', [member(1), member(2)]);
    const placed = placeFamily([filed(1), filed(2)], { households: [home], withoutHousehold: [] });
    expect(placed).toMatchObject({ ok: true, value: { household: { householdId: 'h' } } });
    expect(placed.ok && placed.value.known.get('m2')?.personId).toBe('p2');
  });

  it('given a person whose household has ended, then the person keeps the id in a new household', () => {
    const placed = placeFamily([filed(1)], { households: [], withoutHousehold: [known(1)] });
    expect(placed.ok && placed.value.household).toBeUndefined();
    expect(placed.ok && placed.value.known.get('m1')?.personId).toBe('p1');
  });

  it('given a child that was registered without a number, when it has one now, then it stays the same person', () => {
    const child = member(2, { idNumber: undefined, noIdReasonCode: 'newborn' });
    const placed = placeFamily([filed(1), filed(2)], {
      households: [household('h', [member(1), child])],
      withoutHousehold: [],
    });
    expect(placed.ok && placed.value.known.get('m2')?.personId).toBe('p2');
  });

  it('given a registered number, when the card is not at hand, then name, birth date and sex find the person', () => {
    const home = household('h', [member(1), member(2)]);
    const placed = placeFamily([filed(1), withoutNumber(2)], { households: [home], withoutHousehold: [] });
    expect(placed.ok && placed.value.known.get('m2')?.personId).toBe('p2');
  });

  it('two children with the same name and birth date are not taken for one', () => {
    const home = household('h', [member(1), member(2)]);
    const twins = [filed(1), withoutNumber(2), withoutNumber(3, { name: '试2' })];
    const placed = placeFamily(twins, { households: [home], withoutHousehold: [] });
    expect(placed.ok && [...placed.value.known.keys()]).toEqual(['m1', 'm2']);
  });
});

describe('a filing that touches an active household', () => {
  const four = household('h', [member(1), member(2), member(3), member(4)]);

  it('continues it when the head files, whoever else has left', () => {
    expect(placeFamily([filed(1)], { households: [four], withoutHousehold: [] })).toMatchObject({
      ok: true,
      value: { household: { householdId: 'h' } },
    });
  });

  it('continues it without its head when exactly half of the members file', () => {
    expect(placeFamily([filed(2), filed(3)], { households: [four], withoutHousehold: [] }).ok).toBe(true);
  });

  it('is refused without its head when less than half of the members file', () => {
    const placed = placeFamily([filed(9), filed(2)], { households: [four], withoutHousehold: [] });
    expect(placed).toMatchObject({
      ok: false,
      refusal: {
        code: 'MEMBER_IN_OTHER_HOUSEHOLD',
        faults: [{ code: 'MEMBER_IN_OTHER_HOUSEHOLD', path: '/members/1' }],
      },
    });
  });

  it('is refused when members are registered in two households, naming those of the other one', () => {
    const other = household('other', [member(5), member(6)]);
    const placed = placeFamily([filed(1), filed(2), filed(6)], {
      households: [four, other],
      withoutHousehold: [],
    });
    expect(placed).toMatchObject({ ok: false, refusal: { faults: [{ path: '/members/2' }] } });
  });
});

describe('laws of identity', () => {
  const families = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 }),
    )
    .chain(([registered, named]) =>
      fc.record({
        registered: fc.constant(registered),
        named: fc.constant(named),
        shuffled: fc.shuffledSubarray(named, { minLength: named.length }),
      }),
    );

  it('the order of the members makes no difference', () => {
    fc.assert(
      fc.property(families, ({ registered, named, shuffled }) => {
        const home = household(
          'h',
          registered.map((n, i) => member(n, { relation: i === 0 ? 'head' : 'child' })),
        );
        const touched = registered.some((n) => named.includes(n));
        const view = { households: touched ? [home] : [], withoutHousehold: [] };
        const place = (order: number[]) => {
          const placed = placeFamily(
            order.map((n) => filed(n)),
            view,
          );
          if (!placed.ok) return placed.refusal.code;
          const { household: found, known: people } = placed.value;
          return [
            found?.householdId,
            Object.fromEntries([...people].sort().map(([ref, p]) => [ref, p.personId])),
          ];
        };
        expect(place(shuffled)).toEqual(place(named));
      }),
    );
  });

  it('no two members of a filing are ever the same person', () => {
    fc.assert(
      fc.property(families, ({ registered, named }) => {
        const home = household(
          'h',
          registered.map((n) => member(n, { name: '同名' })),
        );
        const members = named.map((n) =>
          n % 2 === 0 ? withoutNumber(n, { name: '同名' }) : filed(n, { name: '同名' }),
        );
        const placed = placeFamily(members, { households: [home], withoutHousehold: [] });
        const ids = placed.ok ? [...placed.value.known.values()].map((person) => person.personId) : [];
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
