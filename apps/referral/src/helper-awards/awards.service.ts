import { Injectable } from '@nestjs/common';
import { addMonths, ageOn, newId, RefusalError, type Fen, type IsoDate } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  regionCondition,
  Sealer,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { wholeFamily } from '../households/household.store.js';
import { isMember } from '../households/is-member.js';
import { listedMembers } from '../households/stating-member.js';
import { lockOwnHousehold } from '../households/own-household.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { checkDay } from '../referrals/course.rules.js';
import {
  lockOrganisation,
  usableOrganisation,
  type Organisation,
} from '../social-organisations/organisation.store.js';
import { checkStands } from '../social-organisations/own-organisation.js';
import type { AwardReversalDto, HelperAwardDto } from './award.dto.js';
import { checkAward, checkOffice, monitoredSince, type AwardTerms } from './award.rules.js';
import { emitAward } from './award-events.js';
import { insertAward, keepReversal, lockAward, standingAwards, wasMonitored } from './award.store.js';

/** Whoever raises the income of a monitored household, or hires of it, gets what the plan of the place gives for that (S3-18, S3-19). */
@Injectable()
export class HelperAwards {
  constructor(
    private readonly commands: Commands,
    private readonly settings: ReferralSettings,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, AWARD_HELPER_UNKNOWN, SOCIAL_ORGANISATION_ENDED, PERSON_NOT_OF_FAMILY, AWARD_MEASURE_UNKNOWN, AWARD_OF_OTHER_DEPARTMENT, REFERRAL_DAY_INVALID, and what {@link checkAward} refuses. */
  give(ctx: CommandContext, body: HelperAwardDto): Promise<HttpAnswer> {
    const { measureCode, organisationId, householdId, personId = null, on, paper } = body;
    return this.commands.run(ctx, async (tx) => {
      const regionCode = await lockOwnHousehold(tx, householdId);
      await checkNoRelative(tx, tx.actor, householdId);
      const helper = await this.lockHelper(tx, organisationId);
      if (personId !== null && !(await isMember(tx, householdId, personId)))
        throw new RefusalError({ code: 'PERSON_NOT_OF_FAMILY', params: { field: 'personId' } });
      const since = monitoredSince(on);
      orRefuse(checkDay(on, monitoredSince(tx.today), tx.today));
      const { terms, departments } = this.termsOf(regionCode, measureCode, on);
      this.checkOffice(tx, regionCode, departments);
      const family = await wholeFamily(tx, householdId);
      const asked = { organisationId, measureCode, personId, family, paper, regionCode };
      const figures = { ...body.figures };
      const hiredAge = personId === null ? undefined : await this.ageOf(tx, { ...body, personId });
      orRefuse(
        checkAward(terms, {
          ...{ figures, hasPerson: personId !== null, hiredAge, ...(await standingAwards(tx, asked)) },
          wasMonitored: await wasMonitored(tx, family, { since, until: on }),
        }),
      );
      const { amountFen } = terms;
      const awardId = newId();
      const award = { awardId, organisationId, measureCode, householdId, personId };
      await insertAward(tx, { ...award, regionCode, departments, on, amountFen, figures, paper });
      emitAward(tx, award, helper, { step: 'given', on });
      return answerOf({ awardId, amountFen, householdId }, 'helper-award.given', measureCode);
    });
  }

  /** One that was a mistake counts no more for the cap, and may be given again. Refuses NOT_FOUND, CLOSE_RELATIVE, AWARD_OF_OTHER_DEPARTMENT, AWARD_REVERSED. */
  reverse(ctx: CommandContext, id: string, { reasonCode }: AwardReversalDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const award = await lockAward(tx, id, (column) => regionCondition(tx.actor, column));
      if (award === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      await checkNoRelative(tx, tx.actor, award.householdId);
      this.checkOffice(tx, award.regionCode, award.departments);
      if (award.reversedOn !== null)
        throw new RefusalError({ code: 'AWARD_REVERSED', params: { on: award.reversedOn } });
      await keepReversal(tx, id, reasonCode);
      const helper = await lockOrganisation(tx, award.organisationId);
      // Nothing is taken back in silence: the family reads it on its chain.
      if (helper === undefined) throw new Error('The organisation of an award is not there');
      emitAward(tx, award, helper, { step: 'reversed', on: tx.today, reasonCode });
      return answerOf(award, 'helper-award.reversed', reasonCode);
    });
  }

  /** How old somebody was when the work began that is stated. */
  private async ageOf(
    tx: CommandTx,
    { householdId, personId, on, figures }: HelperAwardDto & { readonly personId: string },
  ): Promise<number | undefined> {
    const members = await listedMembers(tx, this.sealer, householdId);
    const hired = members.find((member) => member.personId === personId);
    return hired && ageOn(hired.birthDate, addMonths(on, -(figures.months ?? 0)));
  }

  /** Two awards to one organisation wait for each other, so that the cap holds. @throws RefusalError AWARD_HELPER_UNKNOWN, SOCIAL_ORGANISATION_ENDED */
  private async lockHelper(tx: CommandTx, organisationId: string): Promise<Organisation> {
    const usable = await usableOrganisation(tx, tx.actor, organisationId);
    const helper = usable === undefined ? undefined : await lockOrganisation(tx, organisationId);
    if (helper === undefined) throw new RefusalError({ code: 'AWARD_HELPER_UNKNOWN', params: {} });
    checkStands(helper);
    return helper;
  }

  /** @throws RefusalError AWARD_OF_OTHER_DEPARTMENT */
  private checkOffice({ actor }: CommandTx, regionCode: string, departments: readonly string[]): void {
    orRefuse(checkOffice(actor.role, departments, (code) => this.settings.departmentName(regionCode, code)));
  }

  /** @throws RefusalError AWARD_MEASURE_UNKNOWN where the place has no such award to helpers on that day, or not its figures */
  private termsOf(
    regionCode: string,
    measureCode: string,
    on: IsoDate,
  ): { readonly terms: AwardTerms; readonly departments: readonly string[] } {
    const measure = this.settings.measures(regionCode, on).find(({ head }) => head.code === measureCode);
    const amountFen: Fen | undefined = measure && this.settings.amountOf(regionCode, measure, on);
    const least = measure?.terms.least;
    if (measure?.head.receiver !== 'helper' || amountFen === undefined || least === undefined)
      throw new RefusalError({ code: 'AWARD_MEASURE_UNKNOWN', params: { measureCode } });
    const terms = { amountFen, capFen: this.settings.capOf(regionCode, measure, on), least };
    return { terms, departments: this.settings.providers(regionCode, measure) };
  }
}

function answerOf(
  {
    awardId,
    amountFen,
    householdId,
  }: { readonly awardId: string; readonly amountFen: Fen; readonly householdId: string },
  action: string,
  reason: string,
): Answer {
  return {
    status: 201,
    body: { awardId, amountFen },
    audit: { action, objectType: 'helper-award', objectId: awardId, householdId, reason },
  };
}
