import { dateOf, isRealDate, type IsoDate } from '@aid-chain/kernel';
import { changeText, type PlaceChange, type PlaceDifference } from '@aid-chain/platform';
import type { Print } from './output.js';

/** What changes a period that has begun: cases in work are computed with the new value, which a new period would not do. */
function changesOfThePast(changes: readonly PlaceChange[], today: IsoDate): number {
  const began = ({ at }: PlaceChange): boolean => isRealDate(dayOf(at)) && dayOf(at) <= today;
  return changes.filter((change) => began(change) && !endsLater(change, today)).length;
}

/** Whether nothing but the last day of a period changes, and that is not over: so a new period follows on one that runs. */
function endsLater({ old, new: present }: PlaceChange, today: IsoDate): boolean {
  if (old === null || present === null) return true;
  const end = LAST_DAY.exec(present)?.[1] ?? today;
  return old.replace(LAST_DAY, '') === present.replace(LAST_DAY, '') && end >= today;
}

/** How the text of a parameter names its last day. */
const LAST_DAY = / \(→ (\d{4}-\d{2}-\d{2})\)$/;

/** The day from which a parameter holds; rows of a directory have none. */
const dayOf = (at: string): string => at.split(' ')[1] ?? '';

/** Prints old and new of everything that differs, for whoever signs it. */
export function printChanges(difference: PlaceDifference | undefined, print: Print): void {
  if (difference === undefined) return;
  const { at, by, changes } = difference;
  print(
    changes.length === 0
      ? `与 ${by} 于 ${at} 启用的内容相同 / nothing differs from what ${by} accepted at ${at}`
      : `与 ${by} 于 ${at} 启用的相比，${String(changes.length)} 处更改 / ${String(changes.length)} changes against what ${by} accepted at ${at}:`,
  );
  for (const change of changes) print(changeText(change));
  const past = changesOfThePast(changes, dateOf(new Date()));
  if (past > 0)
    print(
      `其中 ${String(past)} 处更改了已经生效的期间，办理中的案件将按新值计算；新文件规定的数值应另列一段（from）/ ${String(past)} of them change a period that has begun: cases in work are computed with the new value; what a new document sets gets a period of its own (from)`,
    );
}
