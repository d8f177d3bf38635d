import type { CareLevel } from '@aid-chain/vocabulary';
import type { PersonFacts } from '../../facts/facts.js';
import type { ParameterReader } from '../../worksheet/parameter-reader.js';
import { tekunParameters } from './parameters.js';

/**
 * How far a member can look after themselves, by how many of the six items are not done without help (T43 21, 22).
 * @returns undefined while the assessment, or a parameter that the reader then names, is missing
 */
export function careLevelOf({ selfCare }: PersonFacts, reader: ParameterReader): CareLevel | undefined {
  const partlyFrom = reader.value(tekunParameters, 'tekun.self-care.partly-from');
  const dependentFrom = reader.value(tekunParameters, 'tekun.self-care.dependent-from');
  if (partlyFrom === undefined || dependentFrom === undefined || selfCare.state !== 'known') return undefined;
  const failed = failedItems(selfCare.value);
  if (failed >= dependentFrom) return 'dependent';
  return failed >= partlyFrom ? 'partly' : 'able';
}

/** How many of the six items are not done without help. */
export function failedItems(items: Readonly<Record<string, boolean>>): number {
  return Object.values(items).filter((isDone) => !isDone).length;
}
