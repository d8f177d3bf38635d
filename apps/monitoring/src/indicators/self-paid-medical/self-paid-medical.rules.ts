import { formatYuan, mulDiv, type Fen, type IsoDate } from '@aid-chain/kernel';
import { holdsWhole, param, type ParameterKey, type RulePack } from '@aid-chain/policy';
import { nameOf, operatorCodes, type Operator } from '@aid-chain/vocabulary';
import { percentText, type Sentence } from '../sentence.rules.js';

interface Limit {
  readonly value: number;
  readonly op: Operator;
}

/** The limits of S3-04 as a place has them on a day; a limit that is not in force there is left out. */
export interface SelfPaidLimits {
  readonly amount?: Limit;
  readonly incomeShare?: Limit;
  readonly months: number;
}

export interface SelfPaidSum {
  /** Self-paid costs of the household in the window, in fen. */
  readonly totalFen: Fen;
  /** Last day of the window. */
  readonly endOn: IsoDate;
  /** As the last determination has it; undefined when there was none. */
  readonly annualNetIncomeFen?: Fen;
  /** Another household was merged into this one since that determination: the income is not of the same people. */
  readonly isIncomeOfPart?: boolean;
}

export interface MetRule extends Sentence {
  readonly ruleId: string;
}

function limitOf(pack: RulePack, key: ParameterKey, opKey: ParameterKey): Limit | undefined {
  const [value, op] = [param(pack, key), param(pack, opKey)];
  if (value.state !== 'value' || op.state !== 'value') return undefined;
  return { value: value.value as number, op: op.value as Operator };
}

/** Reads the dated limits from a pack (S3-04; borrowed from 421223 where no document of the place has them). */
export function selfPaidLimits(pack: RulePack): SelfPaidLimits {
  const amount = limitOf(pack, 'monitored.ground.illness.amount', 'monitored.ground.illness.amount.operator');
  const incomeShare = limitOf(
    pack,
    'monitored.ground.illness.income-share',
    'monitored.ground.illness.income-share.operator',
  );
  const months = param(pack, 'monitored.ground.illness.window-months');
  // Without a window nothing can be summed, so neither limit is in force: its length is never guessed.
  if (months.state !== 'value') return { months: 0 };
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(incomeShare === undefined ? {} : { incomeShare }),
    months: months.value,
  };
}

/**
 * Which rules of S3-04 a sum meets: 30,000 yuan or more, or more than 20 % of the determined annual net income.
 * Without a determined income only the amount counts. Either is enough; none gives an empty list.
 */
export function metRules(sum: SelfPaidSum, limits: SelfPaidLimits): MetRule[] {
  return [...amountRule(sum, limits), ...incomeShareRule(sum, limits)];
}

/**
 * What a warning states after its sum was corrected downwards: the rules of S3-04 that it still meets, or where it meets
 * none any more that sum alone, so that the visit knows it.
 */
export function rulesAfterCorrection(sum: SelfPaidSum, limits: SelfPaidLimits): MetRule[] {
  const met = metRules(sum, limits);
  if (met.length > 0) return met;
  const { zh, en } = spent(sum, limits.months);
  return [
    {
      ruleId: 'self-paid-medical.corrected@1',
      textZh: `${zh}（部门已更正数据），未达到预警标准。${notCompared(sum).zh}`,
      textEn: `${en} after a correction by the department, which reaches no limit of a warning.${notCompared(sum).en}`,
    },
  ];
}

/** A warning that a person dismissed because the visit found nothing. */
export interface Dismissed {
  readonly warningId: string;
  readonly totalFen: Fen;
  readonly ruleIds: readonly string[];
}

/** By how much a dismissed sum must rise to be worse, as a place has it on a day; either is enough. */
export interface WorseLimits {
  /** Basis points of the dismissed sum. */
  readonly share?: number;
  readonly amountFen?: Fen;
}

/** Reads the dated limits; where the place sets none, any rise is worse, so that nobody is missed. */
export function worseLimits(pack: RulePack): WorseLimits {
  const [share, amount] = [param(pack, 'warning.worse.share'), param(pack, 'warning.worse.amount')];
  return {
    ...(share.state === 'value' ? { share: share.value } : {}),
    ...(amount.state === 'value' ? { amountFen: amount.value } : {}),
  };
}

