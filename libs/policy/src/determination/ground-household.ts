import type { PersonFacts } from '../facts/facts.js';
import type { WorksheetLine } from './determination.js';
import { groundHead } from './ground-spending.js';
import { ageAtApplication, factRef, missingFact, type Case } from './household.js';
import { line, unknownLine } from './line.js';
import { ParameterReader } from './parameter-reader.js';
import type { Spending } from './spending.js';

/**
 * S3-06: the main worker lost the ability to work. The facts hold the ability, not the accident:
 * the ground is put forward where nobody of working age can work, and the survey says why.
 */
export function accidentGround(kase: Case): WorksheetLine {
  const head = groundHead('monitored.ground-3@1');
  const reader = new ParameterReader(kase.pack);
  const from = reader.value('monitored.ground.accident.worker-from-age');
  const to = reader.value('monitored.ground.accident.worker-to-age');
  const text = {
    zh: '依据3：家庭主要劳动力丧失劳动能力',
    en: 'ground 3: the main worker lost the ability to work',
  };
  if (from === undefined || to === undefined) return unknownLine(head, text, reader.refs, reader.missing);
  const workers = kase.members.filter((member) => isBetween(ageAtApplication(member, kase.facts), from, to));
  const facts = workers.flatMap(({ personId, labour }) =>
    labour.state === 'known' ? [factRef('labour', personId, labour.value, labour)] : [],
  );
  if (workers.length === 0) return line(head, { outcome: 'not-applicable', parameters: reader.refs, text });
  if (workers.some(canWork)) return line(head, { outcome: 'not-met', parameters: reader.refs, facts, text });
  const open = workers.filter((worker) => worker.labour.state === 'unknown');
  if (open.length === 0) return line(head, { outcome: 'met', parameters: reader.refs, facts, text });
  const missing = open.map(({ personId }) =>
    missingFact('labour', personId, `成员 ${personId} 的劳动能力`, `ability to work of member ${personId}`),
  );
  return unknownLine(head, text, reader.refs, missing, facts);
}

function isBetween(age: number | undefined, from: number, to: number): boolean {
  return age === undefined || (age >= from && age <= to);
}

function canWork(person: PersonFacts): boolean {
  return person.labour.state === 'known' && person.labour.value !== 'none';
}

/** S3-07: the only house collapsed by a disaster. The worst grade stands for it, together with a loss on file. */
export function housingGround(kase: Case, loss: Spending): WorksheetLine {
  const head = groundHead('monitored.ground-4@1');
  const reader = new ParameterReader(kase.pack);
  const grades = reader.value('monitored.ground.housing.grades');
  const text = { zh: '依据4：因灾失去唯一住房', en: 'ground 4: the only house lost by disaster' };
  if (grades === undefined) return unknownLine(head, text, reader.refs, reader.missing);
  const { housing } = kase.facts;
  const known = housing.state === 'known' ? housing : undefined;
  const grade = known?.value.grade;
  const met =
    grade !== undefined && grades.includes(grade) && known?.value.only === true && loss.total.num > 0n;
  const facts = known === undefined ? [] : [factRef('housing.grade', null, grade ?? null, known)];
  return line(head, { outcome: met ? 'met' : 'not-met', parameters: reader.refs, facts, text });
}
