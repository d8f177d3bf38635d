import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { judgedBy } from '../../facts/judged-by.js';
import { judgementOf } from '../../facts/judgement.js';
import { factRef } from '../../worksheet/fact-ref.js';
import { line } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { OpenQuestion } from '../category-result.js';
import { disasterGround } from './ground-disaster.js';
import { accidentGround, housingGround, unsaidLossLine } from './ground-household.js';
import { medicalGround } from './ground-medical.js';
import { groundHead, shareGround } from './ground-spending.js';
import { monitoredParameters } from './parameters.js';
import { outsideMonitoredScope } from './residence.js';

/** The grounds of S3-04…08: each may propose the monitored track, none decides it. */
export function groundLines(examination: Examination): (WorksheetLine | undefined)[] {
  return [
    ...medicalGround(examination),
    ...disasterGround(examination),
    accidentGround(examination),
    housingGround(examination, examination.spending('disaster')),
    unsaidLossLine(examination),
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

const OTHER = 'monitored.ground-6@1';
const ANSWERED = 'monitored.ground-6@2';
const OTHER_GROUND: OpenQuestion = { question: 'other-ground', personId: null, asked: 'where-requested' };

/** S3-08, ground 6: keeps the list open. People put it forward, no rule does; what they answered stands on the line. */
function otherGround({ pack, facts }: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  if (reader.optional(monitoredParameters, 'monitored.ground.other').state === 'absent') return undefined;
  const text = { zh: '依据6：其他情形，由人工提出', en: 'ground 6: other cases, put forward by people' };
  const judged = judgementOf(facts.judgements, 'other-ground');
  if (judged === undefined)
    return line(groundHead(OTHER), { outcome: 'not-applicable', parameters: reader.refs, text });
  const holds = judged.answer === 'yes';
  return line(groundHead(ANSWERED), {
    outcome: holds ? 'met' : 'not-met',
    parameters: reader.refs,
    facts: [factRef('judgement.other-ground', null, holds, judgedBy(judged))],
    text: {
      zh: `${text.zh}，${judged.on} 研究${holds ? '认为成立' : '认为不成立'}`,
      en: `${text.en}; studied on ${judged.on}: ${holds ? 'it holds' : 'it does not hold'}`,
    },
  });
}

/** Where no other ground proposes: whether people put one forward, for a family that asked for the track (S3-08). */
export function otherGroundQuestions(lines: readonly WorksheetLine[]): readonly OpenQuestion[] {
  const isOpen = lines.some(({ ruleId }) => ruleId === OTHER);
  return isOpen ? [OTHER_GROUND] : [];
}

/** Whether people may put a ground forward where the household lives, by the worksheet. */
export function otherGroundHere(lines: readonly WorksheetLine[]): boolean {
  return lines.some(({ ruleId }) => [OTHER, ANSWERED].includes(ruleId)) && !outsideMonitoredScope(lines);
}
