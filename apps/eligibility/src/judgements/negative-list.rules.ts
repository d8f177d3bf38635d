import { formatYuan, ok, refuse, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  negativeItems,
  negativeListFound,
  overrideIncome,
  type Judgement,
  type WorksheetLine,
} from '@aid-chain/policy';
import type { JudgementEvidence, OverrideCause } from '@aid-chain/vocabulary';
import type { AnsweredWorksheet } from './judgement-context.js';

interface NegativeListCommand {
  readonly on: IsoDate;
  readonly items: readonly {
    readonly item: number;
    readonly applies: boolean;
    readonly evidence?: readonly JudgementEvidence[];
  }[];
}

interface Approval {
  readonly on: IsoDate;
  readonly who: string;
  readonly paper: string;
}

interface OverrideCommand {
  readonly on: IsoDate;
  readonly causes: readonly OverrideCause[];
  readonly hasHeavyDebt: boolean;
  readonly committees: Approval;
  readonly representatives: Approval;
}

/**
 * The answers of the village meeting to the whole list, each with its evidence; all faults at once (S3-31…37).
 * Refuses NEGATIVE_LIST_NOT_HERE, NEGATIVE_ITEMS_MISSING, NEGATIVE_EVIDENCE_MISSING.
 */
export function negativeListAnswered(
  { on, items }: NegativeListCommand,
  lines: readonly WorksheetLine[],
): Result<Judgement> {
  const numbers = negativeItems(lines);
  if (numbers.length === 0) return refuse('NEGATIVE_LIST_NOT_HERE');
  const faults = itemFaults(items, numbers);
  const [first] = faults;
  if (first !== undefined) return refuse(first.code, first.params ?? {}, faults);
  const answers = [...items].sort((a, b) => a.item - b.item);
  return ok({
    question: 'negative-list',
    on,
    items: answers.map(({ item, applies }) => ({ item, applies })),
  });
}

/** @param numbers of the items that the place asks about */
function itemFaults(items: NegativeListCommand['items'], numbers: readonly number[]): Fault[] {
  const isTwice = (no: number): boolean => items.filter(({ item }) => item === no).length !== 1;
  const others = items.map(({ item }) => item).filter((no) => !numbers.includes(no));
  const wrong = [...numbers.filter(isTwice), ...new Set(others)];
  const unproven = items.flatMap(({ item, applies, evidence = [] }, index): Fault[] =>
    applies && evidence.length === 0
      ? [{ code: 'NEGATIVE_EVIDENCE_MISSING', path: `/items/${String(index)}/evidence`, params: { item } }]
      : [],
  );
  const incomplete: Fault[] =
    wrong.length === 0
      ? []
      : [{ code: 'NEGATIVE_ITEMS_MISSING', path: '/items', params: { items: wrong.join(', ') } }];
  return [...incomplete, ...unproven];
}

/** Two bodies approve, each with its own people and its own paper: what stands twice is one approval (S3-38). */
function sameInBoth({ committees, representatives }: OverrideCommand): Fault[] {
  const fields = ['who', 'paper'] as const;
  return fields
    .filter((field) => committees[field].trim() === representatives[field].trim())
    .map((field) => ({ code: 'APPROVALS_NOT_OF_TWO_BODIES', path: `/representatives/${field}` }));
}

/**
 * The override of the list (S3-38): an income below the limit, heavy debts, and both collective approvals, each of its own
 * body, in their order. Another one takes its place, so that a wrong record can be corrected.
 * Refuses NEGATIVE_LIST_NOT_HERE, OVERRIDE_NOT_NEEDED, OVERRIDE_INCOME_*, APPROVALS_*, HEAVY_DEBT_MISSING.
 * @param earliest the day of the village meeting that found it on the list
 */
export function overrideApproved(
  command: OverrideCommand,
  { before, earliest }: Pick<AnsweredWorksheet, 'before'> & { readonly earliest: IsoDate },
): Result<Judgement> {
  const { lines } = before.worksheet;
  const income = overrideIncome(lines);
  if (income === undefined) return refuse('NEGATIVE_LIST_NOT_HERE');
  if (!negativeListFound(lines)) return refuse('OVERRIDE_NOT_NEEDED');
  if (income.outcome === 'unknown') return refuse('OVERRIDE_INCOME_UNKNOWN');
  if (income.outcome !== 'met')
    return refuse('OVERRIDE_INCOME_TOO_HIGH', { limit: formatYuan(income.right ?? 0) });
  const { on, causes, committees, representatives, hasHeavyDebt } = command;
  const same = sameInBoth(command);
  const [first] = same;
  if (first !== undefined) return refuse(first.code, {}, same);
  if (!hasHeavyDebt) return refuse('HEAVY_DEBT_MISSING');
  const inOrder =
    earliest <= committees.on && committees.on <= representatives.on && representatives.on <= on;
  if (!inOrder) return refuse('APPROVALS_OUT_OF_ORDER', { earliest });
  return ok({ question: 'negative-list-override', on, causes });
}
