import { foldStaffCode, inSubtree, type Fault } from '@aid-chain/kernel';
import { named, roleCodes, type Role } from '@aid-chain/vocabulary';

/** An official of the directory who is active. */
export interface Official {
  readonly id: string;
  readonly role: Role;
  readonly staffCode?: string;
  /** Their own region, and those on which they work as deputy or successor. */
  readonly serves: readonly string[];
}

export interface InvestigatorContext {
  /** The active officials among the named, by their ids. */
  readonly officials: ReadonlyMap<string, Official>;
  readonly least: number;
  /** Where the household lives. */
  readonly regionCode: string;
  /** The code under which a stored place is kept today: a merged township and its successor are one. */
  readonly keptUnder: (code: string) => string;
  /** The people of purchased services to whom the household is assigned for a survey. */
  readonly assigned: ReadonlySet<string>;
}

/**
 * Who visits households: the officials of the township (D57 15, 16); villages assist and have no role of their own. People of
 * a purchased service assist too (社会救助法 55): they are named beside the officials and do not count among them.
 */
const SURVEYING: readonly Role[] = ['clerk', 'township-reviewer'];

/** Every fault of the named investigators: too few, unknown, twice, of another office or place (D57 15, 16; N4). */
export function investigatorFaults(ids: readonly string[], context: InvestigatorContext): Fault[] {
  const { least, officials } = context;
  const persons = ids.map((id) => personOf(id, officials));
  const counted = persons.filter((_, index) => officials.get(ids[index] ?? '')?.role !== 'service-worker');
  const few = new Set(counted).size < least;
  return [
    ...ids.flatMap((id, index): Fault[] => {
      const path = `/investigators/${String(index)}`;
      const place = index + 1;
      const again = persons.indexOf(persons[index] ?? '') !== index;
      return again
        ? [{ code: 'INVESTIGATOR_TWICE', path, params: { place } }]
        : officeFaults(id, { path, place }, context);
    }),
    ...(few ? [{ code: 'INVESTIGATORS_TOO_FEW', path: '/investigators', params: { least } } as const] : []),
  ];
}

/** Where in the list somebody is named. */
interface Named {
  readonly path: string;
  readonly place: number;
}

function officeFaults(id: string, { path, place }: Named, context: InvestigatorContext): Fault[] {
  const { officials, regionCode, keptUnder, assigned } = context;
  const official = officials.get(id);
  if (official === undefined) return [{ code: 'INVESTIGATOR_UNKNOWN', path, params: { place } }];
  const who = { place, investigator: id };
  const { role, serves } = official;
  if (role === 'service-worker')
    return assigned.has(id) ? [] : [{ code: 'INVESTIGATOR_NOT_ASSIGNED', path, params: who }];
  if (!SURVEYING.includes(role)) {
    return [{ code: 'INVESTIGATOR_ROLE', path, params: { ...who, allowed: named(roleCodes, SURVEYING) } }];
  }
  const inPlace = serves.some((place) => inSubtree(keptUnder(regionCode), keptUnder(place)));
  return inPlace ? [] : [{ code: 'INVESTIGATOR_ELSEWHERE', path, params: who }];
}

/** Two logins with one staff code are one person. */
function personOf(id: string, officials: ReadonlyMap<string, Official>): string {
  const staffCode = officials.get(id)?.staffCode;
  return staffCode === undefined ? `id ${id}` : `staff ${foldStaffCode(staffCode)}`;
}
