import type { Fen } from '@aid-chain/kernel';
import type { SupplementGroup } from '@aid-chain/vocabulary';
import { exact, round } from '../../exact/exact.js';
import { shareOf } from '../../exact/share-of.js';
import type { ExaminedHousehold } from '../../household/household.js';
import { readStandard } from '../../standard/standard.js';
import type { ParameterReader } from '../../worksheet/parameter-reader.js';
import { dibaoParameters } from './parameters.js';
import { ROUNDING_UNIT } from './rounding.js';

/** What a place gives a group, or that its parameters contradict each other. */
export type GroupAmount = Fen | 'not-set' | 'open';

/**
 * The supplement of a group a month: an amount, or a share of the dibao standard (S2-21; L-44), rounded as the benefit is.
 * A place that gives both for one day has not said which holds: it is open, and both keys are named.
 */
export function amountOf(
  group: SupplementGroup,
  household: ExaminedHousehold,
  reader: ParameterReader,
): GroupAmount {
  const fixed = reader.optional(dibaoParameters, `dibao.supplement.${group}`);
  const share = reader.optional(dibaoParameters, `dibao.supplement.${group}.share`);
  if (fixed.state === 'value' && share.state === 'value') {
    reader.doubt(`dibao.supplement.${group}`, {
      zh: '分类施保的定额和比例同时设定，须由参数维护人员明确适用哪一项',
      en: 'an amount and a share are both set for this supplement: who maintains the parameters says which holds',
    });
    return 'open';
  }
  if (fixed.state === 'value') return fixed.value;
  return share.state === 'value' ? shareOfStandard(share.value, household, reader) : 'not-set';
}

function shareOfStandard(share: number, household: ExaminedHousehold, reader: ParameterReader): GroupAmount {
  const standard = readStandard(reader, household);
  const unit = reader.value(dibaoParameters, 'dibao.benefit.rounding.unit');
  const mode = reader.value(dibaoParameters, 'dibao.benefit.rounding.mode');
  if (standard === undefined || unit === undefined || mode === undefined) return 'open';
  const step = ROUNDING_UNIT[unit];
  return round(shareOf(exact(standard), share, step), mode) * step;
}
