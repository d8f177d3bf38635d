import { SERVICE_ACTIVITIES } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import type { Contract } from '../actor/contract.rules.js';

/** The county of the demo. */
export const DEMO_COUNTY = '510683000000';
const TOWNSHIP = '510683990000';

/** The contract of the demo, as contracts.json has it. */
const CONTRACT: Contract = {
  number: 'DEMO-2026-01',
  regionCode: TOWNSHIP,
  from: '2026-01-01',
  to: '2026-12-31',
  activities: SERVICE_ACTIVITIES,
};

const PEOPLE: ReadonlyMap<string, Actor> = new Map<string, Actor>([
  ['demo-portal', { id: 'demo-portal', role: 'integrator', regionCode: DEMO_COUNTY }],
  ['demo-clerk', { id: 'demo-clerk', role: 'clerk', regionCode: TOWNSHIP, staffCode: 'S-0101' }],
  ['demo-clerk-2', { id: 'demo-clerk-2', role: 'clerk', regionCode: TOWNSHIP, staffCode: 'S-0102' }],
  [
    'demo-reviewer',
    { id: 'demo-reviewer', role: 'township-reviewer', regionCode: TOWNSHIP, staffCode: 'S-0201' },
  ],
  [
    'demo-civil-affairs',
    { id: 'demo-civil-affairs', role: 'civil-affairs-officer', regionCode: DEMO_COUNTY, staffCode: 'S-0301' },
  ],
  [
    'demo-agriculture',
    { id: 'demo-agriculture', role: 'agriculture-officer', regionCode: DEMO_COUNTY, staffCode: 'S-0401' },
  ],
  [
    'demo-service-worker',
    { id: 'demo-service-worker', role: 'service-worker', regionCode: TOWNSHIP, contract: CONTRACT },
  ],
  ['demo-auditor', { id: 'demo-auditor', role: 'auditor' }],
  ['demo-operator', { id: 'demo-operator', role: 'operator' }],
  ['demo-administrator', { id: 'demo-administrator', role: 'administrator' }],
]);

const DEPARTMENT_KEY = /^demo-dept-([a-z][a-z0-9-]*)$/;

/**
 * Who uses a key of the demo, printed in the README; asked in demo mode only.
 * @param isDepartment whether the deployment has a department of that code
 * @returns undefined for a key that is none of the demo's
 */
export function demoActor(key: string, isDepartment: (code: string) => boolean): Actor | undefined {
  const department = DEPARTMENT_KEY.exec(key)?.[1];
  if (department === undefined) return PEOPLE.get(key);
  return isDepartment(department)
    ? { id: key, role: 'department', department, regionCode: DEMO_COUNTY }
    : undefined;
}
