import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { add, type Exact } from '../../exact/exact.js';
import { partsOf } from '../../income/income-parts.js';
import { isOpen, type Spending } from '../../spending/own-spending.js';
import { missingFact } from '../../worksheet/fact-ref.js';
import { unknownLine } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { amountGround, groundHead, shareGround } from './ground-spending.js';
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
  // A loss is a share of production: without any production on file it would be all of it, however small.
  if (
    reader.inForce &&
    left !== undefined &&
    loss.total.num > 0n &&
    !isOpen(loss) &&
    !statesProduction(examination)
  )
    return unknownLine(groundHead('monitored.ground-2.share@2'), TEXT, reader.refs, [PRODUCTION], loss.facts);
  return shareGround(reader, text, loss, production, { share, op });
}

function amountLine({ pack }: Examination, loss: Spending): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  const amount = reader.value(monitoredParameters, 'monitored.ground.disaster.amount');
  const op = reader.value(monitoredParameters, 'monitored.ground.disaster.amount.operator');
  const text = { ...TEXT, ruleId: 'monitored.ground-2.amount@1' };
  return amountGround(reader, text, loss, amount, op);
}

function statesProduction(examination: Examination): boolean {
  return examination.net().items.some(({ kind }) => kind === 'business');
}

const PRODUCTION = missingFact(
  'income.business',
  null,
  {
    zh: '受灾损失所占的产业收入（核算期内仍有的经营性收入，没有的填 0）',
    en: 'the production of which the loss is a part: business income that is left in the window, 0 where there is none',
  },
  ['survey'],
);

function remainingProduction(examination: Examination): Exact | undefined {
  const { window, items, annual } = examination.net();
  if (window === null || annual === undefined) return undefined;
  return partsOf(examination, items, window, true).business;
}
