import type { IsoDate } from '@aid-chain/kernel';
import type { NeedKind } from '@aid-chain/vocabulary';
import { countableIncome } from '../determination/countable-income.js';
import { marginIncomeLine } from '../determination/margin.js';
import { caseOf, type Case } from '../determination/household.js';
import type { CaseFacts, PersonFacts } from '../facts/facts.js';
import { param, type RulePack } from '../pack/pack.js';
import { medicalNeed } from './medical-need.js';
import { need } from './make-need.js';
import type { ProposedNeed } from './need.js';
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
  const kase = caseOf(facts, pack, on);
  const byRule = [
    ...medicalNeed(kase),
    ...educationNeeds(kase),
    ...housingNeed(kase),
    ...waterNeed(kase),
    ...employmentNeeds(kase),
    ...disasterNeed(kase),
    ...careNeeds(kase),
  ];
  const asked = [...new Set(helpRequested)]
    .filter((kind) => !byRule.some((need) => need.kind === kind))
    .map((kind) => need(kind, requestTemplate(kind), null, kind === 'medical' ? ['cost'] : []));
  return [...byRule, ...asked];
}

function forEach(kase: Case, kind: NeedKind, test: (person: PersonFacts) => boolean): ProposedNeed[] {
  return kase.members.filter(test).map((person) => need(kind, ruleTemplate(kind), person.personId));
}

/** Members at school or university, while the family's income is not known to be above the margin limit. */
function educationNeeds(kase: Case): ProposedNeed[] {
  const income = marginIncomeLine(kase, countableIncome(kase));
  if (income.outcome === 'not-met') return [];
  return forEach(kase, 'education', (person) => person.student.state === 'known');
}

function housingNeed(kase: Case): ProposedNeed[] {
  const grades = param(kase.pack, 'need.housing.grades');
  const { housing } = kase.facts;
  if (grades.state !== 'value' || housing.state !== 'known') return [];
  const { grade } = housing.value;
  if (grade === undefined || !grades.value.includes(grade)) return [];
  const detail = { zh: `住房安全等级 ${grade}`, en: `safety grade ${grade}` };
  return [need('housing', ruleTemplate('housing', detail))];
}

function waterNeed(kase: Case): ProposedNeed[] {
  const { water } = kase.facts;
  return water.state === 'known' && !water.value.safe
    ? [need('drinking-water', ruleTemplate('drinking-water'))]
    : [];
}

function employmentNeeds(kase: Case): ProposedNeed[] {
  return forEach(kase, 'employment', ({ employment, labour }) => {
    const unemployed = employment.state === 'known' && employment.value.status === 'unemployed';
    return unemployed && !(labour.state === 'known' && labour.value === 'none');
  });
}

function disasterNeed(kase: Case): ProposedNeed[] {
  const loss = kase.facts.expenditures.some(
    (item) => item.kind === 'disaster' && item.grossFen > item.reimbursedFen,
  );
  return loss ? [need('disaster', ruleTemplate('disaster'))] : [];
}

/** Members with a certificate of the listed grades, or severely ill and not able to work. */
function careNeeds(kase: Case): ProposedNeed[] {
  const grades = param(kase.pack, 'need.care.disability-grades');
  const listed = grades.state === 'value' ? grades.value : [];
  return forEach(kase, 'care-service', ({ disability, illness, labour }) => {
    const certified = disability.state === 'known' && listed.includes(String(disability.value.grade));
    const severe = illness.state === 'known' && illness.value.severe;
    return certified || (severe && labour.state === 'known' && labour.value !== 'able');
  });
}
