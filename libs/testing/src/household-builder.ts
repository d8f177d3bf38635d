import type {
  Category,
  EducationStage,
  EmploymentStatus,
  Labour,
  NeedKind,
  Relation,
  Sex,
} from '@aid-chain/vocabulary';
import {
  addDays,
  addMonths,
  checkIdNumber,
  firstOfMonth,
  maxDate,
  type Fen,
  type IsoDate,
} from '@aid-chain/kernel';
import { idNumber } from './id-numbers.js';

/** One member as a filing names it; everything has a value that hinders nothing. */
export interface MemberSpec {
  readonly relation?: Relation;
  readonly birthDate?: IsoDate;
  readonly sex?: Sex;
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly employment?: EmploymentStatus;
  readonly employmentSince?: IsoDate;
  readonly labour?: Labour;
  readonly student?: EducationStage;
  readonly school?: string;
  readonly severelyIll?: boolean;
  /** Own wage per month; filed for the twelve months before the application. */
  readonly wageFenPerMonth?: Fen;
  /** Has signed that the household may be verified; adults by default. */
  readonly authorises?: boolean;
}

/** A filing as `POST /v1/applications` takes it. Specs change what they want before they send it. */
export type Filing = Record<string, unknown> & {
  members: Record<string, unknown>[];
  incomes: Record<string, unknown>[];
  expenditures: Record<string, unknown>[];
  assets: Record<string, unknown>[];
};

// A seed moves the birth date on by a day every 500: a large process id would make a child of 2016 a newborn.
let nextSeed = (process.pid % 100) * 128;

const ref = (index: number): string => `m${String(index + 1)}`;
/** The birth date that a number bears, where a member has one. */
function birthDateIn(number: string | undefined): IsoDate | undefined {
  const check = number === undefined ? undefined : checkIdNumber(number);
  return check?.ok === true ? check.birthDate : undefined;
}

const isAdult = (spec: MemberSpec): boolean =>
  (spec.birthDate ?? birthDateIn(spec.idNumber) ?? '1980-01-01') < '2008-01-01';

/** Since 2015, or since the birth. */
function atHomeSince(number: string): IsoDate {
  return maxDate('2015-01-01', birthDateIn(number) ?? '2015-01-01');
}

/** By the number where one is given; a number that is made is a man's unless it is asked otherwise. */
function sexOf({ sex, idNumber: number = '' }: MemberSpec): Sex {
  const check = checkIdNumber(number);
  return sex ?? (check.ok ? check.sex : 'male');
}

/** @param headSex a spouse of whom nothing else is stated is of the other one */
function member(given: MemberSpec, index: number, headSex: Sex): Record<string, unknown> {
  const adult = isAdult(given);
  const isSpouse = index > 0 && (given.relation ?? (adult ? 'spouse' : 'child')) === 'spouse';
  const spec = isSpouse ? { ...given, sex: given.sex ?? (headSex === 'male' ? 'female' : 'male') } : given;
  const number = spec.idNumber ?? idNumber(nextSeed++, { birthDate: spec.birthDate, sex: spec.sex });
  return {
    ref: ref(index),
    relation: spec.relation ?? (index === 0 ? 'head' : adult ? 'spouse' : 'child'),
    name: spec.name ?? `试${'甲乙丙丁戊己庚辛壬癸'.charAt(index % 10)}`,
    idNumber: number,
    registerRegionCode: '510683',
    livesTogether: { from: atHomeSince(number) },
    ...(spec.phone === undefined ? {} : { phone: spec.phone }),
    circumstance: {
      illness: { severe: spec.severelyIll ?? false, chronic: false },
      ...(spec.student === undefined ? {} : { student: studies(spec.student, spec.school) }),
      labour: spec.labour ?? (adult ? 'able' : 'none'),
      employment: {
        status: spec.employment ?? (adult ? 'employed' : 'student'),
        ...(spec.employmentSince === undefined ? {} : { since: spec.employmentSince }),
      },
      incomeComplete: true,
    },
  };
}

const studies = (stage: EducationStage, school: string | undefined) => ({
  stage,
  ...(school === undefined ? {} : { school }),
});

interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function wage(spec: MemberSpec, index: number, period: Period): Record<string, unknown>[] {
  if (spec.wageFenPerMonth === undefined) return [];
  return [
    {
      memberRef: ref(index),
      kind: 'wage',
      itemCode: 'wage',
      amountFen: spec.wageFenPerMonth * 12,
      period,
    },
  ];
}

function medical(grossFen: Fen, period: Period): Record<string, unknown>[] {
  return grossFen === 0 ? [] : [{ kind: 'medical', grossFen, reimbursedFen: 0, period }];
}

/** Builds filings of invented families; every call of a method gives a new builder. */
export class HouseholdBuilder {
  constructor(
    private readonly members: readonly MemberSpec[] = [],
    private readonly changes: Record<string, unknown> = {},
    private readonly selfPaidMedicalFen: Fen = 0,
  ) {}

  /** Adds a member; the first is the head. */
  with(spec: MemberSpec = {}): HouseholdBuilder {
    return new HouseholdBuilder([...this.members, spec], this.changes, this.selfPaidMedicalFen);
  }

  asks(...categoriesRequested: Category[]): HouseholdBuilder {
    return this.changed({ categoriesRequested });
  }

  needs(...helpRequested: NeedKind[]): HouseholdBuilder {
    return this.changed({ helpRequested });
  }

  /** Replaces any other field of the filing. */
  changed(changes: Record<string, unknown>): HouseholdBuilder {
    return new HouseholdBuilder(this.members, { ...this.changes, ...changes }, this.selfPaidMedicalFen);
  }

  /** Medical costs that the family paid itself, within the twelve months of the incomes. */
  paysMedical(fen: Fen): HouseholdBuilder {
    return new HouseholdBuilder(this.members, this.changes, fen);
  }

  /** @param receivedOn the day of the filing; incomes and costs are those of the twelve whole months before it */
  build(receivedOn: IsoDate = '2026-01-12'): Filing {
    const specs = this.members.length === 0 ? [{}] : this.members;
    const end = firstOfMonth(receivedOn);
    const period = { from: addMonths(end, -12), to: addDays(end, -1) };
    const signing = specs
      .map((spec, index) => ({ spec, index }))
      .filter(({ spec }) => spec.authorises ?? isAdult(spec));
    return {
      regionCode: '510683990001',
      residence: 'rural',
      address: '示范镇示范一村试验组',
      channel: 'portal',
      filedBy: 'self',
      receivedOn,
      categoriesRequested: ['dibao'],
      helpRequested: [],
      members: specs.map((spec, index) => member(spec, index, sexOf(specs[0] ?? {}))),
      incomes: specs.flatMap((spec, index) => wage(spec, index, period)),
      expenditures: medical(this.selfPaidMedicalFen, period),
      assets: [
        { kind: 'deposit', valueFen: 0, locationRegionCode: '510683' },
        { kind: 'dwelling', count: 1, locationRegionCode: '510683' },
        { kind: 'vehicle', count: 0, locationRegionCode: '510683' },
      ],
      housing: { grade: 'A', only: true },
      water: { safe: true },
      authorisations: signing.map(({ index }) => ({
        memberRef: ref(index),
        textVersion: 'authorisation-2026',
        signedOn: receivedOn,
      })),
      declaredRelatives: [],
      ...this.changes,
    };
  }
}

export const householdBuilder = (): HouseholdBuilder => new HouseholdBuilder();
