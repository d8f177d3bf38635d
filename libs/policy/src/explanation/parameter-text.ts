import { formatYuan } from '@aid-chain/kernel';
import { citation } from '@aid-chain/vocabulary';
import { isParameterKey, specOf } from '../policies/catalogue.js';
import { meaningOf } from '../policies/parameter-meanings.js';
import type { ParameterRef } from '../worksheet/worksheet-line.js';
import { multipleText } from '../worksheet/number-text.js';

/** A parameter with its value, the days of this value and where it comes from. */
export function parameterText(ref: ParameterRef): string {
  const { key, from, to } = ref;
  const name = isParameterKey(key) ? `${meaningOf(key).zh} ` : '';
  return `${name}${key} = ${valueText(ref)} · ${from}…${to ?? ''} · ${sourceText(ref)}`;
}

function valueText({ key, state, value }: ParameterRef): string {
  if (value === null) return state;
  if (typeof value !== 'number') return Array.isArray(value) ? value.join(', ') : String(value);
  const unit = isParameterKey(key) ? specOf(key).unit : '';
  if (unit.startsWith('fen')) return `${formatYuan(value)} ${unit.replace('fen', 'yuan')}`;
  if (unit === 'basis-points') return multipleText(value);
  return unit === 'count' ? String(value) : `${String(value)} ${unit}`;
}

function sourceText({ doc, article, demo, borrowedFrom, also = [], under, carried }: ParameterRef): string {
  if (demo || doc === null) {
    const borrowed = borrowedFrom === null ? '' : `，借用 borrowed from ${borrowedFrom}`;
    return `演示值，非文件规定 demo value${borrowed}`;
  }
  const cited = [{ doc, article: article ?? '' }, ...also].map((source) => citation(source).zh).join('，');
  const stands = under === undefined ? '' : `，依据 under ${citation(under).zh}`;
  return `${cited}${stands}${carried === true ? '，沿用旧值 carried' : ''}`;
}
