import type { Fault, IsoDate, LooseFields } from '@aid-chain/kernel';

/**
 * Nobody is at work, or out of it, from a day before their birth: one check for every channel.
 * @param birth undefined where it is not known
 * @param at JSON pointer of the employment
 */
export function employmentBeforeBirth(
  { since }: LooseFields,
  birth: IsoDate | undefined,
  at: string,
): Fault[] {
  if (typeof since !== 'string' || birth === undefined || since >= birth) return [];
  // Without the day of birth: no error holds one.
  return [{ code: 'EMPLOYMENT_BEFORE_BIRTH', path: `${at}/since` }];
}
