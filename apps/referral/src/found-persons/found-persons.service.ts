import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import {
  checkOwnRegion,
  Commands,
  Directory,
  mergedOf,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { foundPersonKindCodes, nameOf } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { endedOf } from '../households/household.store.js';
import { isMember } from '../households/is-member.js';
import { lockOwnHousehold } from '../households/own-household.js';
import { OfficialNeeds, type OfficialNeed } from '../official-needs/official-needs.js';
import { routeNeed } from '../open-needs/routing.rules.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { checkDay } from '../referrals/course.rules.js';
import type { FoundIdentityDto, FoundPersonDto } from './found-person.dto.js';
import { answerOf, emitFoundPerson } from './found-person-step.js';
import { checkJoining, checkRecordStands, earliestFound, HELP_OF, servedBy } from './found-person.rules.js';
import { foundAlike, insertFound, lockFound, saveIdentity, type FoundPerson } from './found-person.store.js';

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

  /** Refuses NOT_FOUND, FOUND_PERSON_ENDED, CLOSE_RELATIVE, REFERRAL_DAY_INVALID, and what {@link checkJoining} refuses. */
  identify(
    ctx: CommandContext,
    id: string,
    { householdId: into, ...given }: FoundIdentityDto,
  ): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const found = await lockFound(tx, id);
      if (found === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      orRefuse(checkRecordStands(found.endedOn));
      await lockOwnHousehold(tx, into);
      await checkNoRelative(tx, tx.actor, into);
      const merged = await mergedOf(tx, [into]);
      const standsNoMore = merged.has(into) || (await endedOf(tx, into)) !== undefined;
      const { identifiedOn, kind, foundOn } = found;
      const isTheirs = await isMember(tx, into, given.personId);
      orRefuse(checkJoining({ identifiedOn, isItself: into === id, standsNoMore, isMember: isTheirs }));
      orRefuse(checkDay(given.on, foundOn, tx.today));
      await saveIdentity(tx, id, { into, ...given });
      const { on, proof } = given;
      emitFoundPerson(tx, id, { step: 'identified', kind, on, into, proof });
      emitFoundPerson(tx, into, { step: 'joined', kind, on, from: id, proof });
      const action = 'found-person.identified';
      // The family's own log has by whom its chain was joined, as the record has with whom.
      const ofFamily = { objectType: 'household', objectId: into, householdId: into, ids: [id] };
      tx.audit({ action, ...ofFamily, reason: proof });
      const { audit, ...answer } = answerOf(action, id, { referralIds: [], reason: proof });
      return { ...answer, audit: { ...audit, ids: [into] } };
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
