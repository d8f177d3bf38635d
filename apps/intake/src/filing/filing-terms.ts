import { isRegionCode, type IsoDate } from '@aid-chain/kernel';
import type { Policies } from '@aid-chain/platform';
import type { ParameterKey, ParameterValue, RegisterPlaceLevel } from '@aid-chain/policy';
import type { FilingTerms } from './possible-days.rules.js';

/** @returns how far the days of a filing may lie from today where the family lives; nothing for a place that is no code */
export function filingTerms(policies: Policies, regionCode: string | undefined, today: IsoDate): FilingTerms {
  if (regionCode === undefined || !isRegionCode(regionCode)) return {};
  const one = <K extends ParameterKey>(key: K) => policies.one(regionCode, key, today);
  return given({
    receivedDaysBack: one('filing.received.days-back'),
    reviewerDaysBack: one('filing.received.reviewer-days-back'),
    authorisationMonths: one('authorisation.valid.months'),
    evidenceMonthsBack: one('evidence.months-back'),
    incomeDaysAhead: one('evidence.income.days-ahead'),
    expenditureDaysAhead: one('evidence.expenditure.days-ahead'),
    authorisationTexts: (day: IsoDate) => policies.one(regionCode, 'authorisation.text-versions', day),
  });
}

/** By what a family is asked about at the window: ages of the law, and where it may apply; what is unset asks nothing. */
export interface FamilyTerms {
  readonly marriageMale?: number;
  readonly marriageFemale?: number;
  readonly work?: number;
  /** Age at which compulsory schooling begins (义务教育法 11). */
  readonly school?: number;
  /** Under which age somebody is a minor (民法典 17). */
  readonly minorUnder?: number;
  /** How far from the place of registration a family may apply without a paper (社会救助法 37). */
  readonly registerPlace?: RegisterPlaceLevel;
}

/** @returns what a family is asked about in a place on a day */
export function familyTerms(policies: Policies, regionCode: string, on: IsoDate): FamilyTerms {
  const one = <K extends ParameterKey>(key: K): ParameterValue<K> | undefined =>
    policies.one(regionCode, key, on);
  return given({
    marriageMale: one('filing.marriage-age.male'),
    marriageFemale: one('filing.marriage-age.female'),
    work: one('filing.work-age'),
    school: one('filing.school-age'),
    registerPlace: one('filing.register-place'),
    minorUnder: one('household.minor.under-age'),
  });
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}
