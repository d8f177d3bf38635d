import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { ServiceItem } from '@aid-chain/policy';

/** A service that is to stand in a plan. */
export interface WishedLine {
  readonly item: string;
  readonly unitsAMonth: number;
}

/** A line of a plan: what of the list, by whom, at what price, as the list has it on the day of the plan. */
export interface PlannedLine {
  readonly line: number;
  readonly item: string;
  readonly kind: ServiceItem['head']['kind'];
  readonly unit: ServiceItem['head']['unit'];
  readonly department: string;
  readonly contract: string | null;
  readonly priceFen: number | null;
  readonly unitsAMonth: number;
}

/** The lines of a plan from the list of the place (L-54). Refuses SERVICE_LINES_INVALID, SERVICE_ITEM_UNKNOWN. */
export function plannedLines(
  wished: readonly WishedLine[],
  list: readonly ServiceItem[],
): Result<readonly PlannedLine[]> {
  const items = wished.map(({ item }) => item);
  if (items.length === 0 || new Set(items).size < items.length) return refuse('SERVICE_LINES_INVALID');
  const byCode = new Map(list.map((each) => [each.head.code, each]));
  const unknown = items.find((item) => !byCode.has(item));
  if (unknown !== undefined)
    return refuse('SERVICE_ITEM_UNKNOWN', { item: unknown, listed: [...byCode.keys()].join(', ') || '–' });
  return ok(
    wished.flatMap(({ item, unitsAMonth }, index) => {
      const found = byCode.get(item);
      return found === undefined ? [] : [lineOf(found, index + 1, unitsAMonth)];
    }),
  );
}

function lineOf({ head, terms }: ServiceItem, line: number, unitsAMonth: number): PlannedLine {
  const { code, kind, unit, department, contract = null } = head;
  return { line, item: code, kind, unit, department, contract, priceFen: terms.priceFen, unitsAMonth };
}
