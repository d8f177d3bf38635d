import { inOrder } from '@aid-chain/facts';
import { firstOfMonth, isRealDate, ruleFaults, type Fault, type IsoDate } from '@aid-chain/kernel';
import { isAwayOnly } from '@aid-chain/vocabulary';
import { asObject, textOf, type Loose } from './loose.rules.js';

/**
 * Faults of how long somebody is stated to live with the family (D57 art. 7): days to come, before the birth or in
 * reverse; a day of leaving without reason, or a reason that needs its day without one. The form checks
 * whether a reason is known.
 * @param entry what holds `livesTogether`
 * @param birth undefined where it is not known here
 */
export function stayFaults(entry: Loose, path: string, birth: IsoDate | undefined, today: IsoDate): Fault[] {
  const stay = asObject(entry['livesTogether']);
  const [from, to] = [dayOf(stay, 'from'), dayOf(stay, 'to')];
  const at = `${path}/livesTogether`;
  const future = (day: IsoDate | undefined, field: string): Fault[] =>
    day !== undefined && day > today
      ? [{ code: 'DATE_IN_FUTURE', path: `${at}/${field}`, params: { today } }]
      : [];
  // By the month: that is how the register keeps it, and so how it is filed again.
  const unborn = from !== undefined && birth !== undefined && firstOfMonth(from) < firstOfMonth(birth);
  return [
    ...ruleFaults([inOrder('livesTogether')], entry, path),
    ...future(from, 'from'),
    ...future(to, 'to'),
    ...(unborn ? [{ code: 'LIVES_TOGETHER_BEFORE_BIRTH', path: `${at}/from` } as const] : []),
    ...reasonFaults(stay, at),
  ];
}

function reasonFaults(stay: Loose, path: string): Fault[] {
  const reason = textOf(stay, 'reasonOut');
  const left = stay['to'] !== undefined;
  if (left && stay['reasonOut'] === undefined) return [{ code: 'LEFT_WITHOUT_REASON', path }];
  return !left && reason !== undefined && !isAwayOnly(reason) ? [{ code: 'LEFT_WITHOUT_DAY', path }] : [];
}

/** Whether somebody has left the household, and is not only elsewhere for work or school. */
export function hasLeft(reasonOut: string | undefined): boolean {
  return reasonOut !== undefined && !isAwayOnly(reasonOut);
}

function dayOf(entry: Loose, field: string): IsoDate | undefined {
  const text = textOf(entry, field);
  return text !== undefined && isRealDate(text) ? text : undefined;
}
