import fc from 'fast-check';
import { declarationFaults } from './declaration.rules.js';

const TODAY = '2026-01-12';

const member = (changes: object = {}): object => ({
  ref: 'm1',
  relation: 'head',
  name: '试甲',
  idNumber: '990000194912310026',
  livesTogether: { from: '2015-01-01' },
  ...changes,
});

const body = (changes: object = {}): Record<string, unknown> => ({
  categoriesRequested: ['dibao'],
  receivedOn: TODAY,
  members: [member()],
  ...changes,
});

const faults = (changes: object): string[] =>
  declarationFaults(body(changes), TODAY).map(({ code, path }) => `${code} ${path}`);

describe('faults between the fields of a filing', () => {
  it('a filing without fault has none', () => {
    expect(faults({})).toEqual([]);
  });

  it('somebody listed twice under two references', () => {
    expect(faults({ members: [member(), member({ ref: 'm2', relation: 'child' })] })).toEqual([
      'MEMBER_TWICE /members/1',
    ]);
  });

  it('two members under one reference', () => {
    const other = { relation: 'child', idNumber: '990000198001010012' };
    expect(faults({ members: [member(), member(other)] })).toEqual(['MEMBER_REF_TWICE /members/1/ref']);
  });

  it.each([
    ['no head', [member({ relation: 'spouse' })]],
    ['two heads', [member(), member({ ref: 'm2', idNumber: '990000198001010012' })]],
  ])('%s', (_title, members) => {
    expect(faults({ members })).toEqual(['HEAD_NOT_EXACTLY_ONE /members']);
  });

  it('both an ID number and a reason for having none', () => {
    expect(faults({ members: [member({ noIdReasonCode: 'lost' })] })).toEqual([
      'ID_NUMBER_OR_REASON /members/0',
    ]);
  });

  it('neither an ID number nor a reason, and nothing in its place', () => {
    expect(faults({ members: [member({ idNumber: undefined })] })).toEqual([
      'ID_NUMBER_OR_REASON /members/0',
      'BIRTH_DATE_OR_ID_NUMBER /members/0',
      'FIELD_MISSING /members/0/registerRegionCode',
    ]);
  });

  it('a person without an ID number is accepted with reason, birth date, sex and register place', () => {
    const newborn = {
      idNumber: undefined,
      noIdReasonCode: 'newborn',
      birthDate: '2026-01-01',
      sex: 'female',
      registerRegionCode: '510683',
      livesTogether: { from: '2026-01-01' },
    };
    expect(faults({ members: [member(newborn)] })).toEqual([]);
  });

  it.each([
    ['birth date', { birthDate: '1950-01-01' }],
    ['sex', { sex: 'male' }],
  ])('a %s that contradicts the ID number', (_title, changes) => {
    expect(faults({ members: [member(changes)] })).toEqual(['ID_NUMBER_AT_ODDS /members/0']);
  });

  it.each(['incomes', 'expenditures', 'authorisations', 'declaredRelatives'])(
    'a reference to nobody in %s',
    (field) => {
      expect(faults({ [field]: [{ memberRef: 'm9' }] })).toEqual([
        `MEMBER_REF_UNKNOWN /${field}/0/memberRef`,
      ]);
    },
  );

  it.each(['authorisations', 'declaredRelatives'])('an entry that stands twice in %s', (field) => {
    const [one, other] = ['2026-01-10', '2026-01-11'].map((signedOn) => ({ memberRef: 'm1', signedOn }));
    expect(faults({ [field]: [one, other, { ...one }] })).toEqual([`LIST_ENTRY_TWICE /${field}/2`]);
  });

  it('somebody who stopped living there before beginning to', () => {
    const livesTogether = { from: '2015-01-02', to: '2015-01-01', reasonOut: 'work-away' };
    expect(faults({ members: [member({ livesTogether })] })).toEqual([
      'PERIOD_REVERSED /members/0/livesTogether',
    ]);
  });

  it.each([
    ['2026-01-12', []],
    ['2026-01-13', ['DATE_IN_FUTURE /receivedOn']],
  ])('an application received on %s', (receivedOn, expected) => {
    expect(faults({ receivedOn })).toEqual(expected);
  });

  it('neither a category nor help', () => {
    expect(faults({ categoriesRequested: [] })).toEqual(['NOTHING_REQUESTED ']);
    expect(faults({ categoriesRequested: [], helpRequested: ['medical'] })).toEqual([]);
  });

  it('reports all faults at once', () => {
    expect(
      faults({
        receivedOn: '2027-01-01',
        members: [member({ relation: 'child' })],
        incomes: [{ memberRef: 'x' }],
      }),
    ).toHaveLength(3);
  });

  it('whatever JSON is sent, it never fails and never repeats a value of the body', () => {
    const anything = fc.dictionary(
      fc.constantFrom(
        'members',
        'incomes',
        'expenditures',
        'assets',
        'authorisations',
        'receivedOn',
        'regionCode',
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(anything, (json) => {
        for (const { path } of declarationFaults(json, TODAY)) {
          expect(path).toMatch(/^(\/[A-Za-z]+(\/\d+(\/[A-Za-z]+)?)?)?$/);
        }
      }),
    );
  });
});
