import {
  listed,
  nameOf,
  singleGroundCodes,
  singleRefusalCodes,
  type SingleGround,
} from '@aid-chain/vocabulary';
import { assetLines } from '../../assets/asset-lines.js';
import { propertyLines } from '../../assets/property-review.js';
import { aloneOf } from '../../examination/alone.js';
import type { Examination } from '../../examination/examination.js';
import { classOf } from '../../facts/disability.js';
import type { PersonFacts } from '../../facts/facts.js';
import { judgedBy } from '../../facts/judged-by.js';
import { judgementOf, type JudgementOf } from '../../facts/judgement.js';
import { factRef } from '../../worksheet/fact-ref.js';
import { line, ofPerson, type LineHead } from '../../worksheet/line.js';
import { allOf, inForce } from '../../worksheet/outcomes.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, ParameterRef, WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { OpenQuestion, PersonResult } from '../category-result.js';
import { marginParameters } from './parameters.js';
import { NO_BENEFIT, singleBenefit } from './single-benefit.js';
import { singleIncomeLine } from './single-income-line.js';
import { asksForSpecialHardship, specialHardship } from './special-hardship.js';

const head = (ruleId: string): LineHead => ({ ruleId, group: 'category', category: 'margin' });

/** Members of a margin family who may have dibao for themselves, with the lines that say why. */
interface Singles {
  readonly lines: readonly WorksheetLine[];
  readonly singles: readonly PersonResult[];
}

/** The same, with what people have to answer first. */
interface AskedSingles extends Singles {
  readonly questions: readonly OpenQuestion[];
}

/** The proposals that nobody has answered yet. */
function singleQuestions(singles: readonly PersonResult[]): OpenQuestion[] {
  return singles
    .filter(({ outcome }) => outcome === 'proposed')
    .map(({ personId }) => ({ question: 'single-filing', personId, asked: 'always' }));
}

/**
 * Single filing (社会救助法 21(2); D57 8; S1-09): a severely disabled or seriously ill member of a margin family, whose own
 * income and property are as for dibao, is proposed and not decided, as the law says «may». Who else is in special
 * hardship is asked of people by the list of the place; nobody is refused for want of it (L-41).
 */
export function singlesOf(examination: Examination): AskedSingles {
  const found = examination.members.map((member) => {
    const { lines, singles } = ofMember(examination, member);
    return { lines: ofPerson(member.personId, lines), singles };
  });
  const special = specialHardship(examination);
  const singles = found.flatMap((each) => each.singles);
  return {
    lines: [...found.flatMap(({ lines }) => lines), ...special.lines],
    singles,
    questions: [...singleQuestions(singles), ...special.questions],
  };
}

function ofMember(examination: Examination, member: PersonFacts): Singles {
  const reader = new ParameterReader(examination.pack);
  const classes = reader.optional(marginParameters, 'margin.single.disability');
  const illness = reader.optional(marginParameters, 'margin.single.illness');
  const facts = groundsOf(member, {
    classes: classes.state === 'value' ? classes.value : [],
    illness: illness.state === 'value' && illness.value,
  });
  const judged = judgementOf(examination.facts.judgements, 'single-filing', member.personId);
  const special = isInSpecialHardship(examination, judged);
  if (facts.length === 0 && !special) return { lines: [], singles: [] };
  const ground = facts.length === 0 ? [] : [groundLine(reader.refs, facts)];
  const own = aloneOf(examination, member);
  const decided = judged === undefined ? [] : [decidedLine(judged, reader.refs)];
  const whose = [...ground, ...decided].flatMap((each) => each.facts);
  const limits = inForce([...ground, singleIncomeLine(own, member), ...assetLines(own, 'dibao')]);
  // The margin family of the member is met: what people answered of its property holds for the member, too.
  const tests = [...limits, ...propertyLines(own, 'dibao', limits)].map(ofSingle);
  const outcome = allOf(tests);
  const benefit = outcome === 'met' ? singleBenefit(own, whose) : NO_BENEFIT;
  const { amountFen } = benefit;
  const proposal: PersonResult = {
    personId: member.personId,
    outcome: outcome === 'met' ? 'proposed' : outcome,
    monthlyAmountFen: amountFen ?? null,
  };
  return {
    lines: [...tests, ...benefit.lines, ...decided],
    singles: [answered(proposal, judged)],
  };
}

