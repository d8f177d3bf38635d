import { ok, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Need } from '@aid-chain/contracts';
import { decideUrgency, urgencyByKind } from '@aid-chain/policy';
import { nameOf, needKindCodes } from '@aid-chain/vocabulary';
import type { NamedNeed } from '../indicators/named-need.js';
import type { Sentence } from '../indicators/sentence.rules.js';

export interface WarnedHousehold {
  readonly warningId: string;
  readonly indicator: string;
  /** What the indicator itself points to; pushed when the reviewer names nothing else. */
  readonly pointsTo: NamedNeed | undefined;
  readonly regionCode: string;
  /** Why it was warned of; the sentence of a need that follows from the indicator itself. */
  readonly reason: Sentence;
}

/** The needs that a push sends out: those named, else the one that the indicator points to. */
export function needsToPush(
  pointsTo: NamedNeed | undefined,
  named: readonly NamedNeed[],
): readonly NamedNeed[] {
  return named.length > 0 || pointsTo === undefined ? named : [pointsTo];
}

/**
 * Needs pushed beside measures of the same kind that are asked for persons are those persons’ needs, so that nobody is asked twice for
 * one thing (S2-16).
 */
export function ofPersonsAsked(
  needs: readonly NamedNeed[],
  asked: readonly { readonly kind: NamedNeed['kind']; readonly personId: string | null }[],
): readonly NamedNeed[] {
  return needs.flatMap((need) => {
    const persons = asked.flatMap(({ kind, personId }) =>
      kind === need.kind && personId !== null ? [personId] : [],
    );
    if (need.personId !== undefined || persons.length === 0) return [need];
    return [...new Set(persons)].map((personId) => ({ ...need, personId }));
  });
}

/** Refuses NEED_URGENCY_REASON_MISSING: a need is less urgent than its kind with a reason only. */
export function urgenciesReasoned(named: readonly NamedNeed[]): Result<true> {
  for (const need of named) {
    const urgency = decideUrgency(need);
    if (!urgency.ok) return urgency;
  }
  return ok(true);
}

/** A pushed need as an event carries it: codes and sentences from templates only (S0-22, needs by kind). */
export function pushedNeed(needId: string, named: NamedNeed, from: WarnedHousehold, on: IsoDate): Need {
  const own = from.pointsTo?.kind === named.kind;
  const name = nameOf(needKindCodes, named.kind);
  return {
    needId,
    kind: named.kind,
    aspects: [...(named.aspects ?? (named.kind === 'medical' ? ['cost' as const] : []))],
    ...(named.personId === undefined ? {} : { personId: named.personId }),
    regionCode: from.regionCode,
    urgency: named.urgency ?? urgencyByKind(named.kind),
    groundCode: own ? from.indicator : `visit.${named.kind}`,
    textZh: own ? from.reason.textZh : `${on} 走访核实，家庭有${name.zh}需求。`,
    textEn: own ? from.reason.textEn : `The visit found on ${on} that the family has a need: ${name.en}.`,
    origin: { type: 'warning', id: from.warningId },
    establishedOn: on,
  };
}
