import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { line } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { disasterGround } from './ground-disaster.js';
import { accidentGround, housingGround } from './ground-household.js';
import { medicalGround } from './ground-medical.js';
import { groundHead, shareGround } from './ground-spending.js';
import { monitoredParameters } from './parameters.js';

/** The grounds of S3-04…08: each may propose the monitored track, none decides it. */
export function groundLines(examination: Examination): (WorksheetLine | undefined)[] {
  return [
    ...medicalGround(examination),
    ...disasterGround(examination),
    accidentGround(examination),
    housingGround(examination, examination.spending('disaster')),
    educationGround(examination),
    otherGround(examination),
  ];
}

/** S3-08, ground 5: heavy cost of education; the document gives no number. */
function educationGround(examination: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(examination.pack);
  return shareGround(
    reader,
    {
      ruleId: 'monitored.ground-5.share@1',
      zh: '依据5：教育支出',
      en: 'ground 5: spending on education',
      baseZh: '家庭纯收入',
      baseEn: 'net income',
    },
    examination.spending('education'),
    examination.net().annual,
    {
      share: reader.value(monitoredParameters, 'monitored.ground.education.income-share'),
      op: reader.value(monitoredParameters, 'monitored.ground.education.income-share.operator'),
    },
  );
}

/** S3-08, ground 6: keeps the list open; people put it forward, no rule does. */
function otherGround({ pack }: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  if (reader.optional(monitoredParameters, 'monitored.ground.other').state === 'absent') return undefined;
  const text = { zh: '依据6：其他情形，由人工提出', en: 'ground 6: other cases, put forward by people' };
  return line(groundHead('monitored.ground-6@1'), {
    outcome: 'not-applicable',
    parameters: reader.refs,
    text,
  });
}
