import type { WorksheetLine } from './determination.js';
import { partsOf } from './countable-income.js';
import { add, type Exact } from './exact.js';
import { amountGround, groundHead, shareGround } from './ground-spending.js';
import { accidentGround, housingGround } from './ground-household.js';
import type { Case } from './household.js';
import { incomesInWindow } from './income-known.js';
import { line } from './line.js';
import type { NetIncome } from './net-income.js';
import { ParameterReader } from './parameter-reader.js';
import { ownSpending, type Spending } from './spending.js';

/** The grounds of S3-04…08: each may propose the monitored track, none decides it. */
export function groundLines(kase: Case, net: NetIncome, medical: Spending): WorksheetLine[] {
  return [
    ...medicalGround(kase, net, medical),
    ...disasterGround(kase, net),
    accidentGround(kase),
    housingGround(kase, ownSpending(kase, 'disaster', 12)),
    educationGround(kase, net),
    otherGround(kase),
  ];
}

/** S3-04: self-paid medical spending above 20 % of the household's income, or 30,000 yuan and more. */
function medicalGround(kase: Case, net: NetIncome, medical: Spending): WorksheetLine[] {
  const text = { zh: '依据1：自付医疗支出', en: 'ground 1: self-paid medical spending' };
  const share = new ParameterReader(kase.pack);
  const amount = new ParameterReader(kase.pack);
  return [
    shareGround(
      share,
      { ...text, ruleId: 'monitored.ground-1.share@1', baseZh: '家庭纯收入', baseEn: 'net income' },
      medical,
      net.annual,
      {
        share: share.value('monitored.ground.illness.income-share'),
        op: share.value('monitored.ground.illness.income-share.operator'),
      },
    ),
    amountGround(
      amount,
      { ...text, ruleId: 'monitored.ground-1.amount@1' },
      medical,
      amount.value('monitored.ground.illness.amount'),
      amount.value('monitored.ground.illness.amount.operator'),
    ),
  ];
}

/** S3-05: loss of production by disaster, half of it and more, or 50,000 yuan and more. */
function disasterGround(kase: Case, net: NetIncome): WorksheetLine[] {
  const text = { zh: '依据2：灾害损失', en: 'ground 2: loss by disaster' };
  const loss = ownSpending(kase, 'disaster', 12);
  const share = new ParameterReader(kase.pack);
  const amount = new ParameterReader(kase.pack);
  const left = remainingProduction(kase, net);
  return [
    shareGround(
      share,
      {
        ...text,
        ruleId: 'monitored.ground-2.share@1',
        baseZh: '产业收入与损失之和',
        baseEn: 'production with the loss',
      },
      loss,
      left === undefined ? undefined : add(left, loss.total),
      {
        share: share.value('monitored.ground.disaster.loss-share'),
        op: share.value('monitored.ground.disaster.loss-share.operator'),
      },
    ),
    amountGround(
      amount,
      { ...text, ruleId: 'monitored.ground-2.amount@1' },
      loss,
      amount.value('monitored.ground.disaster.amount'),
      amount.value('monitored.ground.disaster.amount.operator'),
    ),
  ];
}

function remainingProduction(kase: Case, net: NetIncome): Exact | undefined {
  if (net.window === null || net.annual === undefined) return undefined;
  return partsOf(kase, incomesInWindow(kase, net.window), net.window, true).business;
}

/** S3-08, ground 5: heavy cost of education; the document gives no number. */
function educationGround(kase: Case, net: NetIncome): WorksheetLine {
  const reader = new ParameterReader(kase.pack);
  return shareGround(
    reader,
    {
      ruleId: 'monitored.ground-5.share@1',
      zh: '依据5：教育支出',
      en: 'ground 5: spending on education',
      baseZh: '家庭纯收入',
      baseEn: 'net income',
    },
    ownSpending(kase, 'education', 12),
    net.annual,
    {
      share: reader.value('monitored.ground.education.income-share'),
      op: reader.value('monitored.ground.education.income-share.operator'),
    },
  );
}

/** S3-08, ground 6: keeps the list open; people put it forward, no rule does. */
function otherGround(kase: Case): WorksheetLine {
  const reader = new ParameterReader(kase.pack);
  reader.optional('monitored.ground.other');
  const text = { zh: '依据6：其他情形，由人工提出', en: 'ground 6: other cases, put forward by people' };
  return line(groundHead('monitored.ground-6@1'), {
    outcome: 'not-applicable',
    parameters: reader.refs,
    text,
  });
}
