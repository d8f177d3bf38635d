import type { IsoDate } from '@aid-chain/kernel';
import { departmentName, routeNeed, trackOf, type Department, type Measure } from '@aid-chain/policy';
import {
  CATEGORIES,
  categoryCodes,
  measurePeriodCodes,
  nameOf,
  needKindCodes,
  trackCodes,
  type AskedAt,
  type NeedKind,
} from '@aid-chain/vocabulary';
import type { WindowItemView } from './window-item.view.js';

/** From this day on education is asked for at the school, and housing also at its department (社会救助法 38). */
const ELSEWHERE_FROM: IsoDate = '2026-07-01';

/** What a place has on a day. */
interface PlaceItems {
  readonly departments: readonly Department[];
  readonly measures: readonly Measure[];
  readonly on: IsoDate;
}

/**
 * What the window explains at once (S4-12 导办一口清): each class that may be applied for, then each measure of the place by its need, with
 * who gives it, where it is asked for, how much it is, what is decided elsewhere, and its document. Awards to helpers are no aid of a family.
 * A place without departments or measures is not set up, and has no list.
 */
export function windowItems({ departments, measures, on }: PlaceItems): WindowItemView[] {
  if (departments.length === 0 || measures.length === 0) return [];
  const ofFamilies = measures.filter(({ head }) => head.receiver !== 'helper');
  return [...recognitions(), ...ofFamilies.map((measure) => itemOf(measure, departments, on))];
}

function recognitions(): WindowItemView[] {
  return CATEGORIES.map((category) => ({
    ...{ kind: 'recognition', code: category, name: nameOf(categoryCodes, category) },
    ...{ askedAt: 'window', departments: [], track: nameOf(trackCodes, trackOf(category)), demo: false },
  }));
}

function itemOf({ head, terms }: Measure, departments: readonly Department[], on: IsoDate): WindowItemView {
  const { kind, aspect } = head.serves;
  const aspects = aspect === undefined ? [] : [aspect];
  const routed =
    head.department === undefined ? routeNeed(departments, { kind, aspects }) : [head.department];
  const { decides, amount, unit, period, doc, article } = terms;
  return {
    ...{ kind: 'measure', code: head.code, name: head.names, askedAt: askedAt(kind, on) },
    ...{ needKind: kind, needName: nameOf(needKindCodes, kind), receiver: head.receiver },
    departments: routed.map((department) => ({
      ...{ department, departmentName: departmentName(departments, department) },
    })),
    ...(decides === null ? {} : { decides }),
    ...(amount !== null && 'fen' in amount ? { amountFen: amount.fen } : {}),
    ...(unit === null ? {} : { unit }),
    ...(period === null ? {} : { each: nameOf(measurePeriodCodes, period) }),
    ...(doc === null ? {} : { doc }),
    ...(article === null ? {} : { article }),
    demo: terms.demo,
  };
}

/** Where help of a kind is asked for on a day; the window takes and forwards all of it (社会救助法 64). */
export function askedAt(kind: NeedKind, on: IsoDate): AskedAt {
  if (on < ELSEWHERE_FROM) return 'window';
  if (kind === 'education') return 'school';
  return kind === 'housing' ? 'window-or-department' : 'window';
}
