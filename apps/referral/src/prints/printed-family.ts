import { Injectable } from '@nestjs/common';
import type { Member } from '@aid-chain/contracts';
import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Directory, maskName, Sealer, type Actor } from '@aid-chain/platform';
import type { PrintedFamily } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { HouseholdAccess } from '../households/household-access.js';
import { householdsById } from '../households/household.store.js';

/** What lines of the whole household are for. */
const EVERYBODY: Bilingual = { zh: '全户', en: 'the whole household' };
/** A member whom the own copy of the household does not have any more. */
const FORMER: Bilingual = { zh: '已不在户内的成员', en: 'a former member' };

/** The names that stand on a sheet, masked or in full. */
export interface PrintedNames {
  readonly family: PrintedFamily;
  /** For whom a line is. */
  readonly who: (personId: string | null | undefined, language: keyof Bilingual) => string;
}

/** Opens the names of a household for one sheet. */
@Injectable()
export class PrintedFamilies {
  constructor(
    private readonly sealer: Sealer,
    private readonly directory: Directory,
    private readonly access: HouseholdAccess,
  ) {}

  /**
   * The region of a household whose sheet somebody may print.
   * @throws RefusalError NOT_FOUND outside the own region, CLOSE_RELATIVE (L-15)
   */
  async regionFor(connection: Sql, actor: Actor, householdId: string): Promise<string> {
    const regionCode = await this.access.findRegion(actor, householdId);
    if (regionCode === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    await checkNoRelative(connection, actor, householdId);
    return regionCode;
  }

  /** @param personId the member whose own sheet it is */
  async load(
    connection: Sql,
    { householdId, personId }: { readonly householdId: string; readonly personId?: string },
    inFull: boolean,
  ): Promise<PrintedNames> {
    const household = (await householdsById(connection, [householdId])).get(householdId);
    const name = (member: Member | undefined): string => {
      if (member === undefined) return '';
      const clear = this.sealer.open('name', member.personId, member.name);
      return inFull ? clear : maskName(clear);
    };
    const find = (id: string): Member | undefined =>
      household?.members.find((member) => member.personId === id);
    const region = household === undefined ? undefined : await this.directory.region(household.regionCode);
    return {
      family: {
        head: name(household?.members.find(({ relation }) => relation === 'head')),
        person: personId === undefined ? '' : name(find(personId)),
        place: region?.name ?? '',
      },
      who: (id, language) => {
        if (id === null || id === undefined) return EVERYBODY[language];
        const member = find(id);
        return member === undefined ? FORMER[language] : name(member);
      },
    };
  }
}
