import { Injectable } from '@nestjs/common';
import { Handles, sql, type Received, type Tx } from '@aid-chain/messaging';
import { Proposing } from '../conferences/proposing.js';
import { rewriteGivenAid } from '../given-aid/given-aid.store.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { Deliveries } from '../requested-measures/deliveries.js';
import { Findings } from './findings.js';

type Disposed = Received<'monitoring.warning-disposed.v1'>;

/** Whenever what families receive has changed, what they miss, what is double and what calls for a conference is found anew (S2-06). */
@Injectable()
export class FindingsConsumer {
  constructor(
    private readonly findings: Findings,
    private readonly proposing: Proposing,
    private readonly deliveries: Deliveries,
    private readonly settings: ReferralSettings,
  ) {}

  @Handles('referral.feedback-recorded.v1')
  async recorded(events: Received<'referral.feedback-recorded.v1'>[], tx: Tx): Promise<void> {
    await rewriteGivenAid(
      tx,
      events.map(({ data }) => data.referralId),
      (regionCode, department, code) => this.settings.isListed(regionCode, department, code),
    );
    await this.deliveries.follow(
      tx,
      events.map(({ id: eventId, time, data: { referralId } }) => ({ referralId, time, eventId })),
    );
    await this.findings.renew(
      tx,
      events.map(({ data }) => data.subject.householdId),
    );
  }

  /** The township sends a case that it cannot settle to a conference (S2-18). */
  @Handles('monitoring.warning-disposed.v1')
  async disposed(events: Disposed[], tx: Tx): Promise<void> {
    const unclear = events.filter(({ data }) => data.dispositions.includes('conference'));
    if (unclear.length === 0) return;
    const regions = await regionsOf(
      tx,
      unclear.map(({ data }) => data.subject.householdId),
    );
    await this.proposing.considerUnclear(
      tx,
      unclear.flatMap(({ data: { subject, regionCode: stated } }) => {
        const { householdId } = subject;
        const regionCode = stated ?? regions.get(householdId);
        return regionCode === undefined ? [] : [{ householdId, regionCode }];
      }),
    );
  }
}

async function regionsOf(tx: Tx, householdIds: readonly string[]): Promise<Map<string, string>> {
  const found = await sql`
    select household_id as id, region_code as "regionCode" from household
     where household_id = any (${householdIds}::uuid[])`.on<{ id: string; regionCode: string }>(tx);
  return new Map(found.map(({ id, regionCode }) => [id, regionCode]));
}
