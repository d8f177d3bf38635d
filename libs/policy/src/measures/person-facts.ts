import { ageOn } from '@aid-chain/kernel';
import {
  careLevelCodes,
  CARE_LEVELS,
  DISABILITY_CLASSES,
  EDUCATION_STAGES,
  educationStageCodes,
  EMPLOYMENT_STATUSES,
  employmentStatusCodes,
  LABOUR,
  labourCodes,
  nameOf,
  type Bilingual,
  type FactStep,
} from '@aid-chain/vocabulary';
import { careLevelOf } from '../categories/tekun/care-level.js';
import { exact } from '../exact/exact.js';
import { classOf, isMultiple } from '../facts/disability.js';
import type { Fact, PersonFacts } from '../facts/facts.js';
import { missingFact } from '../worksheet/fact-ref.js';
import type {
  CodesFact,
  CodesReading,
  MeasureFact,
  NumberFact,
  Reading,
  Subject,
  YesNoFact,
} from './measure-fact.js';

const lacking = (
  { personId }: PersonFacts,
  fact: string,
  text: Bilingual,
  steps: readonly FactStep[] = ['survey'],
) => [missingFact(fact, personId, text, steps)];

/** Whether people looked at the circumstances of a member: what was not put forward then is not there. */
function wasSurveyed({ illness, labour, employment }: PersonFacts): boolean {
  return [illness, labour, employment].some(
    (fact) => fact.state === 'known' && (fact.confidence === 'surveyed' || fact.confidence === 'verified'),
  );
}

function person({ person: found }: Subject): PersonFacts {
  if (found === null) throw new TypeError('the loader lets a fact of a person stand for members only');
  return found;
}

const age: NumberFact = {
  holds: 'number',
  unit: 'years',
  names: { zh: '年龄（周岁）', en: 'age in years' },
  of: 'person',
  guarded: false,
  read: (subject) => {
    const found = person(subject);
    const text = { zh: '出生日期', en: 'birth date' };
    return found.birthDate === undefined
      ? { missing: lacking(found, 'birthDate', text, ['household-change']) }
      : { known: exact(ageOn(found.birthDate, subject.examination.asOf)) };
  },
};

/** A code that a survey states of everybody. */
function stated<V extends string>(
  found: PersonFacts,
  fact: Fact<V>,
  name: string,
  text: Bilingual,
  all: readonly string[],
): CodesReading {
  return fact.state === 'known'
    ? { has: [fact.value], mayHave: [] }
    : { has: [], mayHave: [{ codes: all, missing: lacking(found, name, text) }] };
}

const labour: CodesFact = {
  holds: 'codes',
  codes: LABOUR,
  nameOf: (code) => nameOf(labourCodes, code),
  names: { zh: '劳动能力', en: 'ability to work' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = person(subject);
    return stated(found, found.labour, 'labour', labour.names, LABOUR);
  },
};

const employment: CodesFact = {
  holds: 'codes',
  codes: EMPLOYMENT_STATUSES,
  nameOf: (code) => nameOf(employmentStatusCodes, code),
  names: { zh: '就业状况', en: 'employment' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = person(subject);
    const { employment: fact } = found;
    const status = fact.state === 'known' ? { ...fact, value: fact.value.status } : fact;
    return stated(found, status, 'employment', employment.names, EMPLOYMENT_STATUSES);
  },
};

/** Schooling and disability are put forward: open while nobody surveyed the member, and no afterwards. */
function putForward(found: PersonFacts, name: string, text: Bilingual, all: readonly string[]): CodesReading {
  if (wasSurveyed(found)) return { has: [], mayHave: [] };
  return { has: [], mayHave: [{ codes: all, missing: lacking(found, name, text) }] };
}

const student: CodesFact = {
  holds: 'codes',
  codes: EDUCATION_STAGES,
  nameOf: (code) => nameOf(educationStageCodes, code),
  names: { zh: '就读阶段', en: 'stage of education' },
  of: 'person',
  guarded: false,
  read: (subject) => {
    const found = person(subject);
    const { student: fact } = found;
    if (fact.state === 'known') return { has: [fact.value.stage], mayHave: [] };
    const text = { zh: '在园、在校证明（就读阶段）', en: 'certificate of school or kindergarten' };
    return putForward(found, 'student', text, EDUCATION_STAGES);
  },
};

const CARD: Bilingual = { zh: '残疾人证（类别和等级）', en: 'disability card with kind and grade' };

const disability: CodesFact = {
  holds: 'codes',
  codes: DISABILITY_CLASSES,
  nameOf: (code) => ({ zh: code, en: code }),
  names: { zh: '残疾类别和等级', en: 'kind and grade of disability' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = person(subject);
    const { disability: fact } = found;
    if (fact.state === 'unknown') return putForward(found, 'disability', CARD, DISABILITY_CLASSES);
    const text = {
      zh: '多重残疾中最重的类别和等级',
      en: 'the gravest kind and grade of a multiple disability',
    };
    const mayHave = isMultiple(fact.value)
      ? [{ codes: DISABILITY_CLASSES, missing: lacking(found, 'disability', text) }]
      : [];
    return { has: [classOf(fact.value)], mayHave };
  },
};

const disabled: YesNoFact = {
  holds: 'yes-no',
  names: { zh: '持有残疾人证', en: 'has a disability card' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = person(subject);
    if (found.disability.state === 'known') return { known: true };
    return wasSurveyed(found) ? { known: false } : { missing: lacking(found, 'disability', CARD) };
  },
};

function illness(names: Bilingual, which: 'severe' | 'chronic'): YesNoFact {
  const text = { zh: '疾病诊断材料', en: 'diagnosis' };
  const read = (subject: Subject): Reading<boolean> => {
    const found = person(subject);
    return found.illness.state === 'known'
      ? { known: found.illness.value[which] }
      : { missing: lacking(found, 'illness', text) };
  };
  return { holds: 'yes-no', names, of: 'person', guarded: true, read };
}

const selfCare: CodesFact = {
  holds: 'codes',
  codes: CARE_LEVELS,
  nameOf: (code) => nameOf(careLevelCodes, code),
  names: { zh: '生活自理能力', en: 'self-care' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = person(subject);
    const level = careLevelOf(found, subject.reader);
    if (level !== undefined) return { has: [level], mayHave: [] };
    const text = { zh: '生活自理能力六项评估', en: 'assessment of the six items of self-care' };
    const missing = found.selfCare.state === 'known' ? [] : lacking(found, 'selfCare', text);
    return { has: [], mayHave: [{ codes: CARE_LEVELS, missing: [...missing, ...subject.reader.missing] }] };
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
