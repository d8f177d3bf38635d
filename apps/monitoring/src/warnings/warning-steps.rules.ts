import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Disposition, VisitOutcome, WarningState } from '@aid-chain/vocabulary';

export interface WarningProgress {
  readonly state: WarningState;
  readonly raisedOn: IsoDate;
  readonly visitedOn?: IsoDate;
  readonly visitOutcome?: VisitOutcome;
}

export interface DispositionPlan {
  readonly on: IsoDate;
  readonly dispositions: readonly Disposition[];
  /** How many needs the reviewer named. */
  readonly needs: number;
}

function dateFault(on: IsoDate, earliest: IsoDate, today: IsoDate): ReturnType<typeof refuse> | undefined {
  if (on > today) return refuse('DATE_IN_FUTURE', { today });
  return on < earliest ? refuse('DATE_TOO_EARLY', { earliest }) : undefined;
}

/**
 * A visit to the family of a warning: once, from the day of the warning on, not in the future.
 * Nobody met leaves the warning open for another visit. Result: the state after it (S0-01, S0-22).
 */
export function decideVisit(
  warning: WarningProgress,
  visit: { readonly on: IsoDate; readonly outcome: VisitOutcome },
  today: IsoDate,
): Result<WarningState> {
  switch (warning.state) {
    case 'disposed':
      return refuse('WARNING_ALREADY_DISPOSED');
    case 'visited':
      return refuse('WARNING_ALREADY_VISITED');
    case 'open':
      return (
        dateFault(visit.on, warning.raisedOn, today) ?? ok(visit.outcome === 'not-met' ? 'open' : 'visited')
      );
  }
}

/**
 * What follows from a warning: after a visit, not before its day, and only what the visit bears out (S0-01, S0-22).
 * `unsubstantiated` stands alone and needs a visit that found nothing; everything else needs one that found it true.
 */
export function decideDisposition(
  warning: WarningProgress,
  plan: DispositionPlan,
  today: IsoDate,
): Result<'disposed'> {
  if (warning.state === 'disposed') return refuse('WARNING_ALREADY_DISPOSED');
  if (warning.state === 'open' || warning.visitedOn === undefined) return refuse('WARNING_NOT_VISITED');
  return dateFault(plan.on, warning.visitedOn, today) ?? choiceFault(warning, plan) ?? ok('disposed');
}

function choiceFault(
  { visitOutcome }: WarningProgress,
  { dispositions, needs }: DispositionPlan,
): ReturnType<typeof refuse> | undefined {
  const unfounded = dispositions.includes('unsubstantiated');
  if (unfounded && dispositions.length > 1) return refuse('DISPOSITIONS_CONTRADICT');
  if (unfounded && visitOutcome === 'substantiated') return refuse('VISIT_SUBSTANTIATED');
  if (!unfounded && visitOutcome !== 'substantiated') return refuse('VISIT_NOT_SUBSTANTIATED');
  return needs > 0 && !dispositions.includes('push') ? refuse('NEEDS_WITHOUT_PUSH') : undefined;
}
