import { Injectable } from '@nestjs/common';
import type { Received, Tx } from '@aid-chain/messaging';
import { ReferralMaker, type NewReferral } from '../referrals/referral-maker.js';
import { ReferralSettings } from '../referrals/referral-settings.js';
import { joinNeed, missingDepartments, needKey, type EstablishedNeed, type OpenNeed } from './need.rules.js';
import {
  lockOpenNeeds,
  lastEnded,
  linkedBefore,
  liveReferrals,
  saveNeeds,
  saveOrigins,
  type NeedArrival,
  type SavedNeed,
} from './need.store.js';

export type NeedEvent =
  | Received<'intake.request-forwarded.v1'>
  | Received<'eligibility.need-established.v1'>
  | Received<'monitoring.need-found.v1'>;

interface Folded {
  readonly event: NeedEvent;
  readonly arrival: NeedArrival;
  readonly need: SavedNeed;
}

/** Joins arriving needs to the open ones of their households and refers each to the departments it has not reached. */
@Injectable()
export class Referring {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly maker: ReferralMaker,
  ) {}

  async refer(events: readonly NeedEvent[], tx: Tx): Promise<void> {
    const linked = await linkedBefore(
      tx,
      events.map((event) => event.data.need.needId),
    );
    const fresh = events.filter((event) => !linked.has(event.data.need.needId));
    if (fresh.length === 0) return;
    const folded = await fold(fresh, tx);
    await saveNeeds(
      tx,
      folded.map(({ need }) => need),
    );
    await saveOrigins(
      tx,
      folded.map(({ arrival, need }) => ({ arrival, needId: need.needId })),
    );
    const live = await liveReferrals(
      tx,
      folded.map(({ need }) => need.needId),
    );
    const missing = folded.flatMap((one) => this.missing(one, live.get(one.need.needId) ?? []));
    await this.maker.make(tx, await withEarlier(tx, missing));
  }

  private missing({ event, need }: Folded, live: Parameters<typeof missingDepartments>[1]): NewReferral[] {
    return missingDepartments(need, live, this.settings.routing(need.regionCode)).map((routed) => ({
      need,
      ...routed,
      time: event.time,
      correlationId: event.correlationId,
      causationId: event.id,
    }));
  }
}

/** Links each new referral to the last one of the same need and department that ended: nothing is sent again unseen. */
async function withEarlier(tx: Tx, wanted: readonly NewReferral[]): Promise<NewReferral[]> {
  if (wanted.length === 0) return [];
  const ended = await lastEnded(tx, wanted);
  return wanted.map((referral) => {
    const referralId = ended.get(`${needKey(referral.need)}|${referral.department}`);
    if (referralId === undefined) return referral;
    return { ...referral, origin: { opening: 'referred-again', referralId, reasonCode: null } };
  });
}

async function fold(events: readonly NeedEvent[], tx: Tx): Promise<Folded[]> {
  const needs = events.map(establishedNeed);
  const open: Map<string, OpenNeed> = await lockOpenNeeds(tx, needs);
  return events.map((event, index) => {
    const need = needs[index] ?? establishedNeed(event);
    const joined = joinNeed(open.get(needKey(need)), need).need;
    open.set(needKey(need), joined);
    const { regionCode, groundCode, textZh, textEn } = need;
    const saved = { ...joined, regionCode, groundCode, textZh, textEn };
    return { event, arrival: { need, eventId: event.id }, need: saved };
  });
}

function establishedNeed(event: NeedEvent): EstablishedNeed {
  const { need, subject } = event.data;
  return { ...need, personId: need.personId ?? null, householdId: subject.householdId };
}
