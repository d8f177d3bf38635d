import { ageOn } from '@aid-chain/kernel';
import { exact } from '../exact/exact.js';
import { disability, disabled, illness, selfCare } from './health-facts.js';
import type { MeasureFact, NumberFact } from './measure-fact.js';
import { lacking, memberOf } from './member-reading.js';
import { employment, labour, student } from './work-facts.js';

const age: NumberFact = {
  holds: 'number',
  unit: 'years',
  names: { zh: '年龄（周岁）', en: 'age in years' },
  of: 'person',
  guarded: false,
  read: (subject) => {
    const found = memberOf(subject);
    const text = { zh: '出生日期', en: 'birth date' };
    return found.birthDate === undefined
      ? { missing: lacking(found, 'birthDate', text, ['household-change']) }
      : { known: exact(ageOn(found.birthDate, subject.examination.asOf)) };
  },
};

/** What is known of one member. */
export const PERSON_FACTS = {
  age,
  labour,
  employment,
  student,
  disability,
  disabled,
  'severe-illness': illness({ zh: '患重病', en: 'severely ill' }, 'severe'),
  'chronic-illness': illness({ zh: '患慢性病', en: 'chronically ill' }, 'chronic'),
  'self-care': selfCare,
} as const satisfies Readonly<Record<string, MeasureFact>>;
