import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ParameterKey } from '@aid-chain/policy';
import type { WindowReason } from '@aid-chain/vocabulary';
import type { FilingSupplement } from './filing-supplement.store.js';
import type { NonAcceptance } from './non-acceptance.store.js';

/** By which parameter a place answers whether a reason lets an application be refused; none where the window explains it itself. */
export const REFUSED_BY = {
  'not-the-applicant': 'non-acceptance.not-the-applicant',
  'wrong-number': 'non-acceptance.wrong-number',
  'filed-twice': 'non-acceptance.filed-twice',
  'change-first': 'non-acceptance.change-first',
} as const satisfies Readonly<Partial<Record<WindowReason, ParameterKey>>>;

/** What happened to an application before it is refused. */
interface Before {
  readonly earlier: readonly Pick<NonAcceptance, 'reasonCode' | 'setAsideOn' | 'remedyResult'>[];
  /** The last request to put it right; undefined where the family was asked nothing. */
  readonly asked: Pick<FilingSupplement, 'askedOn' | 'deliveredOn' | 'dueOn'> | undefined;
  readonly today: IsoDate;
}

const byOf: Readonly<Partial<Record<WindowReason, (typeof REFUSED_BY)[keyof typeof REFUSED_BY]>>> =
  REFUSED_BY;

/**
 * Whether an application may be refused for a reason: only what does not meet the conditions to apply is not accepted; what can be put
 * right is asked for once, with the day of receipt kept (社会救助法 64, 70(1); D57 10; L-07). Nor is it refused again for what a remedy
 * has set aside (行政复议法 64), nor for words of the window once it was asked to be put right or a refusal was set aside: the notice
 * promises that the application goes on. A result that changed the decision orders the acceptance, so nothing is refused after it
 * (行政复议法 63, 77), and nothing while the family still has time to put its application right. Refuses NON_ACCEPTANCE_CHANGED,
 * SUPPLEMENT_NOT_DELIVERED, SUPPLEMENT_DAYS_RUN, WINDOW_REFUSAL_NOT_ALLOWED, SUPPLEMENT_ASKED_ALREADY, NON_ACCEPTANCE_SET_ASIDE.
 * @param isRefused the value of a parameter in the place on the day; undefined where it sets none
 */
export function refusalAllowed(
  reason: WindowReason,
  isRefused: (key: (typeof REFUSED_BY)[keyof typeof REFUSED_BY]) => boolean | undefined,
  { earlier, asked, today }: Before,
): Result<true> {
  const open = stillOpen(earlier, asked, today);
  if (!open.ok) return open;
  const key = byOf[reason];
  if (key !== undefined && isRefused(key) !== true) return refuse('WINDOW_REFUSAL_NOT_ALLOWED', { reason });
  if (key === undefined && asked !== undefined)
    return refuse('SUPPLEMENT_ASKED_ALREADY', { on: asked.askedOn });
  const gone = earlier.flatMap(({ setAsideOn: on, ...each }) => (on === null ? [] : [{ ...each, on }]));
  const same = gone.find(({ reasonCode }) => key === undefined || reasonCode === reason);
  if (same === undefined) return ok(true);
  return refuse('NON_ACCEPTANCE_SET_ASIDE', { reason: same.reasonCode, on: same.on });
}

/** Whether nothing refuses it whatever the reason: neither a result that orders its acceptance, nor days that the family was given. */
function stillOpen(earlier: Before['earlier'], asked: Before['asked'], today: IsoDate): Result<true> {
  const changed = earlier.find(({ remedyResult }) => remedyResult === 'changed');
  if (changed !== undefined && changed.setAsideOn !== null)
    return refuse('NON_ACCEPTANCE_CHANGED', { on: changed.setAsideOn });
  if (asked === undefined) return ok(true);
  if (asked.deliveredOn === null) return refuse('SUPPLEMENT_NOT_DELIVERED', { on: asked.askedOn });
  return asked.dueOn !== null && today <= asked.dueOn
    ? refuse('SUPPLEMENT_DAYS_RUN', { on: asked.dueOn })
    : ok(true);
}
