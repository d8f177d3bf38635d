import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import {
  checkOwnRegion,
  Commands,
  Directory,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { foundPersonKindCodes, nameOf } from '@aid-chain/vocabulary';
import { OfficialNeeds, type OfficialNeed } from '../official-needs/official-needs.js';
import { routeNeed } from '../open-needs/routing.rules.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { checkDay } from '../referrals/course.rules.js';
import type { FoundPersonDto } from './found-person.dto.js';
import { answerOf, emitFoundPerson } from './found-person-step.js';
import { earliestFound, HELP_OF, servedBy } from './found-person.rules.js';
import { foundAlike, insertFound, type FoundPerson } from './found-person.store.js';

type Recorded = Pick<FoundPerson, 'householdId' | 'kind' | 'foundOn' | 'regionCode'>;

/**
 * People in danger and people without a place are helped before anybody asks who they are (社会救助法 30, 31, 51, 52): a record
 * of their own, a referral at once, and one chain with their family once somebody knows them (L-49, L-50, adr/0082).
 */
@Injectable()
export class FoundPersons {
  constructor(
    private readonly commands: Commands,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
    private readonly settings: ReferralSettings,
    private readonly needs: OfficialNeeds,
  ) {}

  /** Refuses REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, REFERRAL_DAY_INVALID, FOUND_PERSON_ALIKE, PARAMETER_NOT_SET. */
  record(ctx: CommandContext, body: FoundPersonDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      await checkOwnRegion(this.directory, tx.actor, body.regionCode, tx);
      orRefuse(checkDay(body.on, earliestFound(tx.today), tx.today));
      const { kind, on: foundOn, regionCode } = body;
      const found = { householdId: newId(), kind, foundOn, regionCode };
      const alike = await foundAlike(tx, found);
      if (alike !== undefined && body.isAnotherPerson !== true)
        throw new RefusalError({ code: 'FOUND_PERSON_ALIKE', params: { recordId: alike } });
      await insertFound(tx, found, this.sealer.seal('address', found.householdId, body.circumstances));
      emitFoundPerson(tx, found.householdId, { step: 'found', kind, on: foundOn });
      const referralIds = await this.needs.refer(tx, [this.needOf(tx, found)]);
      return answerOf('found-person.recorded', found.householdId, { referralIds, reason: kind });
    });
  }

  private needOf(tx: CommandTx, { householdId, kind, foundOn, regionCode }: Recorded): OfficialNeed {
    const { need, aspects } = HELP_OF[kind];
    const { zh, en } = nameOf(foundPersonKindCodes, kind);
    return {
      ...{ householdId, regionCode, kind: need, aspects, personId: null, urgency: 'urgent', on: foundOn },
      ...{ groundCode: `found.${kind}`, origin: { type: 'found-person', id: householdId } },
      textZh: `${zh}：不要求证件、户籍和住址，不以此为救治、救助的条件。`,
      textEn: `${en}: no document, register or address is asked for, and none is a condition of help.`,
      time: tx.now,
      departments: this.departmentsFor(kind, regionCode, tx.today),
    };
  }

  /** Whoever the place names for the measure of the law; else whoever serves the need, of treatment those who treat. */
  private departmentsFor(kind: Recorded['kind'], regionCode: string, today: string): readonly string[] {
    const { measure: code, need, aspects } = HELP_OF[kind];
    const measure = this.settings.measures(regionCode, today).find(({ head }) => head.code === code);
    if (measure?.head.department !== undefined) return [measure.head.department];
    return servedBy(routeNeed(need, aspects, this.settings.routing(regionCode)), aspects);
  }
}
