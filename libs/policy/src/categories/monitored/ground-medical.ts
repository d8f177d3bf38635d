import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { readMedicalWindow } from '../../spending/own-spending.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { amountGround, shareGround } from './ground-spending.js';
import { monitoredParameters } from './parameters.js';

const TEXT = { zh: '依据1：自付医疗支出', en: 'ground 1: self-paid medical spending' };

/** S3-04: self-paid medical spending above 20 % of the household's income, or 30,000 yuan and more. */
export function medicalGround(examination: Examination): (WorksheetLine | undefined)[] {
  return [shareLine(examination), amountLine(examination)];
}

function shareLine(examination: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(examination.pack);
  const share = reader.value(monitoredParameters, 'monitored.ground.illness.income-share');
  const op = reader.value(monitoredParameters, 'monitored.ground.illness.income-share.operator');
  readMedicalWindow(reader);
  const text = {
    ...TEXT,
    ruleId: 'monitored.ground-1.share@1',
    baseZh: '家庭纯收入',
    baseEn: 'net income',
  };
  return shareGround(reader, text, examination.medical(), examination.net().annual, { share, op });
}

function amountLine(examination: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(examination.pack);
  const amount = reader.value(monitoredParameters, 'monitored.ground.illness.amount');
  const op = reader.value(monitoredParameters, 'monitored.ground.illness.amount.operator');
  readMedicalWindow(reader);
  const text = { ...TEXT, ruleId: 'monitored.ground-1.amount@1' };
  return amountGround(reader, text, examination.medical(), amount, op);
}
