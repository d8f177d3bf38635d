import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { Commands, orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { Findings } from '../findings/findings.js';
import { suspendDuties } from '../feedback/suspension.store.js';
import { saveEnded } from '../households/household-end.store.js';
import { lockOwnHousehold } from '../households/own-household.js';
import { answerOf, emitFoundPerson } from './found-person-step.js';
import type { FoundPersonEndDto, IdentityCorrectionDto } from './found-person.dto.js';
import { checkRecordStands } from './found-person.rules.js';
import { keepRecordEnd, lockFound, withdrawIdentity } from './found-person.store.js';

/** Records of found persons are put right by entries with a reason: a wrong identification, a record that was a mistake (L-50, L-18, adr/0087). */
@Injectable()
export class FoundPersonCorrections {
  constructor(
    private readonly commands: Commands,
    private readonly findings: Findings,
  ) {}

  /**
   * The record and its aid stand by themselves again, and the person may be identified anew; both chains keep what happened.
   * Refuses NOT_FOUND, CLOSE_RELATIVE, FOUND_PERSON_ENDED, FOUND_PERSON_NOT_IDENTIFIED.
   */
  withdraw(ctx: CommandContext, id: string, { reasonCode }: IdentityCorrectionDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const found = await lockFound(tx, id);
      if (found === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      orRefuse(checkRecordStands(found.endedOn));
      const { kind, joinedWith: from } = found;
      if (found.identifiedOn === null || from === null)
        throw new RefusalError({ code: 'FOUND_PERSON_NOT_IDENTIFIED', params: {} });
      await lockOwnHousehold(tx, from);
      await checkNoRelative(tx, tx.actor, from);
      await withdrawIdentity(tx, id);
      await this.findings.renew(tx, [id, from]);
      const step = { kind, on: tx.today, reasonCode };
      emitFoundPerson(tx, id, { ...step, step: 'withdrawn', from });
      emitFoundPerson(tx, from, { ...step, step: 'parted', from: id });
      const action = 'found-person.identity-withdrawn';
      // The family's own log has by whom its chain was parted, as the record has from whom.
      const ofFamily = { objectType: 'household', objectId: from, householdId: from, ids: [id] };
      tx.audit({ action, ...ofFamily, reason: reasonCode });
      const { audit, ...answer } = answerOf(action, id, { referralIds: [], reason: reasonCode });
      return { ...answer, audit: { ...audit, ids: [from] } };
    });
  }

  /**
   * A record that was a mistake ends as a household of which nobody is left: no report falls due, and its referrals wait for their
   * cancellation. Refuses NOT_FOUND, FOUND_PERSON_ENDED, FOUND_PERSON_IDENTIFIED.
   */
  end(ctx: CommandContext, id: string, { reasonCode }: FoundPersonEndDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const found = await lockFound(tx, id);
      if (found === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      orRefuse(checkRecordStands(found.endedOn));
      const { kind, identifiedOn } = found;
      if (identifiedOn !== null)
        throw new RefusalError({ code: 'FOUND_PERSON_IDENTIFIED', params: { on: identifiedOn } });
      await keepRecordEnd(tx, id, reasonCode);
      const ended = { householdId: id, effectiveOn: tx.today, reasonCode };
      await suspendDuties(tx, await saveEnded(tx, [ended]));
      emitFoundPerson(tx, id, { step: 'ended', kind, on: tx.today, reasonCode });
      return answerOf('found-person.ended', id, { referralIds: [], reason: reasonCode });
    });
  }
}
