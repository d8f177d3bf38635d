import type { Category, EmploymentStatus, NeedKind } from '@aid-chain/vocabulary';
import type { Fen } from '@aid-chain/kernel';

/** One member of an invented family. */
export interface PersonOf {
  readonly birthDate: string;
  readonly wageFenPerMonth?: Fen;
  readonly labour?: 'able' | 'weak' | 'none';
  readonly status?: EmploymentStatus;
  readonly severelyIll?: boolean;
  readonly student?: 'primary' | 'junior';
  /** Has not signed at the filing. */
  readonly unsigned?: boolean;
}

/** An invented family as it applies. */
export interface FamilyOf {
  readonly receivedOn: string;
  readonly categories: readonly Category[];
  readonly help?: readonly NeedKind[];
  readonly persons: readonly PersonOf[];
  readonly selfPaidMedicalFen?: Fen;
  readonly housingGrade?: 'A' | 'D';
  readonly waterSafe?: boolean;
  /** Staff code of an official to whom the family is related. */
  readonly relatedTo?: string;
}

const adult = (wageFenPerMonth?: Fen): PersonOf =>
  wageFenPerMonth === undefined
    ? { birthDate: '1984-03-04', status: 'not-working' }
    : { birthDate: '1982-03-04', status: 'employed', wageFenPerMonth };
const child: PersonOf = { birthDate: '2018-09-09', labour: 'none', status: 'not-working' };

/** 李: father's wage 1,500 a month, mother severely ill, child at school, house of grade D. */
export const LI: FamilyOf = {
  receivedOn: '2026-01-12',
  categories: ['dibao'],
  persons: [
    adult(150_000),
    { ...adult(), severelyIll: true, labour: 'none' },
    { birthDate: '2013-05-06', student: 'primary', labour: 'none', status: 'student' },
  ],
  housingGrade: 'D',
};

/** 王: wages 3,500 a month, unsafe well water, the second adult has not signed. */
export const WANG: FamilyOf = {
  receivedOn: '2026-02-03',
  categories: ['dibao'],
  persons: [adult(350_000), { ...adult(), unsigned: true }, child, child],
  waterSafe: false,
};

/** 张: wages 6,250 a month, 36,000 of own medical cost, the main worker lost his job in January. */
export const ZHANG: FamilyOf = {
  receivedOn: '2026-01-12',
  categories: ['dibao', 'margin'],
  help: ['industry'],
  persons: [{ ...adult(625_000), status: 'unemployed' }, adult(), child, child],
  selfPaidMedicalFen: 3_600_000,
};

/** 陈: wages 6,000 a month and nothing else at first. */
export const CHEN: FamilyOf = {
  receivedOn: '2026-01-12',
  categories: ['dibao'],
  persons: [adult(600_000), adult(), child],
};
