import { inBothLanguages, refuse, type Failure, type RefusalCode } from '@aid-chain/kernel';
import type { CategoryResult, Missing } from '@aid-chain/policy';
import {
  categoryCodes,
  factStepCodes,
  listed,
  nameOf,
  type Bilingual,
  type Category,
  positionOf,
  type MemberPositions,
} from '@aid-chain/vocabulary';
import { openCategories, openRequests } from '../procedures/met-or-not.rules.js';
import type { TrackDetermination } from './track-determination.rules.js';

/** By kind of what keeps a track open, its refusal; the first kind that is there is the answer, the others stand beside it. */
const CODES = {
  fact: 'FACTS_MISSING',
  contradiction: 'CONTRADICTION_OPEN',
  parameter: 'PARAMETER_PENDING',
} as const satisfies Record<Missing['kind'], RefusalCode>;
const KINDS = Object.keys(CODES) as readonly Missing['kind'][];

const LISTED_AT_MOST = 10;

/**
 * Refuses what nobody can conclude yet, REQUESTED_CATEGORY_OPEN, FACTS_MISSING, CONTRADICTION_OPEN or PARAMETER_PENDING: whose fact is missing and
 * what brings it, what sources contradict each other about, which document a parameter waits for and who loads it. Unknown never refuses a family (adr/0002).
 */
export function undetermined(
  { categories }: Pick<TrackDetermination, 'categories'>,
  positions: MemberPositions,
  requested: readonly Category[],
): Failure {
  if (categories.some(isMet)) return requestedOpen(openRequests(categories, requested), positions);
  const open = whatKeepsOpen({ categories }, requested);
  const [first = 'fact', ...others] = KINDS.filter((kind) => open.some((each) => each.kind === kind));
  const of = (kind: Missing['kind']) =>
    open.filter((each) => each.kind === kind).map((each) => sentence(each, positions));
  const beside = enumerated(others.flatMap(of));
  const texts = {
    missing: enumerated(of(first)),
    beside: beside.zh === '' ? beside : { zh: `另有：${beside.zh}。`, en: ` Open as well: ${beside.en}.` },
  };
  return refuse(CODES[first], {
    missing: open.flatMap(codesOf).join(', '),
    ...inBothLanguages(texts),
  });
}

/** Everything that keeps a track open for a family that asked for these categories, each once. */
export function whatKeepsOpen(
  { categories }: Pick<TrackDetermination, 'categories'>,
  requested: readonly Category[],
): readonly Missing[] {
  const open = categories.some(isMet)
    ? openRequests(categories, requested)
    : openCategories(categories, requested);
  return openReasons(open);
}

const isMet = ({ outcome }: Pick<CategoryResult, 'outcome'>): boolean => outcome === 'met';

/** Another category is met: what the family asked for beside it is found out first, or left open by a person. */
function requestedOpen(
  asked: readonly Pick<CategoryResult, 'category' | 'missing'>[],
  positions: MemberPositions,
): Failure {
  const open = openReasons(asked);
  const texts = {
    categories: listed(asked.map(({ category }) => nameOf(categoryCodes, category))),
    missing: enumerated(open.map((each) => sentence(each, positions))),
  };
  return refuse('REQUESTED_CATEGORY_OPEN', {
    missing: open.flatMap(codesOf).join(', '),
    ...inBothLanguages(texts),
  });
}

/** Everything that keeps a track open, each once; what is missing of a member is not named of the household again. */
function openReasons(categories: readonly Pick<CategoryResult, 'missing'>[]): readonly Missing[] {
  const found = new Map<string, Missing>();
  for (const each of categories.flatMap(({ missing }) => missing)) {
    const key = `${each.kind} ${each.fact} ${each.personId ?? ''}`;
    if (!found.has(key)) found.set(key, each);
  }
  const all = [...found.values()];
  return all.filter(
    ({ fact, personId }) =>
      personId !== null || !all.some((other) => other.personId !== null && other.fact === fact),
  );
}

/** The code of a fact or parameter; the key of a contradiction may hold the id of a member and is left to the worksheet. */
function codesOf({ kind, fact }: Missing): string[] {
  return kind === 'contradiction' ? [] : [fact];
}

function sentence(missing: Missing, positions: MemberPositions): Bilingual {
  const { personId } = missing;
  const whose = personId === null ? { zh: '家庭', en: 'the household' } : positionOf(positions, personId);
  switch (missing.kind) {
    case 'fact': {
      const { broughtBy, textZh, textEn } = missing;
      const steps = broughtBy.map((step) => nameOf(factStepCodes, step));
      const zh = steps.map((step) => step.zh).join('或');
      const en = steps.map((step) => step.en).join(' or ');
      return { zh: `${whose.zh}——${textZh}（${zh}）`, en: `${whose.en}: ${textEn} (${en})` };
    }
    case 'contradiction': {
      const { textZh, textEn } = missing;
      return { zh: `${whose.zh}——${textZh}`, en: `${whose.en}: ${textEn}` };
    }
    case 'parameter': {
      const { test, textZh, textEn } = missing;
      if (test === undefined) return { zh: textZh, en: textEn };
      return { zh: `“${test.zh}”所用的${textZh}`, en: `for "${test.en}", ${textEn}` };
    }
  }
}

function enumerated(sentences: readonly Bilingual[]): Bilingual {
  const shown = sentences.slice(0, LISTED_AT_MOST);
  const all = sentences.length;
  const more =
    all > shown.length
      ? { zh: `等共 ${all} 项，见计算表`, en: `, ${all} in all, see the worksheet` }
      : undefined;
  return {
    zh: `${shown.map(({ zh }) => zh).join('；')}${more?.zh ?? ''}`,
    en: `${shown.map(({ en }) => en).join('; ')}${more?.en ?? ''}`,
  };
}
