import type { Measure } from '@aid-chain/policy';
import { measuresNamed, type NamedMeasure, type Naming } from './named-measures.rules.js';

const measure = (code: string, receiver: string): Measure => ({ head: { code, receiver } }) as Measure;
const place: Naming = {
  dispositions: ['deliver'],
  measures: [measure('medical-assistance', 'person'), measure('housing-assistance', 'household')],
};
const medical: NamedMeasure = { measureCode: 'medical-assistance', personId: 'p-1' };
const housing: NamedMeasure = { measureCode: 'housing-assistance' };
const codeOf = (named: readonly NamedMeasure[], naming: Partial<Naming> = {}): string => {
  const result = measuresNamed(named, { ...place, ...naming });
  return result.ok ? 'ok' : result.refusal.code;
};

describe('the measures that a disposition names', () => {
  it('[S2-16] are measures of the place, each once for a person or for the household', () => {
    expect(codeOf([medical])).toBe('ok');
    expect(codeOf([medical, { ...medical, personId: 'p-2' }])).toBe('ok');
    expect(codeOf([medical, medical])).toBe('MEASURE_NAMED_TWICE');
    expect(codeOf([{ measureCode: 'constructor' }])).toBe('MEASURE_UNKNOWN');
  });

  it('[S2-16] are asked for the person who receives them, or for the household', () => {
    expect(codeOf([{ measureCode: 'medical-assistance' }])).toBe('MEASURE_PERSON_MISSING');
    expect(codeOf([housing])).toBe('ok');
    expect(codeOf([{ ...housing, personId: 'p-1' }])).toBe('MEASURE_OF_HOUSEHOLD');
  });

  it('[S2-16] belong to `deliver`, which always names what a family lacks', () => {
    expect(codeOf([medical], { dispositions: ['push'] })).toBe('MEASURES_WITHOUT_DELIVER');
    expect(codeOf([])).toBe('MEASURES_NOT_NAMED');
    expect(codeOf([], { dispositions: ['conference'] })).toBe('ok');
  });
});
