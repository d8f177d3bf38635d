import { DEPARTMENT_CODES } from '@aid-chain/contracts';
import type { Actor } from './actor.js';

const COUNTY = '510683000000';
const TOWNSHIP = '510683990000';

const people: readonly (readonly [key: string, actor: Actor])[] = [
  ['demo-portal', { id: 'demo-portal', role: 'integrator', regionCode: COUNTY }],
  ['demo-clerk', { id: 'demo-clerk', role: 'clerk', regionCode: TOWNSHIP, staffCode: 'S-0101' }],
  ['demo-clerk-2', { id: 'demo-clerk-2', role: 'clerk', regionCode: TOWNSHIP, staffCode: 'S-0102' }],
  [
    'demo-reviewer',
    { id: 'demo-reviewer', role: 'township-reviewer', regionCode: TOWNSHIP, staffCode: 'S-0201' },
  ],
  [
    'demo-civil-affairs',
    { id: 'demo-civil-affairs', role: 'civil-affairs-officer', regionCode: COUNTY, staffCode: 'S-0301' },
  ],
  [
    'demo-agriculture',
    { id: 'demo-agriculture', role: 'agriculture-officer', regionCode: COUNTY, staffCode: 'S-0401' },
  ],
  ['demo-auditor', { id: 'demo-auditor', role: 'auditor' }],
  ['demo-operator', { id: 'demo-operator', role: 'operator' }],
  ['demo-administrator', { id: 'demo-administrator', role: 'administrator' }],
];

const departments = DEPARTMENT_CODES.map((code): readonly [string, Actor] => [
  `demo-dept-${code}`,
  { id: `demo-dept-${code}`, role: 'department', department: code, regionCode: COUNTY },
]);

/** The keys of the demo, printed in the README; accepted in demo mode only. */
export const DEMO_ACTORS: ReadonlyMap<string, Actor> = new Map([...people, ...departments]);
