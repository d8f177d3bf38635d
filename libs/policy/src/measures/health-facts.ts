import {
  careLevelCodes,
  CARE_LEVELS,
  DISABILITY_CLASSES,
  nameOf,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { careLevelOf } from '../categories/tekun/care-level.js';
import { classOf, isMultiple } from '../facts/disability.js';
import type { CodesFact, Reading, Subject, YesNoFact } from './measure-fact.js';
import { lacking, memberOf, putForward, wasSurveyed } from './member-reading.js';

const CARD: Bilingual = { zh: '残疾人证（类别和等级）', en: 'disability card with kind and grade' };

export const disability: CodesFact = {
  holds: 'codes',
  codes: DISABILITY_CLASSES,
  nameOf: (code) => ({ zh: code, en: code }),
  names: { zh: '残疾类别和等级', en: 'kind and grade of disability' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = memberOf(subject);
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

export const disabled: YesNoFact = {
  holds: 'yes-no',
  names: { zh: '持有残疾人证', en: 'has a disability card' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = memberOf(subject);
    if (found.disability.state === 'known') return { known: true };
    return wasSurveyed(found) ? { known: false } : { missing: lacking(found, 'disability', CARD) };
  },
};

export function illness(names: Bilingual, which: 'severe' | 'chronic'): YesNoFact {
  const text = { zh: '疾病诊断材料', en: 'diagnosis' };
  const read = (subject: Subject): Reading<boolean> => {
    const found = memberOf(subject);
    return found.illness.state === 'known'
      ? { known: found.illness.value[which] }
      : { missing: lacking(found, 'illness', text) };
  };
  return { holds: 'yes-no', names, of: 'person', guarded: true, read };
}

export const selfCare: CodesFact = {
  holds: 'codes',
  codes: CARE_LEVELS,
  nameOf: (code) => nameOf(careLevelCodes, code),
  names: { zh: '生活自理能力', en: 'self-care' },
  of: 'person',
  guarded: true,
  read: (subject) => {
    const found = memberOf(subject);
    const level = careLevelOf(found, subject.reader);
    if (level !== undefined) return { has: [level], mayHave: [] };
    // Who was found able to work looks after themselves; the six items are assessed of everybody else.
    if (found.labour.state === 'known' && found.labour.value === 'able')
      return { has: ['able'], mayHave: [] };
    const text = { zh: '生活自理能力六项评估', en: 'assessment of the six items of self-care' };
    const missing = found.selfCare.state === 'known' ? [] : lacking(found, 'selfCare', text);
    return { has: [], mayHave: [{ codes: CARE_LEVELS, missing: [...missing, ...subject.reader.missing] }] };
  },
};
