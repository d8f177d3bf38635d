import fc from 'fast-check';
import type { FiledMember } from '../filing/filing.js';
import { recognise } from './recognition.rules.js';
import type { KnownHousehold, KnownMember, KnownPerson, RegisterView } from './register.js';

const number = (n: number): string => `99000019800101${String(n).padStart(4, '0')}`;

const filed = (n: number, changes: Partial<FiledMember> = {}): FiledMember => ({
  ref: `m${n}`,
  relation: n === 1 ? 'head' : 'child',
  name: `试${n}`,
  idNumber: number(n),
  birthDate: '1980-01-01',
  sex: 'male',
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
  changedOn: '2026-01-12',
  regionCode: '510683990001',
  residence: 'rural',
  address: '示范一村',
  members,
});

const view = (households: KnownHousehold[] = [], changes: Partial<RegisterView> = {}): RegisterView => ({
  households,
  withoutHousehold: [],
  answered: new Map(),
  ...changes,
});

const codes = (members: FiledMember[], register: RegisterView): string[] =>
  recognise(members, register)
    .doubts.map(({ code, memberRef }) => (memberRef === undefined ? code : `${memberRef} ${code}`))
    .sort();
const persons = (members: FiledMember[], register: RegisterView) =>
  Object.fromEntries([...recognise(members, register).known].map(([ref, { personId }]) => [ref, personId]));

describe('who a filed member is', () => {
  const home = view([household('h', [member(1), member(2)])]);

  it('given nobody of the family is registered, when it files, then all are new and nothing is in doubt', () => {
    expect(recognise([filed(1), filed(2)], view())).toEqual({ known: new Map(), doubts: [] });
  });

  it('[S0-17] given the family is registered as it files, then it is that household and nothing is in doubt', () => {
    const recognition = recognise([filed(1), filed(2)], home);
    expect([recognition.home?.householdId, recognition.doubts]).toEqual(['h', []]);
    expect(persons([filed(1), filed(2)], home)).toEqual({ m1: 'p1', m2: 'p2' });
  });

  it('[A-25] a filing that names a dead person without the number is asked about as dead, not as somebody alike', () => {
    const buried = view([], { withoutHousehold: [known(1, { died: true })] });
    expect(codes([withoutNumber(1)], buried)).toEqual(['m1 registered-as-dead']);
    const unnumbered = view([], { withoutHousehold: [known(1, { died: true, idNumber: undefined })] });
    expect(codes([filed(1)], unnumbered)).toEqual(['m1 registered-as-dead']);
    const asDead = { from: '2015-01-01', to: '2025-06-01', reasonOut: 'died' } as const;
    expect(codes([filed(9), withoutNumber(1, { livesTogether: asDead })], buried)).toEqual([
      'm1 same-name-and-birth',
    ]);
  });

  it('[A-25] a number that stands in the register under another name is a doubt, never that person', () => {
    const stranger = [filed(1, { name: '冒验名' })];
    expect(codes(stranger, home)).toEqual(['m1 number-of-other-name']);
    expect(persons(stranger, home)).toEqual({});
  });

  it('[A-25] while only the name of the head is in doubt, the own members are in no other household', () => {
    const renamed = [filed(1, { name: '试改名' }), filed(2)];
    expect(codes(renamed, home)).toEqual(['m1 number-of-other-name']);
  });

  it('[A-25] a household of another township is a doubt about the household, not about a person', () => {
    expect(recognise([filed(1), filed(2)], home, '510683980001').doubts).toEqual([
      { code: 'registered-in-other-township', householdId: 'h' },
    ]);
    expect(recognise([filed(1), filed(2)], home, '510683990002').doubts).toEqual([]);
  });

  it('[A-23] a name that is written otherwise is the same name', () => {
    const people = [filed(1, { name: ' 试 1' }), filed(2, { name: '试\u200b２' })];
    expect(recognise(people, home).doubts).toEqual([]);
  });

  it('a person whose household has ended keeps the id in a new household', () => {
    const register = view([], { withoutHousehold: [known(1)] });
    expect(recognise([filed(1)], register)).toMatchObject({ doubts: [] });
    expect(persons([filed(1)], register)).toEqual({ m1: 'p1' });
  });
});

