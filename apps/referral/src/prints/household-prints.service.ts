import { Injectable } from '@nestjs/common';
import { Printing, Reads, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { HouseholdAccess } from '../households/household-access.js';
import { endedOf, householdsById } from '../households/household.store.js';
import type { HouseholdPrintDto } from './print-request.dto.js';

/** Prints of a household or of one of its members. */
@Injectable()
export class HouseholdPrints {
  constructor(
    private readonly printing: Printing,
    private readonly reads: Reads,
    private readonly access: HouseholdAccess,
  ) {}

  /**
   * @throws RefusalError NOT_FOUND for a household of another place, PERSON_NOT_IN_HOUSEHOLD, CLOSE_RELATIVE (L-15),
   *   UNMASK_NOT_ALLOWED, PRINT_FROM_NOT_EXPECTED, PRINT_BEYOND_CHAIN, PARAMETER_NOT_SET where the place has no template
   */
  async print(ctx: CommandContext, householdId: string, wanted: HouseholdPrintDto): Promise<HttpAnswer> {
    const { form, personId, fromNo, presence } = wanted;
    await this.access.regionOf(ctx.actor, householdId, 'print.shown');
    const entry = { action: 'print.shown', objectType: 'household', objectId: householdId, householdId };
    if (fromNo !== undefined && form !== 'aid-chain')
      await this.reads.deny(ctx.actor, entry, 'PRINT_FROM_NOT_EXPECTED');
    const ended = presence === undefined ? undefined : await endedOf(this.reads, householdId);
    // Nobody of the family comes in person where nobody is left of it.
    if (ended !== undefined) await this.reads.deny(ctx.actor, entry, 'PRINT_FOR_NOBODY', { on: ended.on });
    if (personId !== undefined) await this.checkMember(ctx, householdId, personId);
    const about = {
      householdId,
      ...(personId === undefined ? {} : { personId }),
      ...(fromNo === undefined ? {} : { fromNo }),
    };
    return this.printing.print(ctx, { form, about, presence }, ({ nextNo }) =>
      nextNo === undefined ? {} : { nextNo },
    );
  }

  private async checkMember({ actor }: CommandContext, householdId: string, personId: string): Promise<void> {
    const household = (await householdsById(this.reads, [householdId])).get(householdId);
    if (household?.members.some((member) => member.personId === personId) === true) return;
    const entry = { action: 'print.shown', objectType: 'person', objectId: personId, householdId };
    await this.reads.deny(actor, entry, 'PERSON_NOT_IN_HOUSEHOLD');
  }
}
