import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { ServiceItem } from '@aid-chain/policy';
import {
  BusinessClock,
  checkOpenCase,
  purposeEntry,
  Reads,
  Sealer,
  type Actor,
  type PageQuery,
  type Unmasking,
} from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { HouseholdAccess } from '../households/household-access.js';
import { ServiceSettings } from '../referral-state/service-settings.js';
import type {
  AssessmentList,
  AssessmentView,
  FindingsView,
  PlanLineView,
  ServiceItemList,
  ServiceItemView,
} from './plan.view.js';
import type { PlannedLine } from './plan.rules.js';
import { assessmentsOf, hasStandingAssessment, type Assessment } from './plan.store.js';
import { FINDINGS_FIELD } from './service-plans.service.js';

/** Answers what somebody needs of services and what is planned; what was found only to who states a reason. */
@Injectable()
export class ServicePlansReader {
  constructor(
    private readonly reads: Reads,
    private readonly access: HouseholdAccess,
    private readonly clock: BusinessClock,
    private readonly sealer: Sealer,
    private readonly settings: ServiceSettings,
  ) {}

  /** @throws RefusalError NOT_FOUND, with an audit row, for a household elsewhere, CLOSE_RELATIVE, LOOK_UP_CASE_CLOSED, CURSOR_INVALID */
  async ofHousehold(
    actor: Actor,
    householdId: string,
    { unmask, ...query }: Pick<PageQuery, 'cursor' | 'limit'> & { readonly unmask: Unmasking | undefined },
  ): Promise<AssessmentList> {
    const action = unmask === undefined ? 'service-plan.listed' : 'service-plan.unmasked';
    const regionCode = await this.access.regionOf(actor, householdId, action);
    const entry = {
      ...{ action, objectType: 'household', ids: [householdId], householdId },
      ...purposeEntry(unmask),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkNoRelative(connection, actor, householdId);
      const { items: found, ...more } = await assessmentsOf(connection, householdId, query);
      checkOpenCase(unmask, await hasStandingAssessment(connection, householdId));
      return { items: found.map((each) => this.view(each, regionCode, unmask !== undefined)), ...more };
    });
  }

  /** The services of the actor's own place today. @throws RefusalError NOT_FOUND for an actor without a place */
  list(actor: Actor): Promise<ServiceItemList> {
    const entry = { action: 'service-item.listed', objectType: 'service-item', ids: [] };
    return this.reads.audited(actor, entry, () => {
      if (actor.regionCode === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      const today: IsoDate = this.clock.today();
      return Promise.resolve({ items: this.settings.services(actor.regionCode, today).map(itemView) });
    });
  }

  private view(assessment: Assessment, regionCode: string, inClear: boolean): AssessmentView {
    const { assessmentId, personId, reason, assessedOn, nextOn, isReplaced, planId, plannedOn } = assessment;
    const { unrecognisedReason } = assessment;
    return {
      ...{ assessmentId, personId, reason, assessedOn, isReplaced },
      ...(unrecognisedReason === null ? {} : { unrecognisedReason }),
      ...(nextOn === null ? {} : { nextOn }),
      ...(inClear ? { findings: this.findings(assessment) } : {}),
      ...(planId === null ? {} : { planId }),
      ...(plannedOn === null ? {} : { plannedOn }),
      lines: assessment.lines.map((line) => this.line(line, regionCode)),
    };
  }

  private findings({ assessmentId, findings }: Assessment): FindingsView {
    return this.sealer.openJson<FindingsView>(FINDINGS_FIELD, assessmentId, findings);
  }

  private line({ contract, priceFen, ...line }: PlannedLine, regionCode: string): PlanLineView {
    return {
      ...line,
      itemName: this.settings.serviceName(regionCode, line.item),
      ...(contract === null ? {} : { contract }),
      ...(priceFen === null ? {} : { priceFen }),
    };
  }
}

function itemView({ head, terms }: ServiceItem): ServiceItemView {
  const { code, names, kind, unit, department, contract, forWhom } = head;
  const { priceFen, doc, article, demo } = terms;
  return {
    ...{ item: code, itemName: names, kind, unit, forWhom, department, demo },
    ...(contract === undefined ? {} : { contract }),
    ...(priceFen === null ? {} : { priceFen }),
    ...(doc === null ? {} : { doc }),
    ...(article === null ? {} : { article }),
  };
}
