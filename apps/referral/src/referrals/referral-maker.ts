import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dateOf, townshipOf, type Instant, type IsoDate } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import type { Tx } from '@aid-chain/messaging';
import type { NeedAspect, ReferralOpening } from '@aid-chain/vocabulary';
import { firstQuarter } from '../feedback/duty.rules.js';
import { addDuties } from '../feedback/duty.store.js';
import type { OpenNeed } from '../open-needs/need.rules.js';
import { referredKind } from '../open-needs/routing.rules.js';
import { Steps } from '../steps/steps.js';
import { HouseholdTokens } from '../tokens/household-tokens.js';
import { LINK_OF } from '../referral-state/referral-state.rules.js';
import { ReferralDeadlines } from '../referral-state/referral-deadlines.js';
import { subjectOf } from '../referral-state/referral-events.js';
import { insertReferrals, type ReferralRow } from '../referral-state/referral.store.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { SchoolsKnown } from '../schooling/schools-known.js';

/** The earlier referral that a new one comes from, how and why. */
export interface EarlierReferral {
  readonly opening: Exclude<ReferralOpening, 'routed'>;
  readonly referralId: string;
  readonly reasonCode: string | null;
  /** Day of the decision; the day of the new referral where nothing else is known. */
  readonly on?: IsoDate;
}

/** A need that goes to a department. */
export interface NewReferral {
  readonly need: OpenNeed & { readonly regionCode: string };
  readonly department: string;
  readonly aspects: readonly NeedAspect[];
  /** Where the routing sent it first, when it was passed on. */
  readonly routedTo?: string;
  readonly origin?: EarlierReferral;
  /** A measure is asked for that the referral itself names (S2-16). */
  readonly asksForMeasure?: true;
  /** The day by which it is acknowledged, where it goes on from an earlier referral; else the place's term from today. */
  readonly due?: { readonly date: IsoDate; readonly provisional: boolean };
  /** Its duties are those of the earlier referral, and go on by their days. */
  readonly takesDutiesOver?: true;
  /** Business time of what led to it. */
  readonly time: Instant;
  readonly correlationId: string;
  readonly causationId: string;
}

/** Makes referrals: row, due day, first duty, and the two events for the household's chain and for the department. */
@Injectable()
export class ReferralMaker {
  constructor(
    private readonly deadlines: ReferralDeadlines,
    private readonly tokens: HouseholdTokens,
    private readonly steps: Steps,
    private readonly settings: ReferralSettings,
    private readonly schools: SchoolsKnown,
  ) {}

  /** @returns the ids of the new referrals, in the order given */
  async make(tx: Tx, wanted: readonly NewReferral[]): Promise<string[]> {
    if (wanted.length === 0) return [];
    const made = wanted.map((referral) => ({ referral, row: this.row(referral) }));
    const rows = made.map(({ row }) => row);
    insertReferrals(tx, rows);
    this.steps.begin(tx, rows);
    addDuties(
      tx,
      made
        .filter(({ referral }) => referral.takesDutiesOver === undefined)
        .map(({ row }) => this.firstDuty(row)),
    );
    const tokenOf = await this.tokens.findOrCreate(tx, rows);
    const schoolsKnown = await this.schools.load(
      tx,
      rows.filter((row) => this.showsSchool(row)),
    );
    for (const { referral, row } of made) {
      emitNeedReferred(tx, referral, row);
      emitReferralRequested(tx, referral, row, {
        token: tokenOf(row),
        schoolKnown: schoolsKnown.get(row.referralId),
      });
    }
    return rows.map(({ referralId }) => referralId);
  }

  /** Whether the department is shown the school: then its message has whether it is known, never which (adr/0088). */
  private showsSchool({ regionCode, department }: ReferralRow): boolean {
    return this.settings
      .departments(regionCode)
      .some(({ code, sees }) => code === department && sees.includes('schooling'));
  }

  private row(referral: NewReferral): ReferralRow {
    const { need, department, aspects } = referral;
    const referredOn = dateOf(referral.time);
    const due = referral.due ?? this.deadlines.acknowledgeBy(need.regionCode, referredOn, need.urgency);
    return {
      // Random: ids made in order, or in one millisecond, would show two departments that they serve one household.
      referralId: randomUUID(),
      needId: need.needId,
      householdId: need.householdId,
      personId: need.personId,
      needKind: referredKind(need.kind),
      aspects,
      department,
      routedTo: referral.routedTo ?? department,
      opening: referral.origin?.opening ?? 'routed',
      previousId: referral.origin?.referralId ?? null,
      openingReason: referral.origin?.reasonCode ?? null,
      openedOn: referral.origin?.on ?? referredOn,
      regionCode: need.regionCode,
      urgency: need.urgency,
      referredOn,
      dueOn: due.date,
      dueProvisional: due.provisional,
      correlationId: referral.correlationId,
    };
  }

  private firstDuty(row: ReferralRow) {
    const calendar = this.deadlines.feedback(row.regionCode, row.referredOn);
    return {
      referralId: row.referralId,
      quarters: [firstQuarter(row.referredOn, calendar.graceDays)],
      calendar,
    };
  }
}

function emitNeedReferred(tx: Tx, referral: NewReferral, row: ReferralRow): void {
  const { referralId, needId, needKind, department, dueOn } = row;
  tx.emit({
    type: 'referral.need-referred.v1',
    stream: `household/${row.householdId}`,
    time: referral.time,
    correlationId: referral.correlationId,
    causationId: referral.causationId,
    data: {
      subject: subjectOf(row),
      referralId,
      needId,
      needKind,
      department,
      dueOn,
      ...originOf(referral.origin),
    },
  });
}

function originOf(origin: EarlierReferral | undefined): Partial<Payload<'referral.need-referred.v1'>> {
  if (origin === undefined) return {};
  const { opening, referralId, reasonCode } = origin;
  return {
    opening,
    [LINK_OF[opening]]: referralId,
    ...(reasonCode === null ? {} : { reasonCode }),
  };
}

/** No more than the department needs to begin; whatever led here stays inside (architecture.md §3 «Least data»). */
function emitReferralRequested(
  tx: Tx,
  referral: NewReferral,
  row: ReferralRow,
  { token, schoolKnown }: { readonly token: string; readonly schoolKnown: boolean | undefined },
): void {
  const { referralId, needKind, aspects, urgency, dueOn, department } = row;
  tx.emit({
    type: 'department.referral-requested.v1',
    department,
    stream: token,
    time: referral.time,
    correlationId: referralId,
    causationId: referralId,
    data: {
      referralId,
      needKind,
      aspects: [...aspects],
      townshipCode: townshipOf(row.regionCode),
      urgency,
      dueOn,
      ...(referral.asksForMeasure === undefined ? {} : { measureRequested: referral.asksForMeasure }),
      ...(schoolKnown === undefined ? {} : { schoolKnown }),
    },
  });
}
