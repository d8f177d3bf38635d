import { inSubtree, regionPrefix, type IsoDate } from '@aid-chain/kernel';
import {
  authorityProvidedIn,
  departments,
  parameterOn,
  supervisionPhone,
  type PolicyTree,
} from '@aid-chain/policy';
import { finding, type PlaceFinding } from './finding.rules.js';
import type { Row } from './rows.rules.js';

/** What the files of a deployment come to. */
export interface KnownPlaces {
  readonly tree: PolicyTree;
  readonly regions: ReadonlyMap<string, Row>;
  /** Codes of the townships and villages in use. */
  readonly places: readonly string[];
  readonly today: IsoDate;
}

const isTownship = (code: string): boolean => regionPrefix(code).length === 9;

/** Departments files of places that work today without a number under which people report and complain (S2-36). */
export function withoutSupervision({ tree, regions, places, today }: KnownPlaces): readonly PlaceFinding[] {
  const lacking = places.filter((code) => {
    const list = departments(tree, code);
    return list.length > 0 && supervisionPhone(list, undefined, today) === undefined;
  });
  const counties = [...regions].filter(([, row]) => row.fields['level'] === 'county').map(([code]) => code);
  const named = counties.filter((county) => lacking.some((code) => inSubtree(code, county)));
  return named.map((code) =>
    finding('SUPERVISION_PHONE_MISSING', `policies/${code.slice(0, 6)}/departments.yaml`, code),
  );
}

/** Townships that decide in their own name today without a number that a family calls about it: their papers name none (L-40). */
export function withoutDeciderPhone({ tree, places, today }: KnownPlaces): readonly PlaceFinding[] {
  const lacking = places.filter(
    (code) =>
      isTownship(code) &&
      authorityProvidedIn(tree, code, today)?.mode === 'devolved' &&
      (parameterOn(tree, code, 'authority.phone', today) ?? []).length === 0,
  );
  return lacking.map((code) =>
    finding('DECIDER_PHONE_MISSING', `policies/${code.slice(0, 9)}/authority.yaml`, 'authority.phone', code),
  );
}
