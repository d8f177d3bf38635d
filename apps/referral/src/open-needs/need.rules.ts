import type { Sealed } from '@aid-chain/contracts';
import { minDate, type IsoDate } from '@aid-chain/kernel';
import type { Department } from '@aid-chain/policy';
import type { NeedAspect, NeedKind, Urgency } from '@aid-chain/vocabulary';
import { routeNeed, type RoutedDepartment } from './routing.rules.js';

/** A need as another service established or found it. */
export interface EstablishedNeed {
  readonly needId: string;
  readonly householdId: string;
  readonly kind: NeedKind;
  readonly aspects: readonly NeedAspect[];
  readonly personId: string | null;
  readonly regionCode: string;
  readonly urgency: Urgency;
  readonly groundCode: string;
  readonly textZh: string;
  readonly textEn: string;
  readonly origin: { readonly type: string; readonly id: string };
  readonly establishedOn: IsoDate;
  /** Where its pupils go to school, sealed under its id. */
  readonly schooling?: Sealed;
  /** Whether each school is known. */
  readonly schoolKnown?: boolean;
}

/** The one open need of a household for a kind and person; every origin stays linked to it. */
export interface OpenNeed {
  readonly needId: string;
  readonly householdId: string;
  readonly kind: NeedKind;
  readonly personId: string | null;
  readonly aspects: readonly NeedAspect[];
  readonly urgency: Urgency;
  readonly establishedOn: IsoDate;
}

/** A referral that keeps a need open: where the routing sent it and, after passing on, where it is now. */
export interface LiveReferral {
  readonly department: string;
  readonly routedTo: string;
}

/** What departments completed before for the same origin on the same ground; the need under which they did. */
export interface ServedBefore {
  readonly needId: string | null;
  readonly departments: ReadonlySet<string>;
}

export type Joined =
  | { readonly effect: 'opened'; readonly need: OpenNeed }
  | { readonly effect: 'joined'; readonly need: OpenNeed };

/**
 * Joins an established need to the open one of the same household, kind and person, or opens it.
 * Aspects are united, urgent wins, the earliest day counts: any order of the same needs ends in the same open need.
 */
export function joinNeed(open: OpenNeed | undefined, need: EstablishedNeed): Joined {
  if (open === undefined) return { effect: 'opened', need: openNeed(need) };
  return {
    effect: 'joined',
    need: {
      ...open,
      aspects: union(open.aspects, need.aspects),
      urgency: open.urgency === 'urgent' ? 'urgent' : need.urgency,
      establishedOn: minDate(open.establishedOn, need.establishedOn),
    },
  };
}

/**
 * The need under which everything that is asked for was completed already; null where some department is still to be
 * asked. The same case that states the same need on the same ground again adds nothing; another ground, case,
 * filing or visit does (adr/0019).
 */
export function servedUnder(
  need: EstablishedNeed,
  served: ServedBefore,
  table: readonly Department[],
): string | null {
  const asked = routeNeed(need.kind, need.aspects, table);
  return asked.every(({ department }) => served.departments.has(department)) ? served.needId : null;
}

/**
 * The departments of a need that no live referral has reached yet, directly or through passing on, and that have not
 * completed what this origin asks for.
 */
export function missingDepartments(
  need: OpenNeed,
  live: readonly LiveReferral[],
  table: readonly Department[],
  completed: ReadonlySet<string> = new Set(),
): RoutedDepartment[] {
  const reached = new Set([
    ...completed,
    ...live.flatMap(({ department, routedTo }) => [department, routedTo]),
  ]);
  return routeNeed(need.kind, need.aspects, table).filter(({ department }) => !reached.has(department));
}

/** The key of "one open need per household, kind and person". */
export function needKey(need: Pick<OpenNeed, 'householdId' | 'kind' | 'personId'>): string {
  return [need.householdId, need.kind, need.personId ?? ''].join('|');
}

function openNeed(need: EstablishedNeed): OpenNeed {
  const { needId, householdId, kind, personId, urgency, establishedOn } = need;
  return { needId, householdId, kind, personId, urgency, establishedOn, aspects: union(need.aspects, []) };
}

function union<T extends string>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])].sort();
}
