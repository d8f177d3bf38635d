import { Injectable } from '@nestjs/common';
import { foldName, foldStaffCode, newId, RefusalError, type RefusalCode } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  Commands,
  KeyedHash,
  knownStaffCodes,
  isOfOwnRegion,
  orRefuse,
  saveRegisteredRelatives,
  Sealer,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { RelativeStanding } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { stepDate } from '../cases/step-date.rules.js';
import { noFaults } from '../found-facts/found-facts.rules.js';
import { closedInto, householdsOf, type HouseholdCopy } from '../household/household-store.js';
import { MemberBirths } from '../household/member-births.js';
import type { RelativeRegistrationDto, RelativeWithdrawalDto } from './relative-registration.dto.js';
import {
  insertRegistration,
  lockRegistration,
  withdrawRegistration,
  type RelativeRegistration,
} from './relative-registration.store.js';

/** Under which field the name of a cadre without a staff code is sealed, by the registration. */
export const CADRE_FIELD = 'relativeCadre';
/** Under which field the reason of a withdrawal is sealed, by the registration. */
const WITHDRAWAL_FIELD = 'relativeWithdrawal';
/** Under which the code of such a cadre is made: the same name in the same village is the same person. */
const CADRE_PURPOSE = 'village-cadre';

/**
 * Registers a close relative of an official of whom it was learned after the filing, also of a family that receives already: from then
 * on the official is kept from the family everywhere, and the county visits before it decides (S4-11; D57 11, 20).
 */
@Injectable()
export class RelativeRegistrations {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
    private readonly births: MemberBirths,
  ) {}

  /**
   * @throws RefusalError NOT_FOUND, CLOSE_RELATIVE, STEP_DATE_*, PERSON_NOT_IN_HOUSEHOLD, RELATIVE_OFFICIAL_MISSING,
   * RELATIVE_VILLAGE_UNKNOWN, STAFF_CODE_UNKNOWN, RELATIVE_REGISTERED_ALREADY
   */
  register(ctx: CommandContext, body: RelativeRegistrationDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const { regionCode, householdId } = await this.household(tx, body);
      const staffCode = await this.official(tx, body, regionCode);
      const registrationId = newId();
      const { name, villageCode = null, personId, relation, learnedFrom, on } = body;
      const sealed = name === undefined ? null : this.sealer.seal(CADRE_FIELD, registrationId, name);
      const made: RelativeRegistration = {
        ...{ registrationId, householdId, regionCode, personId, relation, staffCode, learnedFrom },
        ...{ villageCode, name: sealed, registeredOn: on, registeredBy: tx.actor.id },
      };
      if (!(await insertRegistration(tx, made))) throw refusalOf('RELATIVE_REGISTERED_ALREADY');
      return this.done(tx, made, { standing: 'registered', on });
    });
  }

  /**
   * Takes back what was registered by mistake, with the reason and by somebody else than who registered it.
   * @throws RefusalError RELATIVE_REGISTRATION_NOT_FOUND, CLOSE_RELATIVE, RELATIVE_WITHDRAWN_BY_SELF, STEP_DATE_*
   */
  withdraw(ctx: CommandContext, id: string, { on, reason }: RelativeWithdrawalDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const made = await lockRegistration(tx, tx.actor, id);
      if (made === undefined) throw refusalOf('RELATIVE_REGISTRATION_NOT_FOUND');
      await checkNoRelative(tx, tx.actor, made.householdId);
      if (made.registeredBy === tx.actor.id) throw refusalOf('RELATIVE_WITHDRAWN_BY_SELF');
      orRefuse(stepDate(on, made.registeredOn, tx.today));
      const sealed = this.sealer.seal(WITHDRAWAL_FIELD, id, reason);
      await withdrawRegistration(tx, id, { on, by: tx.actor.id, reason: sealed });
      return this.done(tx, made, { standing: 'withdrawn', on });
    });
  }

  /** The household under the id that it has today, with the member in it. */
  private async household(
    tx: CommandTx,
    { on, householdId, personId }: RelativeRegistrationDto,
  ): Promise<HouseholdCopy> {
    const id = (await closedInto(tx, householdId)) ?? householdId;
    const copy = (await householdsOf(tx, [id])).get(id);
    if (copy === undefined || !isOfOwnRegion(tx.actor, copy.regionCode)) throw refusalOf('NOT_FOUND');
    await checkNoRelative(tx, tx.actor, id);
    const member = this.births.of(copy).find((each) => each.personId === personId);
    if (member === undefined) orRefuse(noFaults([{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: '/personId' }]));
    // It is about a person: it may have been learned before the first case here, in another household or on paper.
    orRefuse(stepDate(on, member?.birthDate ?? on, tx.today));
    return copy;
  }

  /** Under which code the official is kept: as the directory has it, or of a village cadre by village and name. */
  private async official(
    tx: CommandTx,
    { staffCode, name, villageCode }: RelativeRegistrationDto,
    regionCode: string,
  ): Promise<string> {
    const isCadre = name !== undefined && villageCode !== undefined;
    if (staffCode !== undefined && name === undefined && villageCode === undefined) {
      const known = (await knownStaffCodes(tx, [staffCode])).get(foldStaffCode(staffCode));
      if (known === undefined) orRefuse(noFaults([{ code: 'STAFF_CODE_UNKNOWN', path: '/staffCode' }]));
      else return known;
    }
    if (staffCode !== undefined || !isCadre) throw refusalOf('RELATIVE_OFFICIAL_MISSING');
    if (!(await isVillageOf(tx, villageCode, regionCode)))
      orRefuse(noFaults([{ code: 'RELATIVE_VILLAGE_UNKNOWN', path: '/villageCode' }]));
    const digest = this.hash.of(CADRE_PURPOSE, `${villageCode}|${foldName(name)}`).slice(0, 12);
    return `V-${villageCode}-${digest}`.toUpperCase();
  }

  private async done(
    tx: CommandTx,
    { registrationId, householdId, personId, relation, staffCode }: RelativeRegistration,
    { standing, on }: { readonly standing: RelativeStanding; readonly on: string },
  ): Promise<Answer> {
    const isWithdrawn = standing === 'withdrawn';
    await saveRegisteredRelatives(tx, [{ householdId, personId, staffCode, isWithdrawn }]);
    tx.emit({
      type: 'eligibility.close-relative-registered.v1',
      stream: `household/${householdId}`,
      time: tx.now,
      data: { subject: { householdId }, personId, relation, staffCode, standing, on },
    });
    const action = isWithdrawn ? 'close-relative.withdrawn' : 'close-relative.registered';
    return {
      status: 201,
      body: { registrationId, householdId, standing },
      audit: { action, objectType: 'household', objectId: householdId, householdId, basis: { on } },
    };
  }
}

/** Whether a code is a village of the county of a region: a cadre is known by it, so each has one. */
async function isVillageOf(tx: CommandTx, villageCode: string, regionCode: string): Promise<boolean> {
  const found = await sql`
    select from directory.region where code = ${villageCode} and level = 'village' and left(code, 6) = left(${regionCode}, 6)`.on(
    tx,
  );
  return found.length === 1;
}

function refusalOf(code: RefusalCode): RefusalError {
  return new RefusalError({ code, params: {} });
}
