import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { add, type Exact } from '../../exact/exact.js';
import { partsOf } from '../../income/income-parts.js';
import type { Spending } from '../../spending/own-spending.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { amountGround, shareGround } from './ground-spending.js';
import { monitoredParameters } from './parameters.js';

const TEXT = { zh: '依据2：灾害损失', en: 'ground 2: loss by disaster' };

/** S3-05: loss of production by disaster, half of it and more, or 50,000 yuan and more. */
export function disasterGround(examination: Examination): (WorksheetLine | undefined)[] {
  const loss = examination.spending('disaster');
  return [shareLine(examination, loss), amountLine(examination, loss)];
}

function shareLine(examination: Examination, loss: Spending): WorksheetLine | undefined {
  const reader = new ParameterReader(examination.pack);
  const share = reader.value(monitoredParameters, 'monitored.ground.disaster.loss-share');
  const op = reader.value(monitoredParameters, 'monitored.ground.disaster.loss-share.operator');
  const left = remainingProduction(examination);
  const production = left === undefined ? undefined : add(left, loss.total);
  const text = {
    ...TEXT,
    ruleId: 'monitored.ground-2.share@1',
    baseZh: '产业收入与损失之和',
    baseEn: 'production with the loss',
  };
  return shareGround(reader, text, loss, production, { share, op });
}

function amountLine({ pack }: Examination, loss: Spending): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  const amount = reader.value(monitoredParameters, 'monitored.ground.disaster.amount');
  const op = reader.value(monitoredParameters, 'monitored.ground.disaster.amount.operator');
  const text = { ...TEXT, ruleId: 'monitored.ground-2.amount@1' };
  return amountGround(reader, text, loss, amount, op);
}

function remainingProduction(examination: Examination): Exact | undefined {
  const { window, items, annual } = examination.net();
  if (window === null || annual === undefined) return undefined;
  return partsOf(examination, items, window, true).business;
}
