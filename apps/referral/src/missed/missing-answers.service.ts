import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { lockOwnHousehold } from '../households/own-household.js';
import { OfficialNeeds, type OfficialNeed } from '../official-needs/official-needs.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { checkDay } from '../referrals/course.rules.js';
import { findAnswered, type FoundAnswer } from './missing-answers.rules.js';
import { MissingMeasures, type OpenedHousehold } from './missing-measures.js';
import type { MissingMeasuresDto } from './missing-measures.dto.js';

/** What officials find out about measures that a household may get and nobody gives (S2-06, S2-16, S2-17). */
@Injectable()
export class MissingAnswers {
  constructor(
    private readonly commands: Commands,
    private readonly missing: MissingMeasures,
    private readonly needs: OfficialNeeds,
    private readonly settings: ReferralSettings,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, MEASURE_ANSWERS_MISSING, MEASURE_NOT_MISSING, MEASURE_ANSWERED_TWICE, REFERRAL_DAY_INVALID. */
  answer(ctx: CommandContext, householdId: string, body: MissingMeasuresDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      await lockOwnHousehold(tx, householdId);
      await checkNoRelative(tx, tx.actor, householdId);
      const household = await this.missing.open(tx, householdId, tx.today);
      const asked = [...(household?.missing ?? []), ...(household?.asked ?? [])];
      const found = orRefuse(findAnswered(asked, body.answers));
      if (household === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      const answeredMissing = found.filter(({ missing }) => household.missing.includes(missing));
      orRefuse(checkDay(body.on, household.matchedOn, tx.today));
      const { on } = body;
      const given = found.map(({ given: { measureCode: measure, personId, answer } }) => ({
        ...{ measure, answer, on },
        ...(personId === undefined ? {} : { personId }),
      }));
      // What is referred is answered by the department, and missing again where that gives nothing.
      const settled = given.filter(({ answer }) => answer !== 'refer');
      const referralIds = await this.refer(tx, household, found, on);
      await this.missing.answer(tx, household, settled, tx.today);
      return {
        status: 201,
        body: {
          ...{ householdId, answered: given.length, referralIds },
          missing: household.missing.length - answeredMissing.length,
        },
        audit: {
          ...{
            action: 'missing-measures.answered',
            objectType: 'household',
            objectId: householdId,
            householdId,
          },
          ids: referralIds,
          reason: [...new Set(given.map(({ answer }) => answer))].join(' '),
        },
      };
    });
  }

  private refer(
    tx: CommandTx,
    household: OpenedHousehold,
    found: readonly FoundAnswer[],
    on: string,
  ): Promise<string[]> {
    const referred = found.filter(({ given }) => given.answer === 'refer');
    return this.needs.refer(
      tx,
      referred.map((each) => ({ ...this.needOf(household, each, on), time: tx.now })),
    );
  }

  private needOf(
    { householdId, regionCode, caseId }: OpenedHousehold,
    { missing: { match, measure } }: FoundAnswer,
    on: string,
  ): Omit<OfficialNeed, 'time'> {
    const { kind, aspect } = measure.head.serves;
    return {
      ...{ householdId, regionCode, kind, on, aspects: aspect === undefined ? [] : [aspect] },
      ...{ personId: match.personId ?? null, urgency: 'normal', groundCode: `missed.${kind}` },
      textZh: '经查看，家庭可能享受当地措施而尚无部门落实。',
      textEn:
        'A look at what is missed found that the family may get a measure of the place that nobody gives.',
      origin: { type: 'review', id: caseId },
      departments: this.settings.providers(regionCode, measure),
    };
  }
}
