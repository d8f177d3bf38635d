import { SERVICE_ACTIVITIES, type Role } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import type { Contract } from '../actor/contract.rules.js';

/** The township of the demo, unless another one is played. */
const TOWNSHIP = '510683990000';

/** The contract of the demo, as contracts.json has it. */
const contractIn = (regionCode: string): Contract => ({
  ...{ number: 'DEMO-2026-01', regionCode, from: '2026-01-01', to: '2026-12-31' },
  activities: SERVICE_ACTIVITIES,
});

/** Where the people of the demo work: its township, and the county above it. */
export interface DemoPlace {
  readonly township: string;
  readonly county: string;
}

/** @param township 12 digits; the demo's own where none is given */
export function demoPlace(township: string = TOWNSHIP): DemoPlace {
  return { township, county: township.slice(0, 6).padEnd(12, '0') };
}

/** Who uses which key, with the level whose region is theirs. */
const PEOPLE: Readonly<
  Record<string, { readonly role: Role; readonly of?: keyof DemoPlace; readonly staffCode?: string }>
> = {
  'demo-portal': { role: 'integrator', of: 'county' },
  'demo-clerk': { role: 'clerk', of: 'township', staffCode: 'S-0101' },
  'demo-clerk-2': { role: 'clerk', of: 'township', staffCode: 'S-0102' },
  'demo-reviewer': { role: 'township-reviewer', of: 'township', staffCode: 'S-0201' },
  'demo-civil-affairs': { role: 'civil-affairs-officer', of: 'county', staffCode: 'S-0301' },
  'demo-agriculture': { role: 'agriculture-officer', of: 'county', staffCode: 'S-0401' },
  'demo-service-worker': { role: 'service-worker', of: 'township' },
  'demo-auditor': { role: 'auditor', staffCode: 'S-0501' },
  'demo-operator': { role: 'operator' },
  'demo-administrator': { role: 'administrator' },
};

const DEPARTMENT_KEY = /^demo-dept-([a-z][a-z0-9-]*)$/;

/**
 * Who uses a key of the demo, printed in the README; asked in demo mode only.
 * @param isDepartment whether the deployment has a department of that code
 * @returns undefined for a key that is none of the demo's
 */
export function demoActor(
  key: string,
  isDepartment: (code: string) => boolean,
  place: DemoPlace = demoPlace(),
): Actor | undefined {
  const department = DEPARTMENT_KEY.exec(key)?.[1];
  if (department === undefined) return person(key, place);
  return isDepartment(department)
    ? { id: key, role: 'department', department, regionCode: place.county }
    : undefined;
}

function person(key: string, place: DemoPlace): Actor | undefined {
  if (!Object.hasOwn(PEOPLE, key)) return undefined;
  const { role, of, staffCode } = PEOPLE[key] ?? {};
  if (role === undefined) return undefined;
  return {
    id: key,
    role,
    ...(of === undefined ? {} : { regionCode: place[of] }),
    ...(staffCode === undefined ? {} : { staffCode }),
    ...(role === 'service-worker' ? { contract: contractIn(place.township) } : {}),
  };
}
