import {
  authorityOf,
  departmentName,
  isParameterKey,
  lawOf,
  meaningOf,
  routeNeed,
  standardsOf,
  trackOf,
  type Department,
  type Measure,
  type PackEntry,
  type RulePack,
} from '@aid-chain/policy';
import {
  authorityCodes,
  CATEGORIES,
  categoryCodes,
  measurePeriodCodes,
  nameOf,
  needKindCodes,
  trackCodes,
  type AskedAt,
  type Category,
  type NeedKind,
} from '@aid-chain/vocabulary';
import type { ItemStandardView, WindowItemView } from './window-item.view.js';

/** Where help of a kind is asked for on a day, where that is not the window alone; the parameters of the place give it. */
export type AskedElsewhere = Readonly<Partial<Record<NeedKind, AskedAt>>>;

/** What a place has on a day. */
interface PlaceItems {
  readonly departments: readonly Department[];
  readonly measures: readonly Measure[];
  readonly askedElsewhere: AskedElsewhere;
  /** Its parameters; undefined where some that must be there are missing, and then no standard is stated. */
  readonly pack: RulePack | undefined;
}

/**
 * What the window explains at once (S4-12 导办一口清): each class that may be applied for, then each measure of the place by its need, and
 * each award to who helps a family, with who decides or gives it, where it is asked for, how much it is, what is decided elsewhere, and
 * its document. A place without departments or measures is not set up, and has no list.
 */
export function windowItems({ departments, measures, askedElsewhere, pack }: PlaceItems): WindowItemView[] {
  if (departments.length === 0 || measures.length === 0) return [];
  const items = measures.map((measure) => itemOf(measure, departments, askedElsewhere));
  return [...CATEGORIES.map((category) => recognitionOf(category, pack)), ...items];
}

function recognitionOf(category: Category, pack: RulePack | undefined): WindowItemView {
  const track = nameOf(trackCodes, trackOf(category));
  const head = { kind: 'recognition', code: category, name: nameOf(categoryCodes, category), track };
  const item = { ...head, askedAt: 'window', departments: [] };
  if (pack === undefined) return { ...item, demo: false };
  const [entries, decidedBy] = [standardsOf(category, pack), authorityOf(category, pack)];
  const law = lawOf(category, pack);
  const standards = entries.flatMap(standardView);
  return {
    ...item,
    ...(decidedBy === undefined ? {} : { decidedBy, decidedByName: nameOf(authorityCodes, decidedBy) }),
    ...(standards.length === 0 ? {} : { standards }),
    ...(law === undefined ? {} : sourceOf(law)),
    demo: entries.some(({ demo }) => demo),
  };
}

/** A standard that is a number; who decides is one by name and stands elsewhere. */
function standardView({ key, value, unit, demo, ...source }: PackEntry): ItemStandardView[] {
  if (typeof value !== 'number' || !isParameterKey(key)) return [];
  return [{ parameter: key, name: meaningOf(key), value, unit, ...sourceOf(source), demo }];
}

function sourceOf({ doc, article }: Pick<PackEntry, 'doc' | 'article'>): {
  readonly doc?: string;
  readonly article?: string;
} {
  return { ...(doc === null ? {} : { doc }), ...(article === null ? {} : { article }) };
}

function itemOf(
  { head, terms }: Measure,
  departments: readonly Department[],
  askedElsewhere: AskedElsewhere,
): WindowItemView {
  const { kind, aspect } = head.serves;
  const aspects = aspect === undefined ? [] : [aspect];
  const routed =
    head.department === undefined ? routeNeed(departments, { kind, aspects }) : [head.department];
  const { decides, amount, unit, period } = terms;
  return {
    ...{ kind: head.receiver === 'helper' ? 'award' : 'measure', code: head.code, name: head.names },
    askedAt: askedElsewhere[kind] ?? 'window',
    ...{ needKind: kind, needName: nameOf(needKindCodes, kind), receiver: head.receiver },
    departments: routed.map((department) => ({
      ...{ department, departmentName: departmentName(departments, department) },
    })),
    ...(decides === null ? {} : { decides }),
    ...(amount !== null && 'fen' in amount ? { amountFen: amount.fen } : {}),
    ...(unit === null ? {} : { unit }),
    ...(period === null ? {} : { each: nameOf(measurePeriodCodes, period) }),
    ...sourceOf(terms),
    demo: terms.demo,
  };
}
