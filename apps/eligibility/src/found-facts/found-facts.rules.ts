import {
  employmentBeforeBirth,
  evidenceFaults,
  FACTS,
  itemsOf,
  type EvidenceRange,
  type Facts,
  type HouseholdFact,
} from '@aid-chain/facts';
import {
  lastOfMonth,
  ok,
  refuse,
  type Fault,
  type IsoDate,
  type LooseFields,
  type Result,
} from '@aid-chain/kernel';

export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What facts that a survey or a queried source brings are measured by. */
export interface FoundFacts {
  /** JSON pointer of the part of the body that holds them. */
  readonly path: string;
  /** Day of the survey or of the report. */
  readonly on: IsoDate;
  readonly memberIds: ReadonlySet<string>;
  /** When members were born, where it is known. */
  readonly births?: ReadonlyMap<string, IsoDate>;
  /** In which days income and spending must lie; undefined where the place sets none. */
  readonly range: EvidenceRange | undefined;
  /** Whom and about which months a source was asked, where it states them. */
  readonly asked?: { readonly personId?: string | undefined; readonly period?: Days | undefined };
}

/**
 * Every fault of found facts that no single item shows: of people outside the household, of days and sums that cannot
 * be, by the same rules as in a filing, of one member twice, of somebody or of months that were not asked about (D57 15–17).
 */
export function foundFactFaults(facts: Facts, found: FoundFacts): Fault[] {
  const each = FACTS.flatMap((fact) => {
    const items = itemsOf(facts, fact).map((item, index) => ({
      item,
      path: `${found.path}/${fact.field}${fact.holds === 'one' ? '' : `/${String(index)}`}`,
    }));
    return [
      ...items.flatMap(({ item, path }) => [
        ...personFaults(item, path, found),
        ...periodFaults(item, path, found),
        ...sinceFaults(item, path, found),
      ]),
      ...twiceFaults(fact, items),
    ];
  });
  return [...each, ...evidenceFaults({ ...facts }, found.path, found.range)];
}

/** The last day that a period may reach where no range is set: that of the month, because a wage is paid for a whole one. */
export function lastKnownDay(on: IsoDate): IsoDate {
  return lastOfMonth(on);
}

function personFaults({ personId }: LooseFields, path: string, { memberIds, asked }: FoundFacts): Fault[] {
  if (typeof personId !== 'string') return [];
  const at = `${path}/personId`;
  if (!memberIds.has(personId)) return [{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: at }];
  const other = asked?.personId !== undefined && asked.personId !== personId;
  return other ? [{ code: 'SOURCE_PERSON_DIFFERS', path: at }] : [];
}

function periodFaults({ period }: LooseFields, path: string, { on, asked, range }: FoundFacts): Fault[] {
  if (!isDays(period)) return [];
  const until = lastKnownDay(on);
  if (range === undefined && period.to > until) {
    return [{ code: 'FACT_IN_FUTURE', path: `${path}/period/to`, params: { until } }];
  }
  const stated = asked?.period;
  if (stated === undefined || (period.from >= stated.from && period.to <= stated.to)) return [];
  return [{ code: 'FACT_OUTSIDE_PERIOD', path: `${path}/period`, params: { ...stated } }];
}

function sinceFaults(
  { employment, personId }: LooseFields,
  path: string,
  { on, births }: FoundFacts,
): Fault[] {
  if (typeof employment !== 'object' || employment === null) return [];
  const { since } = employment as LooseFields;
  const at = `${path}/employment`;
  const birth = typeof personId === 'string' ? births?.get(personId) : undefined;
  if (typeof since !== 'string' || since <= on) return employmentBeforeBirth({ since }, birth, at);
  return [{ code: 'FACT_IN_FUTURE', path: `${at}/since`, params: { until: on } }];
}

interface Placed {
  readonly item: LooseFields;
  readonly path: string;
}

function twiceFaults(fact: HouseholdFact, items: readonly Placed[]): Fault[] {
  if (fact.holds !== 'one-per-member') return [];
  const persons = items.map(({ item }) => item['personId']);
  return items
    .filter((_, index) => persons.indexOf(persons[index]) !== index)
    .map(({ path }) => ({ code: 'MEMBER_FACT_TWICE', path: `${path}/personId` }));
}

function isDays(value: unknown): value is Days {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as LooseFields;
  return typeof from === 'string' && typeof to === 'string';
}

/** Refuses all faults of a body in one answer: a single one by its own code, several as VALIDATION_FAILED. */
export function noFaults(faults: readonly Fault[]): Result<true> {
  const [first, ...others] = faults;
  if (first === undefined) return ok(true);
  return others.length === 0
    ? refuse(first.code, first.params ?? {}, [first])
    : refuse('VALIDATION_FAILED', { count: faults.length }, [...faults]);
}