/** Whether a sum is worse than what was dismissed: a rule that was not met then, or a rise that counts. */
export function isWorse(
  totalFen: Fen,
  met: readonly MetRule[],
  dismissed: Dismissed | undefined,
  limits: WorseLimits,
): boolean {
  if (dismissed === undefined) return true;
  if (met.some(({ ruleId }) => !dismissed.ruleIds.includes(ruleId))) return true;
  return totalFen - dismissed.totalFen >= leastRise(dismissed.totalFen, limits);
}

function leastRise(dismissedFen: Fen, { share, amountFen }: WorseLimits): Fen {
  const rises = [
    ...(share === undefined ? [] : [mulDiv(dismissedFen, share, 10_000, 'up')]),
    ...(amountFen === undefined ? [] : [amountFen]),
  ];
  return rises.length === 0 ? 1 : Math.max(1, Math.min(...rises));
}

/** Whether the monitored track is open to a residence; where the place does not define it, nobody is left out (S3-01). */
export function mayBeMonitored(pack: RulePack, residence: string): boolean {
  const residences = param(pack, 'monitored.residences');
  return residences.state !== 'value' || residences.value.includes(residence);
}

function amountRule(sum: SelfPaidSum, { amount, months }: SelfPaidLimits): MetRule[] {
  if (amount === undefined || !holdsWhole(sum.totalFen, amount.op, amount.value)) return [];
  const [words, limit] = [nameOf(operatorCodes, amount.op), formatYuan(amount.value)];
  const { zh, en } = spent(sum, months);
  return [
    {
      ruleId: 'self-paid-medical.amount@1',
      textZh: `${zh}，${words.zh} ${limit} 元的标准。${notCompared(sum).zh}`,
      textEn: `${en}, which is ${words.en} ${limit} yuan.${notCompared(sum).en}`,
    },
  ];
}

function incomeShareRule(sum: SelfPaidSum, { incomeShare, months }: SelfPaidLimits): MetRule[] {
  const income = sum.annualNetIncomeFen;
  if (incomeShare === undefined || income === undefined || sum.totalFen <= 0) return [];
  const bound = shareOf(income, incomeShare);
  if (!holdsWhole(sum.totalFen, incomeShare.op, bound)) return [];
  const [words, percent] = [nameOf(operatorCodes, incomeShare.op), percentText(incomeShare.value)];
  const { zh, en } = spent(sum, months);
  return [
    {
      ruleId: 'self-paid-medical.income-share@1',
      textZh: `${zh}，${words.zh}核定家庭年纯收入的 ${percent}%（${formatYuan(bound)} 元）。`,
      textEn: `${en}, which is ${words.en} ${percent} % of the determined annual net income (${formatYuan(bound)} yuan).`,
    },
  ];
}

/** Why the sum stands beside no income after a merger: bills of all against the income of some would be no share. */
function notCompared({ isIncomeOfPart }: SelfPaidSum): { zh: string; en: string } {
  return isIncomeOfPart === true
    ? {
        zh: '该户并户后尚未核定全体成员的收入，未比较收入占比。',
        en: ' Since the household was merged the income of all its members has not been determined, so no share of the income was compared.',
      }
    : { zh: '', en: '' };
}

/** The share in whole fen, rounded so that comparing whole fen gives the same answer as the exact fraction. */
function shareOf(income: Fen, share: Limit): Fen {
  const mode = share.op === 'gt' || share.op === 'le' ? 'down' : 'up';
  return mulDiv(Math.max(income, 0), share.value, 10_000, mode);
}

function spent({ totalFen, endOn }: SelfPaidSum, months: number): { zh: string; en: string } {
  const amount = formatYuan(totalFen);
  return {
    zh: `截至 ${endOn} 的 ${months} 个月内自付医疗费用 ${amount} 元`,
    en: `Self-paid medical costs in the ${months} months to ${endOn} come to ${amount} yuan`,
  };
}
