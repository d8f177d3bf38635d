import { Injectable } from '@nestjs/common';
import type { Received, Tx } from '@aid-chain/messaging';
import { ReferralMaker, type NewReferral } from '../referrals/referral-maker.js';
import { withEarlier } from '../referrals/with-earlier.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { holdNeeds, servedBefore } from '../open-needs/need-origins.js';
import {
  joinNeed,
  missingDepartments,
  needKey,
  servedUnder,
  type EstablishedNeed,
  type LiveReferral,
  type OpenNeed,
  type ServedBefore,
} from '../open-needs/need.rules.js';
import {
  lockOpenNeeds,
  linkedBefore,
  liveReferrals,
  saveNeeds,
  saveOrigins,
  type NeedArrival,
  type SavedNeed,
} from '../open-needs/need.store.js';

export type NeedEvent =
  | Received<'intake.request-forwarded.v1'>
  | Received<'eligibility.need-established.v1'>
  | Received<'monitoring.need-found.v1'>;

/** An arrival with the need that it joined or opened, or the one under which it was served before. */
interface Folded {
  readonly event: NeedEvent;
  readonly arrival: NeedArrival;
  readonly needId: string;
  /** Null where it was served before: then nothing is sent. */
  readonly need: SavedNeed | null;
  readonly served: ServedBefore;
}

/** Joins arriving needs to the open ones of their households and refers each to the departments it has not reached. */
@Injectable()
export class Referring {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly maker: ReferralMaker,
  ) {}

  async refer(events: readonly NeedEvent[], tx: Tx): Promise<void> {
    const folded = await this.fold(events, tx);
    if (folded.length === 0) return;
    const needs = folded.flatMap(({ need }) => (need === null ? [] : [need]));
    saveNeeds(tx, needs);
    saveOrigins(tx, folded);
    const live = await liveReferrals(
      tx,
      needs.map(({ needId }) => needId),
    );
    await this.maker.make(tx, await withEarlier(tx, this.missing(folded, live)));
  }

  /** What is still to be asked; two arrivals of one need ask a department once. */
  private missing(folded: readonly Folded[], live: Map<string, LiveReferral[]>): NewReferral[] {
    return folded.flatMap(({ event, need, served }) => {
      if (need === null) return [];
      const reached = live.get(need.needId) ?? [];
      const table = this.settings.routing(need.regionCode);
      const asked = missingDepartments(need, reached, table, served.departments);
      live.set(need.needId, [
        ...reached,
        ...asked.map(({ department }) => ({ department, routedTo: department })),
      ]);
      const { time, correlationId, id: causationId } = event;
      return asked.map((routed) => ({ need, ...routed, time, correlationId, causationId }));
    });
  }

  /** Without those that were linked before. */
  private async fold(events: readonly NeedEvent[], tx: Tx): Promise<Folded[]> {
    const needs = events.map(establishedNeed);
    // Sent together and run in this order: what is read is read behind the locks.
    const [, linked, open, before] = await Promise.all([
      holdNeeds(tx, needs.map(needKey)),
      linkedBefore(
        tx,
        needs.map(({ needId }) => needId),
      ),
      lockOpenNeeds(tx, needs),
      servedBefore(tx, needs),
    ]);
    return events.flatMap((event, index) => {
      const need = needs[index] ?? establishedNeed(event);
      if (linked.has(need.needId)) return [];
      const served = before[index] ?? NEVER_SERVED;
      const joined = this.joined(open, need, served);
      const needId = typeof joined === 'string' ? joined : joined.needId;
      const saved = typeof joined === 'string' ? null : joined;
      return { event, arrival: { need, eventId: event.id }, needId, need: saved, served };
    });
  }

  /** The open need with what arrived, or the id of the need under which all of it was completed. */
  private joined(
    open: Map<string, OpenNeed>,
    need: EstablishedNeed,
    served: ServedBefore,
  ): SavedNeed | string {
    const known = open.get(needKey(need));
    const under =
      known === undefined ? servedUnder(need, served, this.settings.routing(need.regionCode)) : null;
    if (under !== null) return under;
    const joined = joinNeed(known, need).need;
    open.set(needKey(need), joined);
    const { regionCode, groundCode, textZh, textEn } = need;
    return { ...joined, regionCode, groundCode, textZh, textEn };
  }
}

const NEVER_SERVED: ServedBefore = { needId: null, departments: new Set() };

function establishedNeed(event: NeedEvent): EstablishedNeed {
  const { need, subject } = event.data;
  return { ...need, personId: need.personId ?? null, householdId: subject.householdId };
}
