import type { ViewField } from '@aid-chain/policy';
import type { ShownPupil } from '../schooling/pupils.rules.js';
import type { ConfirmedStatus } from './confirmed-status.rules.js';

/** What can be shown of the household behind a referral; what is unknown is left out. */
export interface FamilyDetails {
  readonly name?: string;
  readonly idNumber?: string;
  readonly birthDate?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly regionCode?: string;
  readonly ground?: { readonly zh: string; readonly en: string };
  readonly categories?: readonly string[];
  /** Absent where no such status holds. */
  readonly confirmedStatus?: readonly ConfirmedStatus[];
  /** Of a need of education; absent for another. */
  readonly schooling?: readonly ShownPupil[];
}

/** Keeps what a department's catalogue entry allows (`departments.yaml`, with its legal ground), nothing else. */
export function onlyAllowed(details: FamilyDetails, allowed: readonly ViewField[]): FamilyDetails {
  return Object.fromEntries(
    Object.entries(details).filter(([field]) => allowed.some((allowedField) => allowedField === field)),
  );
}

/** Masks of the fields that name somebody, given by the platform. */
export type Masks = Readonly<
  Record<'name' | 'idNumber' | 'birthDate' | 'phone' | 'address', (text: string) => string>
>;

/** Details with everything masked that names somebody. */
export function masked(details: FamilyDetails, masks: Masks): FamilyDetails {
  const hidden = Object.fromEntries(
    (Object.keys(masks) as (keyof Masks)[]).flatMap((field) => {
      const value = details[field];
      return value === undefined ? [] : [[field, masks[field](value)]];
    }),
  );
  const { schooling } = details;
  const pupils = schooling?.map(({ school, ...pupil }) =>
    school === undefined ? pupil : { ...pupil, school: masks.name(school) },
  );
  return { ...details, ...hidden, ...(pupils === undefined ? {} : { schooling: pupils }) };
}
