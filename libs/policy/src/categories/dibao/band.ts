import { formatYuan, type Fen } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import { exact, holds, type Exact } from '../../exact/exact.js';
import type { ParameterReader } from '../../worksheet/parameter-reader.js';
import { dibaoParameters } from './parameters.js';

/** A band of incomes with what each member gets a month. */
export interface Band {
  readonly from: Fen;
  readonly below: Fen;
  readonly amount: Fen;
}

const STEPS = ['a', 'b', 'c', 'd'] as const;

/**
 * The bands of the place, from the poorest (社会救助法 18(2)). Each begins where the one before ends and the last reaches
 * the standard, so that there is no gap and no overlap; bounds that do not rise are asked about, and nobody is paid by them.
 */
export function readBands(reader: ParameterReader, standard: Fen): readonly Band[] | undefined {
  const bands: Band[] = [];
  let from = 0;
  for (const step of STEPS) {
    const amount = reader.optional(dibaoParameters, `dibao.band.${step}.amount`);
    if (amount.state !== 'value') break;
    const bound = step === 'd' ? undefined : reader.optional(dibaoParameters, `dibao.band.${step}.below`);
    const below = bound?.state === 'value' ? bound.value : standard;
    if (below <= from || below > standard) {
      reader.doubt(`dibao.band.${step}.below`, DISORDER);
      return undefined;
    }
    bands.push({ from, below, amount: amount.value });
    from = below;
  }
  if (from === standard) return bands;
  reader.doubt('dibao.band.a.amount', bands.length === 0 ? NONE : DISORDER);
  return undefined;
}

/** The band that an income per head and month falls into. */
export function bandOf(bands: readonly Band[], perHead: Exact): Band | undefined {
  return bands.find(({ below }) => holds(perHead, 'lt', exact(below)));
}

/** A band with its bounds, as the worksheet shows it. */
export function bandText({ from, below }: Band): Bilingual {
  const [low, high] = [formatYuan(from), formatYuan(below)];
  return {
    zh: `人均月收入 ${low} 元以上不足 ${high} 元`,
    en: `${low} yuan and more, below ${high} yuan a head`,
  };
}

const DISORDER: Bilingual = {
  zh: '分档的上限须逐档升高，最后一档至低保标准为止，须核对',
  en: 'the bounds of the bands have to rise and the last one to reach the standard: to be checked',
};
const NONE: Bilingual = { zh: '分档定额未设定', en: 'no band is set' };
