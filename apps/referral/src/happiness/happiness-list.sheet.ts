import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import {
  PrintSources,
  type Actor,
  type PrintContent,
  type PrintSource,
  type HouseholdSubject,
} from '@aid-chain/platform';
import { Offices } from '../prints/offices.js';
import { PrintedFamilies } from '../prints/printed-family.js';
import { HappinessListReader } from './happiness-list.reader.js';
import { happinessSheet } from './happiness-sheet.rules.js';

/** The happiness list as a sheet of paper, of a household or of one member (S0-25). */
@Injectable()
export class HappinessListSheet implements PrintSource, OnModuleInit {
  readonly form = 'happiness-list';

  constructor(
    private readonly sources: PrintSources,
    private readonly lists: HappinessListReader,
    private readonly families: PrintedFamilies,
    private readonly offices: Offices,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async load(connection: Sql, actor: Actor, about: HouseholdSubject, inFull: boolean): Promise<PrintContent> {
    const { householdId, personId } = about;
    const regionCode = await this.families.regionFor(connection, actor, householdId);
    const list = await this.lists.load(connection, householdId, regionCode);
    const { family, who } = await this.families.load(connection, about, inFull);
    const sheet = (language: 'zh' | 'en') =>
      happinessSheet(list, {
        ...{ language, family, personId },
        who: (id) => who(id, language),
        department: (code) => this.offices.department(regionCode, code),
        category: (code) => this.offices.ofCategory(regionCode, code),
        together: (codes) =>
          this.offices.together(codes.map((code) => this.offices.department(regionCode, code))),
      });
    return { regionCode, zh: sheet('zh'), en: sheet('en'), seen: ['name', 'place', 'decision', 'need'] };
  }
}
