import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import {
  PrintSources,
  type Actor,
  type PrintContent,
  type PrintSource,
  type HouseholdSubject,
} from '@aid-chain/platform';
import { PrintedFamilies } from '../prints/printed-family.js';
import { ChainNames } from './chain-names.js';
import { chainSheet } from './chain-sheet.rules.js';
import { linksAfter, type StoredLink } from './chain.store.js';
import { sentenceOf } from './link.rules.js';

/** As many steps as one print has; the rest of a long chain is printed apart. */
const MAX_STEPS = 200;

/** The aid chain as a timeline on paper, of a household or of one member (S0-25). */
@Injectable()
export class ChainSheet implements PrintSource, OnModuleInit {
  readonly form = 'aid-chain';

  constructor(
    private readonly sources: PrintSources,
    private readonly families: PrintedFamilies,
    private readonly names: ChainNames,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** @throws RefusalError PRINT_BEYOND_CHAIN where nothing stands from that number on: a number is not used up for it */
  async load(connection: Sql, actor: Actor, about: HouseholdSubject, inFull: boolean): Promise<PrintContent> {
    const { householdId, personId, fromNo = 1 } = about;
    const regionCode = await this.families.regionFor(connection, actor, householdId);
    const { family } = await this.families.load(connection, about, inFull);
    const found = await linksAfter(connection, householdId, fromNo - 1, MAX_STEPS + 1);
    if (found.length === 0 && fromNo > 1)
      throw new RefusalError({ code: 'PRINT_BEYOND_CHAIN', params: { fromNo } });
    const links = found.slice(0, MAX_STEPS).filter((link) => concerns(link, personId));
    const names = await this.names.load(connection, regionCode, links);
    const steps = links.map(({ link, event }) => ({
      ...link,
      text: sentenceOf(link.type, event?.data, names),
    }));
    const nextNo = found.at(MAX_STEPS)?.link.no;
    const sheet = (language: 'zh' | 'en') => chainSheet(steps, { family, nextNo }, language);
    return {
      ...{ regionCode, zh: sheet('zh'), en: sheet('en') },
      ...(nextNo === undefined ? {} : { nextNo }),
      seen: ['name', 'place', 'decision', 'need', 'warning'],
    };
  }
}

/** A person's chain has what is this person's and what is everybody's. */
function concerns({ event }: StoredLink, personId: string | undefined): boolean {
  if (personId === undefined) return true;
  const { subject } = (event?.data ?? {}) as { readonly subject?: { readonly personId?: string } };
  return subject?.personId === undefined || subject.personId === personId;
}
