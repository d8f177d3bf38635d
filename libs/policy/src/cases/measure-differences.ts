import { measureOutcomeCodes, nameOf, type Bilingual, type MeasureOutcome } from '@aid-chain/vocabulary';
import type { MeasureMatch } from '../measures/match-measures.js';
import type { Measure } from '../measures/measure.js';
import type { ExpectedMeasure } from './golden-case.js';
import { haveSame, NONE, plain, yuan } from './list-texts.js';

/** Where a measure of the place does not come to what a case expects of it. */
export function measureDifferences(
  matches: readonly MeasureMatch[],
  measures: readonly Measure[],
  expected: ExpectedMeasure,
): Bilingual[] {
  const { measure: code } = expected;
  const measure = measures.find(({ head }) => [head.code, head.names.zh, head.names.en].includes(code));
  const own = matches.filter((match) => match.measure === measure?.head.code);
  if (measure === undefined)
    return expected.isAbsent === true
      ? []
      : [{ zh: `当日本地没有措施 ${code}`, en: `the place has no measure ${code} on that day` }];
  if (expected.isAbsent === true)
    return [{ zh: `当日本地有措施 ${code}`, en: `the place has the measure ${code} on that day` }];
  return [
    ...outcomeDifferences(own, expected),
    ...factDifferences(own, expected),
    ...cited(measure, expected),
  ].map(({ zh, en }) => ({ zh: `措施 ${code} ${zh}`, en: `measure ${code} ${en}` }));
}

/** One member who may get it is enough; while none may, one of whom it is open keeps it open. */
function outcomeOf(matches: readonly MeasureMatch[]): MeasureOutcome {
  if (matches.some(({ outcome }) => outcome === 'may')) return 'may';
  return matches.some(({ outcome }) => outcome === 'open') ? 'open' : 'not';
}

function outcomeDifferences(matches: readonly MeasureMatch[], { outcome, members }: ExpectedMeasure) {
  const found = outcomeOf(matches);
  const who = matches.flatMap((each) =>
    each.outcome === 'may' && each.personId !== null ? [each.personId] : [],
  );
  const name = (code: MeasureOutcome) => nameOf(measureOutcomeCodes, code);
  return [
    ...(outcome === undefined || outcome === found
      ? []
      : [differs({ zh: '结果', en: 'outcome' }, name(outcome), name(found))]),
    ...(members === undefined || haveSame(members, who)
      ? []
      : [differs({ zh: '成员', en: 'members' }, plain(members), plain(who))]),
  ];
}

function factDifferences(matches: readonly MeasureMatch[], { amountFen, missing }: ExpectedMeasure) {
  const found = matches[0]?.amountFen ?? null;
  const open = matches.filter(({ outcome }) => outcome === 'open');
  const lacking = [...new Set(open.flatMap((each) => each.missing.map(({ fact }) => fact)))];
  return [
    ...(amountFen === undefined || amountFen === found
      ? []
      : [differs({ zh: '金额', en: 'amount' }, yuan(amountFen), yuan(found))]),
    ...(missing === undefined || haveSame(missing, lacking)
      ? []
      : [differs({ zh: '缺', en: 'missing' }, plain(missing), plain(lacking))]),
  ];
}

function cited({ terms: { doc, article } }: Measure, { cites }: ExpectedMeasure): Bilingual[] {
  const source = `${doc ?? ''}${article ?? ''}`;
  const found = source === '' ? NONE : plain([source]);
  return cites
    .filter((text) => !source.includes(text))
    .map((text) => differs({ zh: '依据', en: 'sources' }, plain([text]), found));
}

function differs(what: Bilingual, wanted: Bilingual, was: Bilingual): Bilingual {
  return {
    zh: `${what.zh}：预期 ${wanted.zh}，实为 ${was.zh}`,
    en: `${what.en}: expected ${wanted.en}, found ${was.en}`,
  };
}
