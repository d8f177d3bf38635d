import type { Department, ViewField } from '@aid-chain/policy';
import { groundToken, type DataSeen } from '@aid-chain/vocabulary';
import type { OpenedFamily } from './family-opener.js';
import { onlyAllowed, type FamilyDetails } from './family-view.rules.js';

/** What a department is shown of a family, and on which legal ground. */
export interface Disclosure {
  readonly family: FamilyDetails;
  readonly personId?: string;
  readonly legalGround?: Department['legalGround'];
}

/** What a department sees of a family: what its entry allows; nothing where its place has no entry for it. */
export function disclosureOf(
  { details, personId }: OpenedFamily,
  entry: Pick<Department, 'sees' | 'legalGround'> | undefined,
): Disclosure {
  if (entry === undefined) return { family: {} };
  const { sees, legalGround } = entry;
  return {
    ...{ family: onlyAllowed(details, sees), legalGround },
    ...(personId === undefined ? {} : { personId }),
  };
}

const KIND_OF = {
  name: 'name',
  idNumber: 'id-number',
  birthDate: 'birth-date',
  phone: 'phone',
  address: 'address',
  regionCode: 'place',
  ground: 'need',
  categories: 'decision',
  confirmedStatus: 'decision',
  schooling: 'circumstances',
} as const satisfies Record<ViewField, DataSeen>;

/** What names somebody, or where a child goes to school: shown to a department in clear. */
const NAMING: readonly DataSeen[] = ['name', 'id-number', 'birth-date', 'phone', 'address', 'circumstances'];

/** Need and township are of every referral. */
const ALWAYS: readonly DataSeen[] = ['need', 'place'];

/** What the audit row of a department's look holds, beside the referral. */
interface DisclosureRecord {
  readonly action: 'referral.disclosed' | 'referral.read';
  readonly reason?: 'department-referral';
  readonly personIds: readonly string[];
  readonly seen: readonly DataSeen[];
  readonly tokens: readonly string[];
}

/**
 * How the look of a department is recorded (L-16, L-17, N13; PIPL 34, 35): as a look in full as soon as it shows what names
 * somebody, with exactly the kinds of data that stand in the answer, the person, and the legal ground of the entry.
 */
export function disclosureRecord({ family, personId, legalGround }: Disclosure): DisclosureRecord {
  const shown = (Object.keys(KIND_OF) as ViewField[]).filter((field) => family[field] !== undefined);
  const seen = [...new Set([...shown.map((field) => KIND_OF[field]), ...ALWAYS])];
  const tokens = legalGround === undefined ? [] : [groundToken(legalGround)];
  if (!seen.some((kind) => NAMING.includes(kind)))
    return { action: 'referral.read', personIds: [], seen, tokens };
  const personIds = personId === undefined ? [] : [personId];
  return { action: 'referral.disclosed', reason: 'department-referral', personIds, seen, tokens };
}
