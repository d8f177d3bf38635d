import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { dateOf } from '@aid-chain/kernel';
import { Sealer } from '@aid-chain/platform';
import { linkedBefore } from '../open-needs/need.store.js';
import { OfficialNeeds, type OfficialNeed } from '../official-needs/official-needs.js';
import { ReferralDeadlines } from '../referral-state/referral-deadlines.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { Deliveries, type Moved } from '../requested-measures/deliveries.js';
import { answeredFrom } from '../requested-measures/delivery-state.rules.js';
import { carryOn, joinReferrals, type AskedMeasure } from '../requested-measures/requested-measures.store.js';

type Requested = Received<'monitoring.delivery-requested.v1'>;

/** Asks departments for measures that a visit found not carried out, and follows what becomes of each (S2-16). */
@Injectable()
export class DeliveryRequestsConsumer {
  constructor(
    private readonly needs: OfficialNeeds,
    private readonly settings: ReferralSettings,
    private readonly sealer: Sealer,
    private readonly deliveries: Deliveries,
    private readonly deadlines: ReferralDeadlines,
  ) {}

  /** A measure that no department of the place gives is a need without a department: civil affairs decides about it. */
  @Handles('monitoring.delivery-requested.v1')
  async requested(events: Requested[], tx: Tx): Promise<void> {
    const linked = await linkedBefore(
      tx,
      events.map(({ data }) => data.need.needId),
    );
    const asked = new Map(
      events
        .filter(({ data }) => !linked.has(data.need.needId))
        .map((event) => [event.data.need.needId, { event, need: this.needOf(event) }]),
    );
    await this.needs.refer(
      tx,
      [...asked.values()].map(({ need }) => need),
    );
    const joined = await joinReferrals(
      tx,
      [...asked.values()].flatMap(({ event: { data, time }, need: { departments, on } }) =>
        departments.map((department) => ({
          ...{ requestId: data.need.needId, warningId: data.need.origin.id, department },
          ...{ measure: data.measure, requestedOn: on, answeredFrom: answeredFrom(on, time) },
          ...this.daysOf(data.need, dateOf(time)),
        })),
      ),
    );
    const begun = joined.flatMap(({ requestId, referralId }) => {
      const event = asked.get(requestId)?.event;
      return event === undefined ? [] : [movedBy(event, referralId)];
    });
    await this.deliveries.publishNew(tx, begun);
  }

  /** A referral that was passed on, or opened again, takes with it what was asked for. */
  @Handles('referral.need-referred.v1')
  async referred(events: Received<'referral.need-referred.v1'>[], tx: Tx): Promise<void> {
    const made = events.flatMap((event) => {
      const { referralId, passedFrom, reopens } = event.data;
      const earlierId = passedFrom ?? reopens;
      return earlierId === undefined ? [] : [{ referralId, earlierId, event }];
    });
    if (made.length === 0) return;
    const carried = new Set(await carryOn(tx, made));
    const begun = made.flatMap(({ referralId, event }) =>
      carried.has(referralId) ? [movedBy(event, referralId)] : [],
    );
    await this.deliveries.publishNew(tx, begun);
  }

  @Handles('referral.referral-updated.v1')
  updated(events: Received<'referral.referral-updated.v1'>[], tx: Tx): Promise<void> {
    return this.deliveries.follow(
      tx,
      events.map(({ id: eventId, time, data: { referralId, on, reasonCode } }) => ({
        ...{ referralId, time, eventId, on, reasonCode },
      })),
    );
  }

  /** A department at work on the need since long ago answers this request by days of its own. */
  private daysOf(
    { regionCode, urgency }: Requested['data']['need'],
    askedOn: string,
  ): Pick<AskedMeasure, 'askedOn' | 'dueOn' | 'dueProvisional'> {
    const due = this.deadlines.acknowledgeBy(regionCode, askedOn, urgency);
    return { askedOn, dueOn: due.date, dueProvisional: due.provisional };
  }

  private needOf({ time, data: { subject, need, measure } }: Requested): OfficialNeed {
    const code = this.sealer.open('measure', need.needId, measure);
    const { regionCode, establishedOn: on, personId = null } = need;
    const found = this.settings.measures(regionCode, on).find(({ head }) => head.code === code);
    return {
      ...need,
      ...{ householdId: subject.householdId, personId, on, time, asksForMeasure: true },
      departments: found === undefined ? [] : this.settings.providers(regionCode, found),
    };
  }
}

function movedBy({ id: eventId, time }: Pick<Requested, 'id' | 'time'>, referralId: string): Moved {
  return { referralId, time, eventId };
}
