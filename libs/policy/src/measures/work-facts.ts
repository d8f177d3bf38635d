import {
  EDUCATION_STAGES,
  educationStageCodes,
  EMPLOYMENT_STATUSES,
  employmentStatusCodes,
  type EmploymentStatus,
  LABOUR,
  labourCodes,
  nameOf,
} from '@aid-chain/vocabulary';
import type { CodesFact } from './measure-fact.js';
import { memberOf, putForward, stated } from './member-reading.js';

export const labour: CodesFact = {
  holds: 'codes',
  codes: LABOUR,
  nameOf: (code) => nameOf(labourCodes, code),
  names: { zh: '劳动能力', en: 'ability to work' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = memberOf(subject);
    return stated(found, found.labour, 'labour', labour.names, LABOUR);
  },
};

export const employment: CodesFact = {
  holds: 'codes',
  codes: EMPLOYMENT_STATUSES,
  nameOf: (code) => nameOf(employmentStatusCodes, code),
  names: { zh: '就业状况', en: 'employment' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = memberOf(subject);
    const { employment: fact } = found;
    const status = fact.state === 'known' ? { ...fact, value: fact.value.status } : fact;
    return stated(found, status, 'employment', employment.names, EMPLOYMENT_STATUSES);
  },
};

/** Whoever works, looks for work or has retired goes to no school; who does nothing of it may. */
const AT_NO_SCHOOL: readonly EmploymentStatus[] = [
  'employed',
  'self-employed',
  'farming',
  'unemployed',
  'retired',
];

export const student: CodesFact = {
  holds: 'codes',
  codes: EDUCATION_STAGES,
  nameOf: (code) => nameOf(educationStageCodes, code),
  names: { zh: '就读阶段', en: 'stage of education' },
  of: 'person',
  guarded: false,
  read: (subject) => {
    const found = memberOf(subject);
    const { student: fact, employment: work } = found;
    if (fact.state === 'known') return { has: [fact.value.stage], mayHave: [] };
    if (work.state === 'known' && AT_NO_SCHOOL.includes(work.value.status)) return { has: [], mayHave: [] };
    const text = { zh: '在园、在校证明（就读阶段）', en: 'certificate of school or kindergarten' };
    return putForward(found, 'student', text, EDUCATION_STAGES);
  },
};
