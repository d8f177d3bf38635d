import { formatYuan } from '@aid-chain/kernel';
import { lineOutcomeCodes, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import type { Determination } from '../determination/determination.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import type { ExpectedLine, ExpectedValue } from './golden-case.js';
import { intermediateValue, periodsOf, VALUE_WORDS } from './intermediate-values.js';
import { isNamed } from './rule-names.js';

/** Where a line of the worksheet is not as a case expects it. */
export function lineDifferences({ lines }: Determination, expected: ExpectedLine): Bilingual[] {
  const { rule, outcome, left, right, cites } = expected;
  const found = lines.find((line) => isNamed(line, rule));
  if (expected.isAbsent === true)
    return found === undefined
      ? []
      : [
          {
            zh: `不应有 ${rule} 这一项：${found.textZh}`,
            en: `there should be no line ${rule}: ${found.textEn}`,
          },
        ];
  if (found === undefined) return [{ zh: `没有 ${rule} 这一项`, en: `there is no line ${rule}` }];
  const wrong = (what: Bilingual, wanted: Bilingual, was: Bilingual): Bilingual => ({
    zh: `${rule} ${what.zh}：预期 ${wanted.zh}，实为 ${was.zh}`,
    en: `${rule} ${what.en}: expected ${wanted.en}, found ${was.en}`,
  });
  const sentence = `${found.textZh} ${found.textEn}`;
  const outcomeName = (code: string) => nameOf(lineOutcomeCodes, code);
  return [
    ...(outcome === undefined || outcome === found.outcome
      ? []
      : [wrong({ zh: '结果', en: 'outcome' }, outcomeName(outcome), outcomeName(found.outcome))]),
    ...numberDifference(found, 'left', left, (...both) => wrong({ zh: '数值', en: 'value' }, ...both)),
    ...numberDifference(found, 'right', right, (...both) => wrong({ zh: '限额', en: 'limit' }, ...both)),
    ...cites
      .filter((text) => !sentence.includes(text))
      .map((text) => wrong({ zh: '依据', en: 'source' }, same(text), { zh: found.textZh, en: found.textEn })),
  ];
}

function numberDifference(
  line: WorksheetLine,
  side: 'left' | 'right',
  wanted: string | undefined,
  wrong: (wanted: Bilingual, was: Bilingual) => Bilingual,
): Bilingual[] {
  if (wanted === undefined) return [];
  const was = numberText(line, side);
  return isSame(wanted, was) ? [] : [wrong(same(wanted), same(was))];
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}

/** A side of a comparison as people read it: money in yuan, anything else as the number it is. */
export function numberText({ left, right, unit }: WorksheetLine, side: 'left' | 'right'): string {
  const value = side === 'left' ? left : right;
  if (value === null) return '—';
  return unit.startsWith('fen') ? formatYuan(value) : String(value);
}

/** Where an intermediate value, or the period that it belongs to, is not as a case expects it. */
export function valueDifferences(determination: Determination, expected: ExpectedValue): Bilingual[] {
  const { name, period, value } = expected;
  const was = intermediateValue(determination, name);
  if (was === undefined) {
    const words = VALUE_WORDS.join(', ');
    return [
      { zh: `没有中间值 ${name}，可用：${words}`, en: `there is no value ${name}; there are: ${words}` },
    ];
  }
  const periods = periodsOf(determination);
  if (!periods.includes(period))
    return [
      {
        zh: `${name}：期间预期 ${period}，实为 ${periods.join(' 或 ')}`,
        en: `${name}: expected of ${period}, it is of ${periods.join(' or ')}`,
      },
    ];
  if (isSame(value, was)) return [];
  return [
    {
      zh: `${name}@${period}：预期 ${value}，实为 ${was}`,
      en: `${name}@${period}: expected ${value}, found ${was}`,
    },
  ];
}

/** 500 and 500.00 are the same number. */
function isSame(a: string, b: string): boolean {
  return shortest(a) === shortest(b);
}

function shortest(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
