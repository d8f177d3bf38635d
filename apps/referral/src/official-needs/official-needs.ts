import { Injectable } from '@nestjs/common';
import { newId, type Instant, type IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { NeedAspect, NeedKind, Urgency } from '@aid-chain/vocabulary';
import { holdNeeds } from '../open-needs/need-origins.js';
import { joinNeed, needKey, type EstablishedNeed } from '../open-needs/need.rules.js';
import { lockOpenNeeds, saveNeeds, saveOrigins, type SavedNeed } from '../open-needs/need.store.js';
import { ReferralMaker, type NewReferral } from '../referrals/referral-maker.js';
import { withEarlier } from '../referrals/with-earlier.js';
import { liveByDepartment } from './live-referrals.store.js';

/** A need that an official states, with the departments that are to serve it. */
export interface OfficialNeed {
  /** Its id, where it has one already. */
  readonly needId?: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly kind: NeedKind;
  readonly aspects: readonly NeedAspect[];
  readonly personId: string | null;
  readonly urgency: Urgency;
  readonly groundCode: string;
  readonly textZh: string;
  readonly textEn: string;
  /** On what it rests: a case conference, a look at what is missed. */
  readonly origin: { readonly type: string; readonly id: string };
  readonly on: IsoDate;
  readonly departments: readonly string[];
  /** Business time of the act that states it. */
  readonly time: Instant;
  /** A measure is asked for that the referral itself names. */
  readonly asksForMeasure?: true;
}

/** States needs that officials found, and refers each to the departments that they chose, as every other need is (S2-17). */
@Injectable()
export class OfficialNeeds {
  constructor(private readonly maker: ReferralMaker) {}

  /**
   * Joins needs to the open ones or opens them, and refers them; a department that is at work on a need is not asked twice.
   * @returns the referrals by which departments serve them, the new ones and those that were live
   */
  async refer(tx: Tx, stated: readonly OfficialNeed[]): Promise<string[]> {
    if (stated.length === 0) return [];
    const needs = stated.map(establishedNeed);
    await holdNeeds(tx, needs.map(needKey));
    const joined = await this.join(tx, needs);
    const live = await liveByDepartment(
      tx,
      joined.map(({ needId }) => needId),
    );
    const asked = new Map<string, NewReferral>();
    stated.forEach(({ departments, aspects, origin, time, asksForMeasure }, index) => {
      const need = joined[index];
      if (need === undefined) return;
      for (const department of departments)
        asked.set(`${need.needId}|${department}`, {
          ...{ need, department, aspects: [...aspects].sort(), time },
          ...{ correlationId: origin.id, causationId: origin.id },
          ...(asksForMeasure === undefined ? {} : { asksForMeasure }),
        });
    });
    const wanted = [...asked].filter(([key]) => !live.has(key)).map(([, referral]) => referral);
    const made = await this.maker.make(tx, await withEarlier(tx, wanted));
    return [...made, ...[...asked.keys()].flatMap((key) => live.get(key) ?? [])];
  }

  /** The needs as they stand with what was stated, in the order given. */
  private async join(tx: Tx, needs: readonly EstablishedNeed[]): Promise<SavedNeed[]> {
    const open = await lockOpenNeeds(tx, needs);
    const joined = needs.map((need): SavedNeed => {
      const { need: saved } = joinNeed(open.get(needKey(need)), need);
      open.set(needKey(need), saved);
      const { regionCode, groundCode, textZh, textEn } = need;
      return { ...saved, regionCode, groundCode, textZh, textEn };
    });
    const last = new Map(joined.map((need) => [need.needId, need]));
    saveNeeds(tx, [...last.values()]);
    const eventId = newId();
    saveOrigins(
      tx,
      needs.flatMap((need, index) => {
        const needId = joined[index]?.needId;
        return needId === undefined ? [] : [{ arrival: { need, eventId }, needId }];
      }),
    );
    return joined;
  }
}

function establishedNeed({ needId = newId(), on, ...need }: OfficialNeed): EstablishedNeed {
  const { householdId, regionCode, kind, aspects, personId, urgency, groundCode, textZh, textEn, origin } =
    need;
  return {
    ...{ needId, householdId, regionCode, kind, aspects, personId, urgency, groundCode },
    ...{ textZh, textEn, origin, establishedOn: on },
  };
}
