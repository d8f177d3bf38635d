import { Injectable } from '@nestjs/common';
import { dateOf, type Instant, type IsoDate } from '@aid-chain/kernel';
import type { Sql, Tx } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { subjectOf } from '../referral-state/referral-events.js';
import { deliveryState } from './delivery-state.rules.js';
import type { RequestedMeasureView } from './requested-measure.view.js';
import { lockRequested, requestedAt, saveStates, type RequestedMeasure } from './requested-measures.store.js';

/** The event by which a referral may have come to stand otherwise. */
export interface Moved {
  readonly referralId: string;
  readonly time: Instant;
  readonly eventId: string;
  readonly on?: IsoDate;
  readonly reasonCode?: string | undefined;
}

/** What becomes of measures that departments were asked to carry out. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly sealer: Sealer,
  ) {}

  /** Compares requests with where their referrals stand and with what was given, and publishes each that stands otherwise. */
  async follow(tx: Tx, moved: readonly Moved[]): Promise<void> {
    if (moved.length === 0) return;
    const last = new Map(moved.map((each) => [each.referralId, each]));
    const requested = await lockRequested(tx, [...last.keys()]);
    const changed = requested.flatMap((request) => {
      const state = deliveryState(request.referralState, this.codesOf(request), request.given);
      return state === request.state ? [] : [{ ...request, state }];
    });
    if (changed.length === 0) return;
    await saveStates(tx, changed);
    for (const request of changed) publish(tx, request, last.get(request.referralId));
  }

  /** Publishes requests that were joined to their referrals, as these stand. */
  async publishNew(tx: Tx, joined: readonly Moved[]): Promise<void> {
    const last = new Map(joined.map((each) => [each.referralId, each]));
    for (const request of await lockRequested(tx, [...last.keys()]))
      if (request.state === 'requested') publish(tx, request, last.get(request.referralId));
    await this.follow(tx, joined);
  }

  /** What is asked for at a referral, opened; nothing at most of them. */
  async shown(
    connection: Sql,
    {
      referralId,
      regionCode,
      department,
    }: Pick<RequestedMeasure, 'referralId' | 'regionCode' | 'department'>,
  ): Promise<RequestedMeasureView[]> {
    const requested = await requestedAt(connection, referralId);
    return requested.map(({ requestId, measure, state, dueOn }) => {
      const measureCode = this.sealer.open('measure', requestId, measure);
      return {
        measureCode,
        measureName: this.settings.measureName(regionCode, department, measureCode),
        state,
        ...(state === 'requested' ? { dueOn } : {}),
      };
    });
  }

  private codesOf({ requestId, measure, regionCode }: RequestedMeasure): readonly string[] {
    const code = this.sealer.open('measure', requestId, measure);
    return [code, ...this.settings.reportedAs(regionCode, code)];
  }
}

function publish(tx: Tx, request: RequestedMeasure, moved: Moved | undefined): void {
  if (moved === undefined) return;
  const { requestId, warningId, referralId, department, state, dueOn, correlationId, householdId } = request;
  const reasonCode = state === 'not-delivered' || state === 'passed-on' ? moved.reasonCode : undefined;
  tx.emit({
    type: 'referral.delivery-answered.v1',
    stream: `household/${householdId}`,
    time: moved.time,
    correlationId,
    causationId: moved.eventId,
    data: {
      ...{ subject: subjectOf(request), requestId, warningId, referralId, department, state },
      on: moved.on ?? dateOf(moved.time),
      ...(state === 'requested' ? { dueOn } : {}),
      ...(reasonCode === undefined ? {} : { reasonCode }),
    },
  });
}
