import { Injectable } from '@nestjs/common';
import type { Sealed, WarningEvidence } from '@aid-chain/contracts';
import { maskAddress, maskName, maskPhone, Policies, Sealer } from '@aid-chain/platform';
import type { Disposition, Urgency, VisitOutcome, WarningState } from '@aid-chain/vocabulary';
import type { DeliveryRow } from '../deliveries/deliveries.sql.js';
import type { DeliveryView } from '../deliveries/delivery.view.js';
import { indicatorOf } from '../indicators/indicators.js';

export interface WarningRow {
  id: string;
  household_id: string;
  region_code: string;
  indicator: string;
  level: Urgency;
  evidence: WarningEvidence[];
  raised_on: string;
  due_on: string;
  due_provisional: boolean;
  state: WarningState;
  visited_on: string | null;
  visit_outcome: VisitOutcome | null;
  visit_recorded_by: string | null;
  visit_contract: string | null;
  disposed_on: string | null;
  dispositions: Disposition[];
  previous_id: string | null;
  deliveries: readonly DeliveryRow[];
  persons: { personId: string; name: Sealed | null }[];
  head_person_id: string | null;
  head_name: Sealed | null;
  head_phone: Sealed | null;
  address: Sealed | null;
  categories: string[];
  open_tracks: string[];
  overdue_feedback: number;
}

/** Whom to visit, and what is known of the household already. */
export interface VisitedHousehold {
  householdId: string;
  headName: string | null;
  headPhone: string | null;
  address: string | null;
  recognisedAs: string[];
  openTracks: string[];
  overdueFeedback: number;
}

/** A member whom a warning is about; the name is null where the member has left the household. */
interface ConcernedMember {
  personId: string;
  name: string | null;
}

export interface WarningItem {
  warningId: string;
  household: VisitedHousehold;
  /** Whom it is about: empty where it is about the household as a whole. */
  concerns: ConcernedMember[];
  regionCode: string;
  indicator: string;
  level: Urgency;
  evidence: WarningEvidence[];
  raisedOn: string;
  dueOn: string;
  /** The day lies beyond the announced days off and may still move. */
  dueProvisional: boolean;
  state: WarningState;
  visitedOn: string | null;
  visitOutcome: VisitOutcome | null;
  /** Who answers for what the visit found (S2-10). */
  visitRecordedBy?: string;
  /** Number of the contract of a purchased service (L-56). */
  visitPurchasedService?: string;
  disposedOn: string | null;
  dispositions: Disposition[];
  /** Measures that were found not carried out, with what departments answered. */
  deliveries: DeliveryView[];
  /** What its indicator proposes; any other disposition stays possible. */
  suggestedDispositions: readonly Disposition[];
  /** The dismissed warning than which this one is worse. */
  previousWarningId: string | null;
}

@Injectable()
export class WarningPresenter {
  constructor(
    private readonly sealer: Sealer,
    private readonly policies: Policies,
  ) {}

  /** A warning as an official sees it; names, numbers and addresses in full only when unmasked. */
  show(row: WarningRow, unmasked: boolean): WarningItem {
    return {
      warningId: row.id,
      household: this.household(row, unmasked),
      concerns: row.persons.map(({ personId, name }) => ({
        personId,
        name: this.open('name', personId, name, unmasked ? undefined : maskName),
      })),
      regionCode: row.region_code,
      indicator: row.indicator,
      level: row.level,
      evidence: row.evidence,
      raisedOn: row.raised_on,
      dueOn: row.due_on,
      dueProvisional: row.due_provisional,
      state: row.state,
      visitedOn: row.visited_on,
      visitOutcome: row.visit_outcome,
      ...(row.visit_recorded_by === null ? {} : { visitRecordedBy: row.visit_recorded_by }),
      ...(row.visit_contract === null ? {} : { visitPurchasedService: row.visit_contract }),
      disposedOn: row.disposed_on,
      dispositions: row.dispositions,
      deliveries: row.deliveries.map((each) => this.delivery(each, row.region_code)),
      suggestedDispositions: indicatorOf(row.indicator)?.suggests ?? [],
      previousWarningId: row.previous_id,
    };
  }

  private delivery({ measure, ...shown }: DeliveryRow, regionCode: string): DeliveryView {
    const measureCode = this.sealer.open('measure', shown.requestId, measure);
    const names = this.policies.measureReportedAs(regionCode, measureCode)?.names;
    const { requestId, personId, requestedOn } = shown;
    return {
      ...{ requestId, measureCode, personId, requestedOn },
      measureName: names ?? { zh: measureCode, en: measureCode },
      answers: [...shown.answers],
    };
  }

  private household(row: WarningRow, unmasked: boolean): VisitedHousehold {
    const as = (mask: (text: string) => string) => (unmasked ? undefined : mask);
    return {
      householdId: row.household_id,
      headName: this.open('name', row.head_person_id, row.head_name, as(maskName)),
      headPhone: this.open('phone', row.head_person_id, row.head_phone, as(maskPhone)),
      address: this.open('address', row.household_id, row.address, as(maskAddress)),
      recognisedAs: row.categories,
      openTracks: row.open_tracks,
      overdueFeedback: row.overdue_feedback,
    };
  }
  /** @param mask undefined where it is shown in full */
  private open(
    field: string,
    owner: string | null,
    sealed: Sealed | null,
    mask: ((text: string) => string) | undefined,
  ): string | null {
    if (owner === null || sealed === null) return null;
    const text = this.sealer.open(field, owner, sealed);
    return mask === undefined ? text : mask(text);
  }
}
