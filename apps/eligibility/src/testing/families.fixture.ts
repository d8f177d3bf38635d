import type { Category, NeedKind } from '@aid-chain/vocabulary';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import { householdBuilder, idNumber, type Filing, type MemberSpec } from '@aid-chain/testing';

/** One member of an invented family. */
type Person = MemberSpec & { readonly birthDate: IsoDate };

/** An invented family as it applies. */
export interface FamilyOf {
  readonly receivedOn: string;
  readonly categories: readonly Category[];
  readonly help?: readonly NeedKind[];
  readonly persons: readonly Person[];
  readonly selfPaidMedicalFen?: Fen;
  readonly housingGrade?: 'A' | 'D';
  readonly waterSafe?: boolean;
  /** Where it lives, by default in the demo's village. */
  readonly regionCode?: string;
  readonly residence?: 'rural' | 'urban';
  /** Staff code of an official to whom the family is related. */
  readonly relatedTo?: string;
}

export const NAMES = ['试一', '试二', '试三', '试四'] as const;
export const ADDRESS = '示范镇示范一村试验组';

/** What the family files; the same number for the same place in every family. */
export function filingOf(family: FamilyOf): Filing {
  const { relatedTo, housingGrade = 'A', waterSafe = true, regionCode, residence } = family;
  const relatives =
    relatedTo === undefined ? [] : [{ memberRef: 'm1', relation: 'sibling', staffCode: relatedTo }];
  return family.persons
    .reduce(
      (builder, person, index) =>
        builder.with({
          relation: index === 0 ? 'head' : 'other',
          name: NAMES[index] ?? '试',
          idNumber: idNumber(index, { birthDate: person.birthDate }),
          ...person,
        }),
      householdBuilder(),
    )
    .asks(...family.categories)
    .needs(...(family.help ?? []))
    .paysMedical(family.selfPaidMedicalFen ?? 0)
    .changed({
      ...{ channel: 'window', address: ADDRESS, declaredRelatives: relatives },
      ...{ housing: { grade: housingGrade, only: true }, water: { safe: waterSafe } },
      ...(regionCode === undefined ? {} : { regionCode }),
      ...(residence === undefined ? {} : { residence }),
    })
    .build(family.receivedOn);
}

const adult = (wageFenPerMonth?: Fen): Person =>
  wageFenPerMonth === undefined
    ? { birthDate: '1984-03-04', employment: 'not-working' }
    : { birthDate: '1982-03-04', employment: 'employed', wageFenPerMonth };
const child: Person = { birthDate: '2018-09-09', labour: 'none', employment: 'not-working' };

/** 李: father's wage 1,500 a month, mother severely ill, child at school, house of grade D. */
export const LI: FamilyOf = {
  receivedOn: '2026-01-12',
  categories: ['dibao'],
  persons: [
    adult(150_000),
    { ...adult(), severelyIll: true, labour: 'none' },
    { birthDate: '2013-05-06', student: 'primary', labour: 'none', employment: 'student' },
  ],
  housingGrade: 'D',
};

/** 王: wages 3,500 a month, unsafe well water, the second adult has not signed. */
export const WANG: FamilyOf = {
  receivedOn: '2026-02-03',
  categories: ['dibao'],
  persons: [adult(350_000), { ...adult(), authorises: false }, child, child],
  waterSafe: false,
};

/** 张: wages 6,250 a month, 36,000 of own medical cost, the main worker lost his job in January. */
export const ZHANG: FamilyOf = {
  receivedOn: '2026-01-12',
  categories: ['dibao', 'margin'],
  help: ['industry'],
  persons: [
    { ...adult(625_000), employment: 'unemployed', employmentSince: '2026-01-05' },
    adult(),
    child,
    child,
  ],
  selfPaidMedicalFen: 3_600_000,
};

/** 陈: wages 6,000 a month and nothing else at first. */
export const CHEN: FamilyOf = {
  receivedOn: '2026-01-12',
  categories: ['dibao'],
  persons: [adult(600_000), adult(), child],
};

/** The family Li, of which the first earns so much a month, fen. */
export const liEarning = (wage: number, receivedOn: string): FamilyOf => ({
  ...LI,
  receivedOn,
  persons: LI.persons.map((person, index) => (index === 0 ? { ...person, wageFenPerMonth: wage } : person)),
});
