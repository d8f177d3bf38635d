import { contradictionMissing, openOnes } from '../../evidence/contradiction-line.js';
import type { Missing, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { ageAtApplication, birthDateMissing, type ExaminedHousehold } from '../../household/household.js';
import type { PersonFacts } from '../../facts/facts.js';
import { isOpen, type Spending } from '../../spending/own-spending.js';
import { factRef, missingFact } from '../../worksheet/fact-ref.js';
import { line, unknownLine } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { groundHead } from './ground-spending.js';
import { monitoredParameters } from './parameters.js';

/**
 * S3-06: the main worker lost the ability to work. The facts hold the ability, not the accident:
 * the ground is put forward where nobody of working age can work, and the survey says why.
 */
export function accidentGround(household: ExaminedHousehold): WorksheetLine | undefined {
  const head = groundHead('monitored.ground-3@1');
  const reader = new ParameterReader(household.pack);
  const from = reader.value(monitoredParameters, 'monitored.ground.accident.worker-from-age');
  const to = reader.value(monitoredParameters, 'monitored.ground.accident.worker-to-age');
  const text = {
    zh: '依据3：家庭主要劳动力丧失劳动能力',
    en: 'ground 3: the main worker lost the ability to work',
  };
  if (!reader.inForce) return undefined;
  if (from === undefined || to === undefined) return unknownLine(head, text, reader.refs, reader.missing);
  const workers = household.members.filter((member) =>
    isBetween(ageAtApplication(member, household.facts), from, to),
  );
  const facts = workers.flatMap(({ personId, labour }) =>
    labour.state === 'known' ? [factRef('labour', personId, labour.value, labour)] : [],
  );
  if (workers.length === 0) return line(head, { outcome: 'not-applicable', parameters: reader.refs, text });
  if (workers.some((worker) => worker.birthDate !== undefined && canWork(worker)))
    return line(head, { outcome: 'not-met', parameters: reader.refs, facts, text });
  const missing = workers.flatMap(notKnown);
  if (missing.length > 0) return unknownLine(head, text, reader.refs, missing, facts);
  return line(head, { outcome: 'met', parameters: reader.refs, facts, text });
}

/** What decides about a worker and nobody knows: the ability, and of somebody who can work whether the age is one to work. */
function notKnown(worker: PersonFacts): Missing[] {
  const { personId, birthDate, labour } = worker;
  const ability = missingFact('labour', personId, { zh: '劳动能力', en: 'ability to work' }, ['survey']);
  if (labour.state === 'unknown') return [ability];
  return birthDate === undefined && canWork(worker) ? [birthDateMissing(personId)] : [];
}

function isBetween(age: number | undefined, from: number, to: number): boolean {
  return age === undefined || (age >= from && age <= to);
}

function canWork(person: PersonFacts): boolean {
  return person.labour.state === 'known' && person.labour.value !== 'none';
}

/** S3-07: the only house collapsed by a disaster. The worst grade stands for it, together with a loss on file. */
export function housingGround(household: ExaminedHousehold, loss: Spending): WorksheetLine | undefined {
  const head = groundHead('monitored.ground-4@1');
  const reader = new ParameterReader(household.pack);
  const grades = reader.value(monitoredParameters, 'monitored.ground.housing.grades');
  const text = { zh: '依据4：因灾失去唯一住房', en: 'ground 4: the only house lost by disaster' };
  if (!reader.inForce) return undefined;
  if (grades === undefined) return unknownLine(head, text, reader.refs, reader.missing);
  const { housing } = household.facts;
  const known = housing.state === 'known' ? housing : undefined;
  const { grade, only } = known?.value ?? {};
  const facts = known === undefined ? [] : [factRef('housing.grade', null, grade ?? null, known)];
  const otherwise = only === false || (grade !== undefined && !grades.includes(grade));
  const noLoss = loss.total.num <= 0n && !isOpen(loss);
  if (otherwise || noLoss) return line(head, { outcome: 'not-met', parameters: reader.refs, facts, text });
  const missing = [
    ...(grade === undefined ? [HOUSING_GRADE] : []),
    ...(only === undefined ? [ONLY_DWELLING] : []),
    ...openOnes(loss.contradictions).map(contradictionMissing),
  ];
  if (missing.length > 0 || isOpen(loss)) return unknownLine(head, text, reader.refs, missing, facts);
  return line(head, { outcome: 'met', parameters: reader.refs, facts, text });
}

/**
 * S3-07, where the only house has the worst grade and nobody spoke of a loss, not even that there was none: whether a
 * disaster did it is asked for, and the ground is not refused while nobody knows.
 */
export function unsaidLossLine({ facts: { housing, expenditures }, pack }: ExaminedHousehold) {
  const reader = new ParameterReader(pack);
  const grades = reader.value(monitoredParameters, 'monitored.ground.housing.grades');
  const isStated = expenditures.some(({ kind }) => kind === 'disaster');
  if (housing.state !== 'known' || grades === undefined || isStated) return undefined;
  const { grade, only } = housing.value;
  if (only !== true || grade === undefined || !grades.includes(grade)) return undefined;
  const text = { zh: '依据4：唯一住房为所列等级，是否因灾所致', en: 'ground 4: whether a disaster did it' };
  const facts = [factRef('housing.grade', null, grade, housing)];
  return unknownLine(groundHead('monitored.ground-4.loss@1'), text, reader.refs, [LOSS], facts);
}

const LOSS = missingFact(
  'expenditure.disaster',
  null,
  {
    zh: '唯一住房因灾受损的损失金额（没有的填 0）',
    en: 'the loss by disaster to the only house, 0 where there was none',
  },
  ['survey'],
);
const HOUSING_GRADE = missingFact(
  'housing.grade',
  null,
  { zh: '房屋安全等级', en: 'safety grade of the dwelling' },
  ['survey'],
);
const ONLY_DWELLING = missingFact(
  'housing.only',
  null,
  { zh: '是否唯一住房', en: 'whether it is the only dwelling' },
  ['survey'],
);
