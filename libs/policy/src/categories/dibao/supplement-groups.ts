import { ageOn } from '@aid-chain/kernel';
import type { SupplementGroup } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import { classOf } from '../../facts/disability.js';
import type { PersonFacts } from '../../facts/facts.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { dibaoParameters } from './parameters.js';

/** @returns whether the place pays the group, by an amount or a share of the standard */
export function isSet(reader: ParameterReader, group: SupplementGroup): boolean {
  const keys = [`dibao.supplement.${group}`, `dibao.supplement.${group}.share`] as const;
  return keys.some((key) => reader.optional(dibaoParameters, key).state === 'value');
}

/** Whether a member belongs to a group; open where the birth date is not known. */
type Belonging = 'yes' | 'no' | 'open';

const isOf = (isTrue: boolean): Belonging => (isTrue ? 'yes' : 'no');

/**
 * Whether a member belongs to a group for which the place pays; what nobody put forward gives none, but for an age, which
 * everybody has. A place that pays a group and does not say who is of it leaves that open, and the reader names the key.
 */
export function belongs(
  group: SupplementGroup,
  { birthDate, disability, illness, student }: PersonFacts,
  { asOf, pack }: Examination,
  reader: ParameterReader,
): Belonging {
  if (!isSet(new ParameterReader(pack), group)) return 'no';
  const age = birthDate === undefined ? undefined : ageOn(birthDate, asOf);
  switch (group) {
    case 'severely-disabled': {
      if (disability.state !== 'known') return 'no';
      const classes = reader.companion(dibaoParameters, 'dibao.supplement.disability');
      return isOf(classes?.includes(classOf(disability.value)) === true);
    }
    case 'seriously-ill':
      return isOf(illness.state === 'known' && illness.value.severe);
    case 'elderly': {
      const from = reader.companion(dibaoParameters, 'dibao.supplement.elderly.from-age');
      return age === undefined ? 'open' : isOf(from !== undefined && age >= from);
    }
    case 'minor': {
      const under = reader.companion(dibaoParameters, 'dibao.supplement.minor.under-age');
      return age === undefined ? 'open' : isOf(under !== undefined && age < under);
    }
    case 'student':
      return isOf(student.state === 'known' && student.value.stage === 'college');
  }
}
