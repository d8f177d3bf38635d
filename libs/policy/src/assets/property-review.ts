import { isCodeOf, assetKindCodes, listed, type Bilingual, type Category } from '@aid-chain/vocabulary';
import type { AssetFact, CaseFacts } from '../facts/facts.js';
import { judgedBy } from '../facts/judged-by.js';
import type { JudgementOf, ReviewedAsset } from '../facts/judgement.js';
import { assetName } from '../facts/sources.js';
import type { ExaminedHousehold } from '../household/household.js';
import { factRef, missingFact } from '../worksheet/fact-ref.js';
import { line, unknownLine, type LineHead } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { FactRef, ParameterRef, WorksheetLine } from '../worksheet/worksheet-line.js';
import { assetAmount, explainedProperty, refsOf } from './flag-lines.js';
import { notExaminedAssets } from './not-examined.js';
import { assetParameters } from './parameters.js';

/** The fact that is missing while nobody has answered. */
export const PROPERTY_REVIEW = 'property-acceptable';

/** Property about which people answer, with the rule that asks for it. */
interface Reviewed {
  readonly head: LineHead;
  readonly items: readonly AssetFact[];
  readonly facts: readonly FactRef[];
  readonly parameters: readonly ParameterRef[];
  readonly text: Bilingual;
}

/**
 * Property that no rule of the place examines, and property that it asks to be explained (D57 14): people look at it and
 * answer whether it keeps the household out. Nothing said is neither a yes nor a no; where another test fails for certain,
 * nobody has to answer. An answer holds for just the property about which it was given.
 * @param tests the other lines of the category
 */
export function propertyLines(
  household: ExaminedHousehold,
  category: Category,
  tests: readonly WorksheetLine[],
): WorksheetLine[] {
  const hasFailed = tests.some(({ outcome }) => outcome === 'not-met');
  return reviewedIn(household, category).map((reviewed) => {
    const judged = judgedProperty(household.facts, reviewed.items);
    if (judged !== undefined) return answeredLine(reviewed, judged);
    const { head, text, parameters, facts } = reviewed;
    if (hasFailed)
      return line(head, { outcome: 'not-applicable', parameters, facts, text, advice: NOT_ASKED });
    const asked = { zh: `${text.zh}，是否不影响认定`, en: `${text.en}: whether it keeps nobody out` };
    const missing = missingFact(PROPERTY_REVIEW, null, asked, ['answer-of-people']);
    return unknownLine(head, text, parameters, [missing], facts);
  });
}

function reviewedIn(household: ExaminedHousehold, category: Category): Reviewed[] {
  const head = (rule: string): LineHead => ({ ruleId: rule, group: 'assets', category });
  const explained = explainedProperty(household).map(({ kind, items, parameters }): Reviewed => {
    const name = assetName(kind);
    const text = {
      zh: `${name.zh}属于本地规定须说明的财产，由人员核实价值和实际生活，集体研究`,
      en: `${name.en}: property that the place asks to be explained; people look at its value and at how the family lives, and study it together`,
    };
    const facts = refsOf(kind, items);
    return { head: head(`${category}.explain.${kind}@2`), items, facts, parameters, text };
  });
  const items = notExaminedAssets(household);
  if (items.length === 0) return explained;
  const names = listed(items.map(assetAmount));
  const text = {
    zh: `以下财产没有可适用的规则，由人员核实，集体研究：${names.zh}`,
    en: `no rule examines these assets; people look at them and study them together: ${names.en}`,
  };
  const facts = items.flatMap((item) => refsOf(item.kind, [item]));
  const reader = new ParameterReader(household.pack);
  // Of what is needed to live and work nothing is tested, and the place may name more: the article of all property.
  reader.optional(assetParameters, 'asset.exempt-uses');
  const parameters = reader.refs;
  return [...explained, { head: head('assets.not-examined@2'), items, facts, parameters, text }];
}

/** The last answer that was given about all of it, as it is now. */
function judgedProperty(
  { judgements = [] }: CaseFacts,
  items: readonly AssetFact[],
): JudgementOf<typeof PROPERTY_REVIEW> | undefined {
  return judgements.findLast(
    (each): each is JudgementOf<typeof PROPERTY_REVIEW> =>
      each.question === PROPERTY_REVIEW && items.every((item) => holds(each.property, item)),
  );
}

function holds(property: readonly ReviewedAsset[], { kind, valueFen, count }: AssetFact): boolean {
  const amount = valueFen ?? count ?? null;
  return property.some((reviewed) => reviewed.kind === kind && reviewed.amount === amount);
}

function answeredLine(
  { head, facts, parameters, text }: Reviewed,
  judged: JudgementOf<typeof PROPERTY_REVIEW>,
): WorksheetLine {
  const isAcceptable = judged.answer === 'yes';
  const found = isAcceptable
    ? { zh: '不影响认定', en: 'keeps nobody out' }
    : { zh: '影响认定', en: 'keeps the household out' };
  return line(head, {
    outcome: isAcceptable ? 'met' : 'not-met',
    parameters,
    facts: [...facts, factRef(`judgement.${PROPERTY_REVIEW}`, null, isAcceptable, judgedBy(judged))],
    text: {
      zh: `${text.zh}；${judged.on} 研究：${found.zh}`,
      en: `${text.en}; studied on ${judged.on}: ${found.en}`,
    },
  });
}

const NOT_ASKED: Bilingual = {
  zh: '另有条件不符合，不因此项认定',
  en: 'another condition fails: nothing rests on it',
};

const LINE = /^(assets\.not-examined|[a-z-]+\.explain\.[a-z]+)@/;

/** The property of a worksheet about which people answer, each once; none where nothing has to be answered. */
export function propertyToReview(lines: readonly WorksheetLine[]): ReviewedAsset[] {
  const found = new Map<string, ReviewedAsset>();
  for (const { fact, value } of lines
    .filter(({ ruleId }) => LINE.test(ruleId))
    .flatMap(({ facts }) => facts)) {
    const kind = fact.startsWith('asset.') ? fact.slice('asset.'.length) : '';
    if (!isCodeOf(assetKindCodes, kind)) continue;
    found.set(`${kind} ${String(value)}`, { kind, amount: typeof value === 'number' ? value : null });
  }
  return [...found.values()];
}
