import { Injectable } from '@nestjs/common';
import { inSubtree, newId, RefusalError } from '@aid-chain/kernel';
import { orRefuse, type CommandTx } from '@aid-chain/platform';
import { newPerson } from '../acceptance/acceptance.rules.js';
import { filedMember } from '../filing/filing.rules.js';
import { enteredAnew } from '../register/entered-anew.rules.js';
import { isRegistered, peopleOf } from '../register/people.rules.js';
import { RegisterReader } from '../register/register.reader.js';
import type { KnownHousehold, KnownPerson } from '../register/register.js';
import type { ChangeRequest, ChangeScene } from './household-change.js';
import type { HouseholdChangeDto } from './household-change.dto.js';

/** Reads what a change is about, with the households concerned locked until the transaction ends. */
@Injectable()
export class ChangeScenes {
  constructor(private readonly register: RegisterReader) {}

  /**
   * @param isSeen whether a household may be spoken of at all; asked first, so that nobody learns here of whom the
   *   register knows
   * @throws RefusalError NOT_FOUND for a household that is not there or not seen, HOUSEHOLD_NO_LONGER_REGISTERED for one of
   * the own place that has ended and is not to be restored, HOUSEHOLD_MERGED for one that went into another, PERSON_ALREADY_REGISTERED for a new member or number that the register has
   */
  async load(
    tx: CommandTx,
    householdId: string,
    body: HouseholdChangeDto,
    isSeen: (household: KnownHousehold) => boolean,
  ): Promise<ChangeScene> {
    const personIds = body.persons.map(({ personId }) => personId);
    const ended = body.kind === 'restore' ? await this.register.heldEnd(tx, householdId) : undefined;
    const into = ended?.end.merged?.into;
    const ids = [householdId, ...(into === undefined ? [] : [into])];
    const view = await this.register.lockHouseholds(tx, ids, personIds);
    const standing = view.households.find((one) => one.householdId === householdId);
    const household = standing ?? ended?.household;
    if (household === undefined || !isSeen(household)) throw await this.notThere(tx, householdId);
    await this.numberIsFree(tx, household, body);
    const added = await this.addedPerson(tx, household, body);
    return {
      household,
      ...(ended === undefined ? {} : { end: ended.end }),
      view: { ...view, withoutHousehold: [...view.withoutHousehold, ...(added?.namesakes ?? [])] },
      request: requestOf(body, personIds, added?.person),
    };
  }

  /** The refusal names what is done instead for a household of the own place that has ended; of any other nothing. */
  private async notThere(tx: CommandTx, householdId: string): Promise<RefusalError> {
    const end = await this.register.endOf(tx, householdId);
    const own = tx.actor.regionCode;
    return end !== undefined && own !== undefined && inSubtree(end.regionCode, own)
      ? new RefusalError({
          code: end.isMerged ? 'HOUSEHOLD_MERGED' : 'HOUSEHOLD_NO_LONGER_REGISTERED',
          params: { on: end.on },
        })
      : new RefusalError({ code: 'NOT_FOUND', params: {} });
  }

  /** A number that is put right is no other person's; whose it is remains to be found out. */
  private async numberIsFree(
    tx: CommandTx,
    { members }: KnownHousehold,
    { kind, corrected, persons }: HouseholdChangeDto,
  ): Promise<void> {
    const member = members.find(({ personId }) => personId === persons[0]?.personId);
    if (kind !== 'correction' || member === undefined || corrected?.idNumber === undefined) return;
    const holder = await this.register.holderOf(tx, corrected.idNumber);
    if (holder !== undefined && holder !== member.personId) {
      throw new RefusalError({ code: 'PERSON_ALREADY_REGISTERED', params: {} });
    }
  }

  /**
   * Somebody whom the register does not know, with those of whom it may be a namesake: the dead, about whom the plan asks
   * (`deathsChecked`), and others as the reviewer confirms. Who is there already is named by the person id instead.
   */
  private async addedPerson(
    tx: CommandTx,
    { regionCode, residence, address }: KnownHousehold,
    { member, confirmedDoubts = [] }: HouseholdChangeDto,
  ): Promise<{ person: KnownPerson; namesakes: readonly KnownPerson[] } | undefined> {
    if (member === undefined) return undefined;
    const filed = filedMember(member);
    const view = await this.register.find(tx, { ...{ regionCode, residence, address }, members: [filed] });
    const namesakes = peopleOf(view).filter((person) => isRegistered(filed, person));
    orRefuse(enteredAnew(filed, namesakes, { role: tx.actor.role, confirmedDoubts }));
    return { person: newPerson(filed, newId()), namesakes };
  }
}

function requestOf(
  body: HouseholdChangeDto,
  personIds: readonly string[],
  added?: KnownPerson,
): ChangeRequest {
  const { effectiveOn, reasonCode, version, corrected, place, member, persons, relations } = body;
  const { confirmedDoubts, guardian, paper } = body;
  const given = [...relations, ...persons].flatMap(({ personId, relation }) =>
    relation === undefined ? [] : [[personId, relation] as const],
  );
  const own = added === undefined || member === undefined ? [] : [[added.personId, member.relation] as const];
  return {
    ...{ effectiveOn, reasonCode, personIds },
    relations: new Map([...given, ...own]),
    ...(version === undefined ? {} : { version }),
    ...(place === undefined ? {} : { place: { ...place, address: place.address.trim() } }),
    ...(corrected === undefined ? {} : { corrected }),
    ...(guardian === undefined ? {} : { guardian }),
    ...(paper === undefined ? {} : { paper }),
    ...(confirmedDoubts === undefined ? {} : { confirmedDoubts }),
    ...(added === undefined ? {} : { newPerson: added }),
    newHouseholdId: newId(),
  };
}
