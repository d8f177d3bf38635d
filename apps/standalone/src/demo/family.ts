import type { DemoHttp, Json } from './demo-http.js';
import type { FamilyKey } from './demo-data.js';

export const FAMILY_NAMES: Readonly<Record<FamilyKey, { readonly zh: string; readonly en: string }>> = {
  li: { zh: '李家', en: 'Li' },
  wang: { zh: '王家', en: 'Wang' },
  zhang: { zh: '张家', en: 'Zhang' },
  chen: { zh: '陈家', en: 'Chen' },
};

/** One family of the demo as the services know it after its filing. */
export interface Family {
  readonly key: FamilyKey;
  readonly householdId: string;
  readonly applicationId: string;
  /** The case that is worked on: that of the application, later that of a review. */
  readonly caseId: string;
  /** Person ids by the `ref` of the filing. */
  readonly persons: ReadonlyMap<string, string>;
}

interface CaseItem {
  readonly caseId: string;
  readonly origin: string;
}

interface ShownMember {
  readonly personId: string;
  readonly relation: string;
}

async function personsOf(http: DemoHttp, caseId: string, filing: Json): Promise<ReadonlyMap<string, string>> {
  const shown = await http.get<{ household: { members: ShownMember[] } }>(
    'demo-clerk',
    'eligibility',
    `/v1/cases/${caseId}`,
  );
  const filed = filing['members'] as { ref: string; relation: string }[];
  const pairs = filed.flatMap(({ ref, relation }): [string, string][] => {
    const found = shown.household.members.filter((member) => member.relation === relation);
    // Two children cannot be told apart by their relation; no step of the demo speaks of one.
    return found.length === 1 && found[0] !== undefined ? [[ref, found[0].personId]] : [];
  });
  return new Map(pairs);
}

/** The case of a household with the given origin. */
export async function caseOf(http: DemoHttp, householdId: string, origin: string): Promise<string> {
  const { items } = await http.get<{ items: CaseItem[] }>(
    'demo-clerk',
    'eligibility',
    `/v1/cases?householdId=${householdId}`,
  );
  const found = items.find((item) => item.origin === origin);
  if (found === undefined) throw new Error(`没有找到案件 / no case of origin ${origin} was opened`);
  return found.caseId;
}

/** Files a family's application and looks up what was opened for it; a portal hears only that it was received. */
export async function fileFamily(
  http: DemoHttp,
  actor: string,
  key: FamilyKey,
  filing: Json,
): Promise<Family> {
  const { applicationId } = await http.post<{ applicationId: string }>(
    actor,
    'intake',
    '/v1/applications',
    filing,
  );
  const path = `/v1/applications/${applicationId}`;
  const { householdId } = await http.get<{ householdId: string }>('demo-clerk', 'intake', path);
  const caseId = await caseOf(http, householdId, 'application');
  const persons = await personsOf(http, caseId, filing);
  return { key, householdId, applicationId, caseId, persons };
}

/** A body as the service takes it: `memberRef` of the demo's files becomes the person's id. */
export function withPersonIds(value: unknown, persons: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withPersonIds(item, persons));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] =>
    name === 'memberRef' ? ['personId', persons.get(String(inner))] : [name, withPersonIds(inner, persons)],
  );
  return Object.fromEntries(entries);
}
