import type {
  Category,
  ExpenditureKind,
  HousingGrade,
  LivesApartReason,
  Residence,
} from '@aid-chain/vocabulary';
import { addDays, addMonths, firstOfMonth, type Fen, type IsoDate } from '@aid-chain/kernel';
import { householdBuilder, type Filing, type MemberSpec } from '@aid-chain/testing';

/** One member of an invented family, with what a filing of another place needs to state of them. */
export interface Person extends Omit<MemberSpec, 'wageFenPerMonth'> {
  readonly birthDate: IsoDate;
  /** Of the twelve months before the application. */
  readonly wageFenPerYear?: Fen;
  /** Rent of the same twelve months: no cost of work comes off it. */
  readonly rentFenPerYear?: Fen;
  /** What the person was billed for treatment in the same months, and what of it came back. */
  readonly treatment?: { readonly grossFen: Fen; readonly reimbursedFen: Fen };
  readonly disability?: { readonly kind: number; readonly grade: number };
  /** Where the person is registered, where that is another county than the family's. */
  readonly registeredIn?: string;
  /** Who is not at home any more, or works away and has no day of leaving. */
  readonly away?: { readonly to?: IsoDate; readonly reasonOut: LivesApartReason };
  /** Whether a car is registered in the person’s name. */
  readonly ownsCar?: boolean;
}

export interface FamilyOf {
  readonly residence?: Residence;
  readonly asks?: readonly Category[];
  readonly persons: readonly Person[];
  /** Spending of the whole family in the twelve months before the application; nothing of it came back. */
  readonly spends?: Readonly<Partial<Record<ExpenditureKind, Fen>>>;
  readonly depositFen?: Fen;
  /** Its dwelling, a sound one by default. */
  readonly housing?: { readonly grade: HousingGrade; readonly only: boolean };
  readonly safeWater?: boolean;
  /** The last three digits of its village, `001` by default. */
  readonly village?: string;
}

/** The filing of a family that lives in a village of a township. */
export function filingIn(township: string, family: FamilyOf, on: IsoDate): Filing {
  const { residence = 'rural', asks = ['dibao'], persons, spends = {}, depositFen = 0 } = family;
  const county = township.slice(0, 6);
  const [year, ...halves] = periodsBefore(on);
  const filing = persons
    .reduce((builder, person) => builder.with(person), householdBuilder())
    .asks(...asks)
    .changed({ channel: 'window', regionCode: `${township}${family.village ?? '001'}`, residence })
    .build(on);
  return {
    ...filing,
    ...(family.housing === undefined ? {} : { housing: family.housing }),
    ...(family.safeWater === undefined ? {} : { water: { safe: family.safeWater } }),
    members: filing.members.map((member, index) => memberOf(member, persons[index], county)),
    incomes: persons.flatMap((person, index) => incomesOf(person, refOf(index), halves)),
    expenditures: [
      ...Object.entries(spends).map(([kind, grossFen]) => ({
        ...{ kind, grossFen, reimbursedFen: 0, period: year },
      })),
      ...persons.flatMap(({ treatment }, index) =>
        treatment === undefined
          ? []
          : [{ memberRef: refOf(index), kind: 'medical', ...treatment, period: year }],
      ),
    ],
    assets: [
      ...filing.assets
        .filter(({ kind }) => kind !== 'vehicle' || !persons.some(({ ownsCar }) => ownsCar === true))
        .map((asset) => ({
          ...{ ...asset, locationRegionCode: county },
          ...(asset['kind'] === 'deposit' ? { valueFen: depositFen } : {}),
        })),
      ...carsOf(persons, county),
    ],
  };
}

function carsOf(persons: readonly Person[], county: string): Record<string, unknown>[] {
  return persons.flatMap(({ ownsCar }, index) =>
    ownsCar === true
      ? [{ memberRef: refOf(index), kind: 'vehicle', count: 1, locationRegionCode: county }]
      : [],
  );
}

const refOf = (index: number): string => `m${String(index + 1)}`;

interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The year before the month of the application and its two halves, so that a window of six months cuts nothing. */
function periodsBefore(on: IsoDate): readonly [Period, Period, Period] {
  const [start, middle, end] = [-12, -6, 0].map((months) => addMonths(firstOfMonth(on), months)) as [
    IsoDate,
    IsoDate,
    IsoDate,
  ];
  const until = (from: IsoDate, next: IsoDate): Period => ({ from, to: addDays(next, -1) });
  return [until(start, end), until(start, middle), until(middle, end)];
}

function incomesOf(person: Person, memberRef: string, halves: readonly Period[]): Record<string, unknown>[] {
  const of = (kind: string, itemCode: string, fen: Fen | undefined) =>
    fen === undefined
      ? []
      : halves.map((period, half) => {
          const amountFen = half === 0 ? Math.floor(fen / 2) : fen - Math.floor(fen / 2);
          return { memberRef, kind, itemCode, amountFen, period };
        });
  return [...of('wage', 'wage', person.wageFenPerYear), ...of('property', 'rent', person.rentFenPerYear)];
}

function memberOf(
  member: Record<string, unknown>,
  person: Person | undefined,
  county: string,
): Record<string, unknown> {
  const { disability, registeredIn = county, away = {} } = person ?? {};
  return {
    ...member,
    registerRegionCode: registeredIn,
    livesTogether: { ...(member['livesTogether'] as object), ...away },
    circumstance: {
      ...(member['circumstance'] as object),
      ...(disability === undefined ? {} : { disability }),
    },
  };
}

const DOES_ALL = { eating: true, dressing: true, rising: true, toilet: true, walking: true, bathing: true };
type SelfCareItem = keyof typeof DOES_ALL;

/** What a survey finds of somebody whom nobody outside the household supports, and what they cannot do alone. */
export const unsupported = (personId: string, ...cannot: readonly SelfCareItem[]) => ({
  ...{ personId, supporters: [] },
  selfCare: { ...DOES_ALL, ...Object.fromEntries(cannot.map((item) => [item, false])) },
});

/** An adult who can work and has no job. */
export const AT_HOME = { birthDate: '1984-03-04', employment: 'not-working' } as const satisfies Person;
export const PUPIL = {
  ...{ birthDate: '2014-05-06', student: 'primary', employment: 'student', labour: 'none' },
} as const satisfies Person;
/** A tekun person in question: 74 years old, alone, without an income. */
export const OLD_AND_ALONE = {
  persons: [{ birthDate: '1952-03-01', employment: 'not-working', labour: 'none' }],
} as const satisfies FamilyOf;

/** An adult with this wage a month. */
export const earns = (wageFenPerMonth: Fen): Person => ({
  ...{ birthDate: '1982-03-04', employment: 'employed', wageFenPerYear: wageFenPerMonth * 12 },
});
