import { Injectable } from '@nestjs/common';
import { addMonths, newId, RefusalError, type IsoDate } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  regionCondition,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { isMember } from '../households/is-member.js';
import { lockOwnHousehold } from '../households/own-household.js';
import { OfficialNeeds, type OfficialNeed } from '../official-needs/official-needs.js';
import { ServiceSettings } from '../referral-state/service-settings.js';
import { checkAssessment, checkRecognised } from './assessment.rules.js';
import type { AssessmentDto, PlanDto } from './plan.dto.js';
import { plannedLines, type PlannedLine } from './plan.rules.js';
import {
  keepAssessment,
  keepPlan,
  lockAssessment,
  standingAssessmentOn,
  type Assessment,
} from './plan.store.js';
import { isRecognised } from './recognised.js';
import { emitServiceAid } from './service-aid-events.js';

/** Field under which what an assessment found rests sealed. */
export const FINDINGS_FIELD = 'service-findings';

/** Service-type aid begins with an assessment of the person, and a plan from the list of the place (社会救助法 34, L-54). */
@Injectable()
export class ServicePlans {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
    private readonly settings: ServiceSettings,
    private readonly needs: OfficialNeeds,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, PERSON_NOT_OF_FAMILY, and what {@link checkAssessment} refuses. */
  assess(ctx: CommandContext, householdId: string, body: AssessmentDto): Promise<HttpAnswer> {
    const { personId, reason, on, selfCare, carer, home, wish, unrecognisedReason = null } = body;
    return this.commands.run(ctx, async (tx) => {
      const regionCode = await lockOwnHousehold(tx, householdId);
      await checkNoRelative(tx, tx.actor, householdId);
      if (!(await isMember(tx, householdId, personId)))
        throw new RefusalError({ code: 'PERSON_NOT_OF_FAMILY', params: { field: 'personId' } });
      const before = {
        lastOn: await standingAssessmentOn(tx, personId),
        isRecognised: await isRecognised(tx, { householdId, personId }, tx.today),
      };
      orRefuse(checkAssessment({ on, reason, unrecognisedReason }, before, tx.today));
      const assessmentId = newId();
      const findings = this.sealer.sealJson(FINDINGS_FIELD, assessmentId, { selfCare, carer, home, wish });
      const months = this.settings.reassessmentMonths(regionCode, on);
      const nextOn = months === undefined ? null : addMonths(on, months);
      const made = {
        assessmentId,
        householdId,
        personId,
        regionCode,
        reason,
        unrecognisedReason,
        assessedOn: on,
        findings,
        nextOn,
      };
      await keepAssessment(tx, made, tx.actor.id);
      emitServiceAid(tx, made, { assessmentId, step: 'assessed', on, reasonCode: reason });
      return answerOf(made, { action: 'service-need.assessed', reason });
    });
  }

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SERVICE_ASSESSMENT_REPLACED, SERVICE_PLAN_EXISTS, SERVICE_NOTHING_RECOGNISED, PARAMETER_NOT_SET, and what {@link plannedLines} refuses. */
  plan(ctx: CommandContext, assessmentId: string, body: PlanDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const assessment = await lockOwnAssessment(tx, { assessmentId });
      const { regionCode, planId: known } = assessment;
      if (known !== null) throw new RefusalError({ code: 'SERVICE_PLAN_EXISTS', params: { planId: known } });
      orRefuse(checkRecognised(await isRecognised(tx, assessment, tx.today), assessment.unrecognisedReason));
      const lines = orRefuse(plannedLines(body.lines, this.settings.services(regionCode, tx.today)));
      const planId = newId();
      await keepPlan(tx, { planId, assessmentId, on: tx.today, by: tx.actor.id }, lines);
      const referralIds = await this.needs.refer(tx, [
        { ...needOf(assessment, lines, tx.today), time: tx.now },
      ]);
      emitServiceAid(tx, assessment, {
        ...{ assessmentId, planId, step: 'planned', on: tx.today, referrals: referralIds },
        services: lines.map(({ item }) => item),
      });
      return answerOf(assessment, { action: 'service-plan.made', planId, referralIds });
    });
  }
}

/** Locks one of the own region. @throws RefusalError NOT_FOUND, CLOSE_RELATIVE (L-15), SERVICE_ASSESSMENT_REPLACED */
export async function lockOwnAssessment(
  tx: CommandTx,
  id: Parameters<typeof lockAssessment>[1],
): Promise<Assessment> {
  const found = await lockAssessment(tx, id, (column) => regionCondition(tx.actor, column));
  if (found === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  await checkNoRelative(tx, tx.actor, found.householdId);
  if (found.isReplaced) throw new RefusalError({ code: 'SERVICE_ASSESSMENT_REPLACED', params: {} });
  return found;
}

/** The plan is a need like every other: its providers get a referral with its days and quarters. */
function needOf(
  { householdId, regionCode, personId, assessmentId }: Assessment,
  lines: readonly PlannedLine[],
  on: IsoDate,
): Omit<OfficialNeed, 'time'> {
  return {
    ...{ householdId, regionCode, personId, on, kind: 'care-service', aspects: [], urgency: 'normal' },
    ...{ groundCode: 'services.assessed', origin: { type: 'assessment', id: assessmentId } },
    departments: [...new Set(lines.map(({ department }) => department))].sort(),
    textZh: `${on} 经需求评估，按本地服务清单制定服务计划。`,
    textEn: `By an assessment of needs and the list of services of the place, planned on ${on}.`,
  };
}

function answerOf(
  of: Pick<Assessment, 'assessmentId' | 'householdId' | 'nextOn'>,
  made: {
    readonly action: string;
    readonly planId?: string;
    readonly referralIds?: readonly string[];
    readonly reason?: string;
  },
) {
  const { assessmentId, householdId, nextOn } = of;
  const { action, planId, referralIds = [], reason } = made;
  return {
    status: 201 as const,
    body: {
      ...{ assessmentId, referralIds },
      ...(nextOn === null ? {} : { nextOn }),
      ...(planId === undefined ? {} : { planId }),
    },
    audit: {
      ...{ action, objectType: 'service-plan', objectId: assessmentId, householdId, ids: referralIds },
      ...(reason === undefined ? {} : { reason }),
    },
  };
}