describe('a member without an ID number', () => {
  const child = member(2, { idNumber: undefined, noIdReasonCode: 'newborn' });

  it('is the registered child of a family whose other member is recognised by number', () => {
    const home = view([household('h', [member(1), child])]);
    expect(recognise([filed(1), withoutNumber(2)], home)).toMatchObject({ doubts: [] });
    expect(persons([filed(1), withoutNumber(2)], home)).toEqual({ m1: 'p1', m2: 'p2' });
  });

  it('is the registered child also when the register has the number and the card is not at hand', () => {
    const home = view([household('h', [member(1), member(2)])]);
    expect(persons([filed(1), withoutNumber(2)], home)).toEqual({ m1: 'p1', m2: 'p2' });
  });

  it('whose number has been issued is a doubt: the window enters the number', () => {
    const home = view([household('h', [member(1), child])]);
    expect(codes([filed(1), filed(2)], home)).toEqual(['m2 number-issued']);
  });

  it('is in doubt where nobody else of the filing is recognised', () => {
    const alone = view([household('h', [member(1, { idNumber: undefined })])]);
    expect(codes([withoutNumber(1)], alone)).toEqual(['m1 same-name-and-birth']);
    expect(persons([withoutNumber(1)], alone)).toEqual({});
  });

  it('is in doubt also where the sex is written otherwise', () => {
    const home = view([household('h', [member(1), child])]);
    expect(codes([filed(1), withoutNumber(2, { sex: 'female' })], home)).toContain('m2 same-name-and-birth');
  });

  it('is no longer in doubt once the window has settled who it is', () => {
    const alone = view([household('h', [member(1, { idNumber: undefined })])], {
      answered: new Map([['m1', 'p1']]),
    });
    expect(recognise([withoutNumber(1)], alone)).toMatchObject({ doubts: [] });
    expect(persons([withoutNumber(1)], alone)).toEqual({ m1: 'p1' });
  });

  it('is in doubt all the same where two persons of the register are like it', () => {
    const two = view(
      [household('h', [member(1, { idNumber: undefined })]), household('i', [member(3, { name: '试1' })])],
      { answered: new Map([['m1', 'p1']]) },
    );
    expect(codes([withoutNumber(1)], two)).toEqual(['m1 same-name-and-birth', 'm1 same-name-and-birth']);
  });

  it('is a doubt of the filing itself where the same person is listed with a number too', () => {
    expect(codes([filed(1), withoutNumber(2, { name: '试1' })], view())).toEqual(['m2 person-twice']);
  });

  it('two people with different numbers are two people, whatever their names', () => {
    const home = view([household('h', [member(1)])]);
    expect(recognise([filed(7, { name: '试1', relation: 'head' })], home).doubts).toEqual([]);
  });
});

describe('a filing that differs from the registered household is in doubt', () => {
  const four = household('h', [member(1), member(2), member(3), member(4)]);
  const all = [filed(1), filed(2), filed(3), filed(4)];

  it.each<[string, FiledMember[], string[]]>([
    ['when somebody is missing', all.slice(0, 3), ['member-missing']],
    ['when somebody is new', [...all, filed(5)], ['m5 member-new']],
    [
      'when another member is head',
      [filed(1, { relation: 'parent' }), filed(2, { relation: 'head' }), filed(3), filed(4)],
      ['m1 head-differs', 'm2 head-differs'],
    ],
    [
      'when a relation differs',
      [filed(1), filed(2, { relation: 'sibling' }), filed(3), filed(4)],
      ['m2 relation-differs'],
    ],
    [
      'when somebody lives apart by now',
      [
        ...all.slice(0, 3),
        filed(4, { livesTogether: { from: '2015-01-01', to: '2025-01-01', reasonOut: 'died' } }),
      ],
      ['m4 living-apart-differs'],
    ],
    [
      'when a stranger is head and a child of it is named',
      [filed(9, { relation: 'head' }), filed(2)],
      ['m2 member-in-other-household'],
    ],
    [
      'when half of the members are named by a stranger',
      [filed(9, { relation: 'head' }), filed(2), filed(3)],
      ['m2 member-in-other-household', 'm3 member-in-other-household'],
    ],
    ['when the head files alone', [filed(1)], ['member-missing', 'member-missing', 'member-missing']],
  ])('[A-25] %s', (_title, members, expected) => {
    expect(codes(members, view([four]))).toEqual(expected);
  });

  it('[A-25] when members are registered in two households, naming those of the other one', () => {
    const other = household('other', [member(5), member(6)]);
    expect(codes([...all, filed(6)], view([four, other]))).toEqual(['m6 member-in-other-household']);
  });
});

describe('laws of recognition', () => {
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
        const home = view([
          household(
            'h',
            registered.map((n, i) => member(n, { relation: i === 0 ? 'head' : 'child' })),
          ),
        ]);
        const read = (order: number[]) => {
          const members = order.map((n) => filed(n));
          return [codes(members, home), Object.entries(persons(members, home)).sort()];
        };
        expect(read(shuffled)).toEqual(read(named));
      }),
    );
  });

  it('no two members of a filing are ever the same person', () => {
    fc.assert(
      fc.property(families, ({ registered, named }) => {
        const home = view([
          household(
            'h',
            registered.map((n) => member(n, { name: '同名' })),
          ),
        ]);
        const members = named.map((n) =>
          n % 2 === 0 ? withoutNumber(n, { name: '同名' }) : filed(n, { name: '同名' }),
        );
        const ids = Object.values(persons(members, home));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('[A-25] whatever is filed, a household without doubt has exactly the registered members', () => {
    fc.assert(
      fc.property(families, ({ registered, named }) => {
        const home = view([
          household(
            'h',
            registered.map((n) => member(n)),
          ),
        ]);
        const recognition = recognise(
          named.map((n) => filed(n)),
          home,
        );
        if (recognition.doubts.length > 0) return;
        const touched = named.some((n) => registered.includes(n));
        expect(touched ? [...named].sort() : []).toEqual(touched ? [...registered].sort() : []);
      }),
    );
  });
});
