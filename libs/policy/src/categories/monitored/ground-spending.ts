import { formatYuan } from '@aid-chain/kernel';
import { nameOf, operatorCodes, type Operator } from '@aid-chain/vocabulary';
import { contradictionMissing, openOnes } from '../../evidence/contradiction-line.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { divide, holds, readable, times, type Exact } from '../../exact/exact.js';
import { BASIS } from '../../exact/share-of.js';
import { isOpen, type Spending } from '../../spending/own-spending.js';
import { missingFact } from '../../worksheet/fact-ref.js';
import { realAmount } from '../../worksheet/only-estimated.js';
import { comparisonLine, line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { percentText } from '../../worksheet/number-text.js';
import type { ParameterReader } from '../../worksheet/parameter-reader.js';

interface GroundText {
  readonly ruleId: string;
  readonly zh: string;
  readonly en: string;
}

interface ShareText extends GroundText {
  readonly baseZh: string;
  readonly baseEn: string;
}

export function groundHead(ruleId: string): LineHead {
  return { ruleId, group: 'ground', category: 'monitored' };
}

/** Ground by amount: own spending against a sum in yuan. */
export function amountGround(
  reader: ParameterReader,
  ground: GroundText,
  spending: Spending,
  limit: number | undefined,
  op: Operator | undefined,
): WorksheetLine | undefined {
  if (!reader.inForce) return undefined;
  const head = groundHead(ground.ruleId);
  if (limit === undefined || op === undefined || isOpen(spending)) {
    return openGround(reader, ground, spending);
  }
  return comparisonLine(head, {
    left: spending.total,
    op,
    right: limit,
    unit: 'fen',
    parameters: reader.refs,
    facts: spending.facts,
    text: (left, word) => ({
      zh: `${ground.zh} ${formatYuan(left)} 元（${span(spending)}），${word.zh} ${formatYuan(limit)} 元`,
      en: `${ground.en} ${formatYuan(left)} yuan (${span(spending)}), ${word.en} ${formatYuan(limit)} yuan`,
    }),
  });
}

/** Ground by share: own spending against a share of a base; with a base of zero any spending meets it. */
export function shareGround(
  reader: ParameterReader,
  ground: ShareText,
  spending: Spending,
  base: Exact | undefined,
  limit: { readonly share: number | undefined; readonly op: Operator | undefined },
): WorksheetLine | undefined {
  if (!reader.inForce) return undefined;
  const head = groundHead(ground.ruleId);
  const { share, op } = limit;
  if (spending.total.num <= 0n && !isOpen(spending)) {
    const text = { zh: `${ground.zh}：未申报`, en: `${ground.en}: none on file` };
    return line(head, {
      outcome: 'not-met',
      left: 0,
      op,
      right: share,
      unit: 'basis-points',
      parameters: reader.refs,
      text,
    });
  }
  if (share === undefined || op === undefined || isOpen(spending) || base === undefined) {
    return openGround(reader, ground, spending, base === undefined);
  }
  return shareBody(ground, reader, spending, base, { share, op });
}

function shareBody(
  ground: ShareText,
  reader: ParameterReader,
  spending: Spending,
  base: Exact,
  { share, op }: { readonly share: number; readonly op: Operator },
): WorksheetLine {
  const [scaled, bound] = [times(spending.total, BASIS), times(base, share)];
  const left = base.num > 0n ? readable(divide(scaled, base), op) : null;
  const word = nameOf(operatorCodes, op);
  const part = left === null ? '（收入为零）' : ` ${percentText(left)}%`;
  return line(groundHead(ground.ruleId), {
    outcome: holds(scaled, op, bound) ? 'met' : 'not-met',
    left,
    op,
    right: share,
    unit: 'basis-points',
    compared: { left: (scaled.num * bound.den).toString(), right: (bound.num * scaled.den).toString() },
    parameters: reader.refs,
    facts: spending.facts,
    text: {
      zh: `${ground.zh}占${ground.baseZh}${part}，${word.zh} ${percentText(share)}%`,
      en: `${ground.en} as a share of ${ground.baseEn}:${left === null ? ' income is zero' : part}, ${word.en} ${percentText(share)}%`,
    },
  });
}

function openGround(
  reader: ParameterReader,
  ground: GroundText,
  spending: Spending,
  incomeMissing = false,
): WorksheetLine {
  const missing = [
    ...reader.missing,
    ...(spending.onlyEstimated ? [realAmount('expenditure', null, ground, ['receipts'])] : []),
    ...openOnes(spending.contradictions).map(contradictionMissing),
    ...(incomeMissing
      ? [
          missingFact('income', null, { zh: '家庭收入', en: 'income of the household' }, [
            'survey',
            'verification-report',
          ]),
        ]
      : []),
  ];
  return unknownLine(
    groundHead(ground.ruleId),
    { zh: ground.zh, en: ground.en },
    reader.refs,
    missing,
    spending.facts,
  );
}

function span(spending: Spending): string {
  return `${spending.window.from}…${spending.window.to}`;
}