const GROUND_OF: Readonly<Record<string, SingleGround>> = {
  disability: 'severely-disabled',
  illness: 'seriously-ill',
};

function groundLine(parameters: readonly ParameterRef[], facts: readonly FactRef[]): WorksheetLine {
  const grounds = facts.flatMap(({ fact }) => GROUND_OF[fact] ?? []);
  const named = listed(grounds.map((ground) => nameOf(singleGroundCodes, ground)));
  return line(head('margin.single@1'), {
    outcome: 'met',
    parameters,
    facts,
    text: {
      zh: `边缘家庭中的${named.zh}，可以单独纳入低保`,
      en: `member of a margin family (${named.en}): may have dibao alone`,
    },
  });
}

/** Special hardship is found by people alone, and only where the question is put at all (L-41). */
function isInSpecialHardship(
  { pack }: Examination,
  judged: JudgementOf<'single-filing'> | undefined,
): boolean {
  return judged?.ground === 'special-hardship' && asksForSpecialHardship(pack);
}

/** What a person decided of the proposal, with the ground that they found (社会救助法 21(2): «may»). */
function decidedLine(
  judged: JudgementOf<'single-filing'>,
  parameters: readonly ParameterRef[],
): WorksheetLine {
  const { personId, answer, ground, reasonCode } = judged;
  const name = nameOf(singleGroundCodes, ground);
  const why = reasonCode === undefined ? undefined : nameOf(singleRefusalCodes, reasonCode);
  return line(head('margin.single.decided@1'), {
    outcome: answer === 'yes' ? 'met' : 'not-met',
    parameters,
    facts: [
      factRef('judgement.single-filing', personId, answer === 'yes', judgedBy(judged)),
      factRef('judgement.single-ground', personId, ground, judgedBy(judged)),
    ],
    text: {
      zh: `单独纳入低保的决定（${name.zh}${why === undefined ? '' : `；${why.zh}`}）`,
      en: `decision on dibao for one person (${name.en}${why === undefined ? '' : `; ${why.en}`})`,
    },
  });
}

/** A proposal is met once a person has taken it, and only while its tests are met; a no leaves it unmet. */
function answered(proposal: PersonResult, judged: JudgementOf<'single-filing'> | undefined): PersonResult {
  if (judged === undefined || proposal.outcome !== 'proposed') return proposal;
  if (judged.answer === 'yes') return { ...proposal, outcome: 'met' };
  const { reasonCode } = judged;
  const refusal = reasonCode === undefined ? {} : { refusal: reasonCode };
  return { ...proposal, outcome: 'not-met', monthlyAmountFen: null, ...refusal };
}

function groundsOf(
  { personId, disability, illness }: PersonFacts,
  terms: { readonly classes: readonly string[]; readonly illness: boolean },
): FactRef[] {
  const isDisabled = disability.state === 'known' && terms.classes.includes(classOf(disability.value));
  const isIll = illness.state === 'known' && illness.value.severe && terms.illness;
  return [
    ...(isDisabled ? [factRef('disability', personId, classOf(disability.value), disability)] : []),
    ...(isIll ? [factRef('illness', personId, true, illness)] : []),
  ];
}

/** A property test of dibao, as the single filing names it. */
function ofSingle(tested: WorksheetLine): WorksheetLine {
  return { ...tested, category: 'margin', ruleId: tested.ruleId.replace('dibao.', 'margin.single.') };
}
