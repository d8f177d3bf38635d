import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { Commands, mergedOf, orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { Findings } from '../findings/findings.js';
import { endedOf } from '../households/household.store.js';
import { isMember } from '../households/is-member.js';
import { lockOwnHousehold } from '../households/own-household.js';
import { checkDay } from '../referrals/course.rules.js';
import { answerOf, emitFoundPerson } from './found-person-step.js';
import type { FoundIdentityDto } from './found-person.dto.js';
import { checkJoining, checkRecordStands } from './found-person.rules.js';
import { lockFound, saveIdentity } from './found-person.store.js';

/** Once somebody knows who a found person is, the record is one with the family: its lists, and what is found of it (L-50, adr/0082, adr/0089). */
@Injectable()
export class FoundPersonIdentity {
  constructor(
    private readonly commands: Commands,
    private readonly findings: Findings,
  ) {}

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
      await this.findings.renew(tx, [into]);
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
}
