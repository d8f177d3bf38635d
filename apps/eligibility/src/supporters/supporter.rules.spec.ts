import { FATHER, MOTHER, PERSONS } from '../testing/given.fixture.js';
import { refusedSupportOf, type IdentifiedStanding } from './standing-refusals.rules.js';
import {
  knownAs,
  supporterFaults,
  type KnownSupporter,
  type SupporterContext,
  type SupporterEntry,
} from './supporter.rules.js';

const context: SupporterContext = {
  on: '2026-07-15',
  memberIds: PERSONS,
  range: undefined,
  scope: ['household-register', 'tax', 'bank-deposits'],
  consentFrom: '2025-07-15',
  namesInside: ['王示范', '赵示范'],
  knownSupporters: [],
  births: new Map([[FATHER, '1950-05-04']]),
};
const wages = { sourceCode: 'tax', result: 'match', facts: {} } as const;
const son: SupporterEntry = {
  name: '李示范',
  supporterOf: FATHER,
  relation: 'child',
  need: { statedOn: '2026-07-10', reasonCode: 'support-not-declared' },
  consent: { givenOn: '2026-07-11' },
  answers: [wages],
};

function faultsOf(
  changes: Partial<SupporterEntry>,
  without: readonly (keyof SupporterEntry)[] = [],
): string[] {
  const given = Object.entries({ ...son, ...changes }).filter(
    ([field]) => !without.includes(field as keyof SupporterEntry),
  );
  const entry = Object.fromEntries(given) as unknown as SupporterEntry;
  return supporterFaults([entry], context).map(({ code, path }) => `${code} ${path}`);
}

