import { Injectable } from '@nestjs/common';
import { MATCHES_FIELD, type MatchedMeasure } from '@aid-chain/contracts';
import { addDays, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Policies, ReadableRows, Sealer } from '@aid-chain/platform';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { caseRowsWithEnd, readCaseWithEnd } from '../cases/case-store.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { storedEvidence, type StoredEvidence } from '../facts/stored-evidence.js';
import { readRecognition, recognitionRowsOf } from '../recognitions/recognition-store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { isSameMatches, standingOn } from './matched-measures.rules.js';
import { eventOf, MeasureMatching } from './measure-matching.js';
import type { HouseholdBehind, PublishedMatches } from './published-matches.store.js';

/** What one household comes to: what is kept of it, and what is published where something changed. */
export interface Anew {
  readonly kept: PublishedMatches;
  readonly event?: CaseEvent;
  /** Why it could not be matched, as a code. */
  readonly failed?: string;
}

/** Everything that rests about a page of households, as far as it can be read. */
interface Page {
  readonly files: ReadonlyMap<string, CaseState>;
  readonly evidence: ReadonlyMap<string, StoredEvidence>;
  readonly recognitions: ReadonlyMap<string, readonly Recognition[]>;
}

/** Matches households of which nothing was decided, a page of them with the same statements. */
@Injectable()
export class AnewMatching {
  constructor(
    private readonly policies: Policies,
    private readonly matching: MeasureMatching,
    private readonly facts: CaseFactsReader,
    private readonly sealer: Sealer,
    private readonly readable: ReadableRows,
  ) {}

  /** @param behind households whose cases are locked. @returns each, in their order */
  async page(tx: Sql, behind: readonly HouseholdBehind[], on: IsoDate): Promise<Anew[]> {
    const page = await this.read(tx, behind);
    return behind.map((each) => this.tried(each, page, on));
  }

  /** A case or a recognition of a form that is not known here takes its own household alone out of the page, with an alarm. */
  private async read(tx: Sql, behind: readonly HouseholdBehind[]): Promise<Page> {
    const caseIds = behind.map(({ caseId }) => caseId);
    const householdIds = behind.map(({ householdId }) => householdId);
    const [caseRows, recognitionRows] = await Promise.all([
      caseRowsWithEnd(tx, caseIds),
      recognitionRowsOf(tx, householdIds),
    ]);
    const cases = this.readable.read(caseRows, {
      ...{ table: 'case_file', idOf: ({ caseId }) => caseId, show: readCaseWithEnd },
    });
    const recognised = this.readable.read([...recognitionRows], {
      ...{ table: 'recognition', idOf: ([householdId]) => householdId },
      show: ([householdId, each]) => [householdId, each.map(readRecognition)] as const,
    });
    const recognitions = new Map(recognised.items);
    const files = cases.items.filter(({ householdId }) => recognitions.has(householdId));
    const evidence = await storedEvidence(tx, files);
    return { files: new Map(files.map((file) => [file.caseId, file])), evidence, recognitions };
  }

  /** One that cannot be read keeps no other from it, and is tried again tomorrow. */
  private tried(behind: HouseholdBehind, page: Page, on: IsoDate): Anew {
    const { householdId, caseId, before } = behind;
    const again = {
      ...{ householdId, caseId, revision: this.policies.revision ?? null },
      ...{ matchedOn: before?.matchedOn ?? on, lookOn: addDays(on, 1), matches: before?.matches ?? null },
    };
    try {
      return this.anew(behind, page, on) ?? { kept: again };
    } catch (error) {
      return { kept: again, failed: error instanceof Error ? error.name : 'unknown' };
    }
  }

  /** @returns undefined where the place has not all parameters of the day */
  private anew({ caseId, before }: HouseholdBehind, page: Page, on: IsoDate): Anew | undefined {
    const [file, stored] = [page.files.get(caseId), page.evidence.get(caseId)];
    if (file === undefined || stored === undefined) throw new Error('nothing rests about the household');
    const facts = file.householdEnded === undefined ? this.facts.open(file, stored).facts : undefined;
    const recognitions = page.recognitions.get(file.householdId) ?? [];
    const found = this.matching.match(file, { facts, recognitions, on });
    if (found === undefined) return undefined;
    const published = before?.matches ?? null;
    if (published === null && !found.isGiven) return { kept: this.matching.kept(file, found, null) };
    const standing =
      published === null
        ? undefined
        : standingOn(
            this.sealer.openJson<readonly MatchedMeasure[]>(MATCHES_FIELD, file.householdId, published),
            on,
          );
    if (standing !== undefined && isSameMatches(standing, found.matches))
      return { kept: { ...this.matching.kept(file, found, published), matchedOn: before?.matchedOn ?? on } };
    const sealed = this.matching.sealed(file, found);
    return { kept: this.matching.kept(file, found, sealed), event: eventOf(file, found, sealed) };
  }
}
