import type { IsoDate } from '@aid-chain/kernel';
import type { NeedKind } from '@aid-chain/vocabulary';
import { marginIncomeLine } from '../categories/margin/income-line.js';
import { examinationOf, type Examination } from '../examination/examination.js';
import type { CaseFacts, PersonFacts } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import { readParameter } from '../pack/read-parameter.js';
import { medicalNeed } from './medical-need.js';
import { need } from './make-need.js';
import type { ProposedNeed } from './need.js';
import { needParameters } from './parameters.js';
import { requestTemplate, ruleTemplate } from './templates.js';

/**
 * Needs that the facts and the family's own request give (S0-07 «缺什么补什么», S0-23).
 * One per kind and person, in the order of the catalogue; the survey confirms or declines each.
 * A request that a rule already answers adds nothing. `on`: the day on which members are counted.
 */
export function proposeNeeds(
  facts: CaseFacts,
  helpRequested: readonly NeedKind[],
  pack: RulePack,
  on: IsoDate = facts.appliedOn,
): readonly ProposedNeed[] {
  const examination = examinationOf(facts, pack, on);
  const byRule = [
    ...medicalNeed(examination),
    ...educationNeeds(examination),
    ...housingNeed(examination),
    ...waterNeed(examination),
    ...employmentNeeds(examination),
    ...disasterNeed(examination),
    ...careNeeds(examination),
  ];
  const asked = [...new Set(helpRequested)]
    .filter((kind) => !byRule.some((need) => need.kind === kind))
    .map((kind) => need(kind, requestTemplate(kind), null, kind === 'medical' ? ['cost'] : []));
  return [...byRule, ...asked];
}

function forEach(
  examination: Examination,
  kind: NeedKind,
  test: (person: PersonFacts) => boolean,
): ProposedNeed[] {
  return examination.members.filter(test).map((person) => need(kind, ruleTemplate(kind), person.personId));
}

/** Members at school or university, while the family's income is not known to be above the margin limit. */
function educationNeeds(examination: Examination): ProposedNeed[] {
  const income = marginIncomeLine(examination);
  if (income?.outcome === 'not-met') return [];
  return forEach(examination, 'education', (person) => person.student.state === 'known');
}

function housingNeed(examination: Examination): ProposedNeed[] {
  const grades = readParameter(examination.pack, needParameters, 'need.housing.grades');
  const { housing } = examination.facts;
  if (grades.state !== 'value' || housing.state !== 'known') return [];
  const { grade } = housing.value;
  if (grade === undefined || !grades.value.includes(grade)) return [];
  const detail = { zh: `住房安全等级 ${grade}`, en: `safety grade ${grade}` };
  return [need('housing', ruleTemplate('housing', detail))];
}

function waterNeed(examination: Examination): ProposedNeed[] {
  const { water } = examination.facts;
  return water.state === 'known' && !water.value.safe
    ? [need('drinking-water', ruleTemplate('drinking-water'))]
    : [];
}

function employmentNeeds(examination: Examination): ProposedNeed[] {
  return forEach(examination, 'employment', ({ employment, labour }) => {
    const unemployed = employment.state === 'known' && employment.value.status === 'unemployed';
    return unemployed && !(labour.state === 'known' && labour.value === 'none');
  });
}

function disasterNeed(examination: Examination): ProposedNeed[] {
  const loss = examination.facts.expenditures.some(
    (item) => item.kind === 'disaster' && item.grossFen > item.reimbursedFen,
  );
  return loss ? [need('disaster', ruleTemplate('disaster'))] : [];
}

/** Members with a certificate of the listed grades, or severely ill and not able to work. */
function careNeeds(examination: Examination): ProposedNeed[] {
  const grades = readParameter(examination.pack, needParameters, 'need.care.disability-grades');
  const listed = grades.state === 'value' ? grades.value : [];
  return forEach(examination, 'care-service', ({ disability, illness, labour }) => {
    const certified = disability.state === 'known' && listed.includes(String(disability.value.grade));
    const severe = illness.state === 'known' && illness.value.severe;
    return certified || (severe && labour.state === 'known' && labour.value !== 'able');
  });
}