describe('Somebody outside the household who owes a member support', () => {
  it('[L-10] is queried where a need is stated and they consent, both dated', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each([['need'], ['consent'], ['need', 'consent']] as const)(
    '[L-10] is not queried without %s %s',
    (...without) => {
      expect(faultsOf({}, without)).toEqual(['SUPPORTER_CONSENT_MISSING /supporters/0']);
    },
  );

  it('[L-10] is not queried after refusing, and the refusal alone is recorded', () => {
    const refusal = { refusedOn: '2026-07-12' };
    expect(faultsOf(refusal, ['consent'])).toEqual(['SUPPORTER_CONSENT_MISSING /supporters/0/sources']);
    expect(faultsOf({ ...refusal, answers: [] }, ['consent'])).toEqual([]);
    expect(faultsOf({ ...refusal, answers: [] }, ['consent', 'need'])).toEqual([
      'SUPPORTER_CONSENT_MISSING /supporters/0',
    ]);
  });

  it('[L-10] is asked about income and property only: the household register knows of neither', () => {
    expect(faultsOf({ answers: [wages, { ...wages, sourceCode: 'household-register' }] })).toEqual([
      'SUPPORTER_NOT_INCOME_OR_PROPERTY /supporters/0/sources/1/sourceCode',
    ]);
  });

  it('[L-10] is asked of the sources of the place, with the same care as a member', () => {
    const silent = { sourceCode: 'bank-deposits', result: 'unreachable', facts: {} } as const;
    expect(faultsOf({ answers: [{ ...wages, sourceCode: 'cars' }, silent, wages, wages] })).toEqual([
      'SOURCE_NOT_IN_SCOPE /supporters/0/sources/0/sourceCode',
      'SOURCE_REASON_MISSING /supporters/0/sources/1/reasonCode',
      'SOURCE_TWICE /supporters/0/sources/3',
    ]);
  });

  it('[L-10] the days of need and consent are not after the report, and a consent does not last for ever', () => {
    const later = { statedOn: '2026-07-16', reasonCode: 'support-in-doubt' } as const;
    expect(faultsOf({ need: later, consent: { givenOn: '2026-07-17' } })).toEqual([
      'FACT_IN_FUTURE /supporters/0/need/statedOn',
      'FACT_IN_FUTURE /supporters/0/consent/givenOn',
    ]);
    expect(faultsOf({ consent: { givenOn: '2025-07-14' } })).toEqual([
      'SUPPORTER_CONSENT_EXPIRED /supporters/0/consent/givenOn',
    ]);
    expect(faultsOf({ consent: { givenOn: '2025-07-15' } })).toEqual([]);
  });

  it('[L-10] the day of a refusal is not after the report, and no day before the member was born', () => {
    const refused = (refusedOn: string) => faultsOf({ refusedOn, answers: [] }, ['consent']);
    expect(refused('2026-07-16')).toEqual(['FACT_IN_FUTURE /supporters/0/refusedOn']);
    expect(refused('2026-07-15')).toEqual([]);
    expect(refused('1950-04-30')).toEqual(['SUPPORTER_DAY_BEFORE_BIRTH /supporters/0/refusedOn']);
    expect(refused('1950-05-01')).toEqual([]);
    const need = { statedOn: '1949-01-01', reasonCode: 'support-in-doubt' } as const;
    expect(faultsOf({ need })).toEqual(['SUPPORTER_DAY_BEFORE_BIRTH /supporters/0/need/statedOn']);
  });

  it('[L-10] does not consent and refuse at once, in one entry or in two', () => {
    expect(faultsOf({ refusedOn: '2026-07-12', answers: [] })).toEqual([
      'SUPPORTER_CONSENT_AND_REFUSAL /supporters/0',
    ]);
    const { supporterOf, relation, need } = son;
    const silent = {
      name: ' 李示范 ',
      supporterOf,
      relation,
      ...(need === undefined ? {} : { need }),
      answers: [],
    };
    const twice = supporterFaults([son, { ...silent, refusedOn: '2026-07-12' }], context);
    expect(twice).toEqual([{ code: 'SUPPORTER_TWICE', path: '/supporters/1' }]);
    expect(supporterFaults([son, { ...son, name: '李示例' }], context)).toEqual([]);
  });

  it('[L-10] is nobody who lives in the household: of a member no need and consent of outsiders is taken', () => {
    expect(faultsOf({ name: ' 王示范', relation: 'spouse' })).toEqual([
      'SUPPORTER_IN_HOUSEHOLD /supporters/0/name',
    ]);
  });

  it('[L-10] owes support to a member of the household', () => {
    expect(faultsOf({ supporterOf: 'x' })).toEqual(['PERSON_NOT_IN_HOUSEHOLD /supporters/0/supporterOf']);
  });
});

describe('A supporter whom a later report names again', () => {
  const [SON, BROTHER] = ['supporter-1', 'supporter-2'];
  const named = (supporterId: string, changes: Partial<KnownSupporter> = {}): KnownSupporter => ({
    ...{ supporterId, name: '李示范', supporterOf: FATHER, relation: 'child' },
    ...changes,
  });
  const known = [named(SON), named(BROTHER, { name: '李示例' })];

  it('[L-10] is the same person by member, relation and name, however the name is spaced', () => {
    expect(knownAs({ ...son, name: ' 李示范 ' }, known)).toBe(SON);
    expect(knownAs({ ...son, supporterOf: MOTHER }, known)).toBeUndefined();
    expect(knownAs({ ...son, relation: 'parent' }, known)).toBeUndefined();
  });

  it('[L-10] stays the same person when the clerk corrects name or relation, and afterwards under either name', () => {
    const corrected = named(SON, { name: '李士范' });
    expect(knownAs(corrected, known)).toBe(SON);
    const after = [...known, corrected];
    expect([knownAs({ ...son, name: '李士范' }, after), knownAs(son, after)]).toEqual([SON, SON]);
  });

  it('[L-10] is named once in a report, under whichever name; an id that no report of the case has is refused', () => {
    const faults = (...entries: SupporterEntry[]) =>
      supporterFaults(entries, { ...context, knownSupporters: known }).map(
        ({ code, path }) => `${code} ${path}`,
      );
    expect(faults({ ...son, supporterId: SON, name: '李士范' })).toEqual([]);
    expect(faults(son, { ...son, supporterId: SON, name: '李士范' })).toEqual([
      'SUPPORTER_TWICE /supporters/1',
    ]);
    expect(faults({ ...son, supporterId: 'x' })).toEqual(['SUPPORTER_NOT_FOUND /supporters/0/supporterId']);
  });
});

describe('A refusal of somebody outside the household', () => {
  const standing = (changes: Partial<IdentifiedStanding>): IdentifiedStanding => ({
    ...{ supporterId: 'supporter-1', supporterOf: FATHER, relation: 'child' },
    ...changes,
  });
  const refused = standing({ refusedOn: '2026-07-12' });

  it('[L-10] leaves the support of that member open', () => {
    expect(refusedSupportOf([refused, standing({ supporterId: 'other', supporterOf: MOTHER })])).toEqual([
      FATHER,
    ]);
  });

  it('[L-10] is over once the same person consents, not where a brother does', () => {
    const consent = { consent: { givenOn: '2026-07-20' } };
    expect(refusedSupportOf([refused, standing(consent)])).toEqual([]);
    expect(refusedSupportOf([refused, standing({ supporterId: 'brother', ...consent })])).toEqual([FATHER]);
  });
});
