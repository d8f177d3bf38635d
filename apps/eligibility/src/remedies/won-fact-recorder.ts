import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import {
  contradictionsOf,
  withCounted,
  type CaseFacts,
  type Contradiction,
  type Resolution,
} from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { emitDecided } from '../cases/emit.js';
import { contradictionResolved, seenBy } from '../contradictions/resolution.rules.js';
import { RESOLUTION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted } from '../documents/stored-document.rules.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { saveResolution } from '../facts/resolution-store.js';
import { PlaceRules } from '../place/place-rules.js';
import { insertWonFact } from './remedy.store.js';
import { asIfSettled } from './won-fact.rules.js';

/** What was found, before it is known what counts by it in a case. */
export interface Won {
  readonly remedyId: string;
  readonly resolution: Resolution;
  readonly note: Sealed | null;
}

/** Keeps what a remedy won in the case that it is about, and in an open one in which the track is decided anew (A-21, L-22). */
@Injectable()
export class WonFactRecorder {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
  ) {}

  /** The facts of a case. @throws RefusalError HOUSEHOLD_NOT_RECEIVED */
  read(tx: CommandTx, file: CaseState): Promise<CaseFacts> {
    return this.facts.read(tx, file);
  }

  /** What the rules know by some names; nothing where no source states anything of them. */
  about(
    facts: CaseFacts,
    { regionCode }: CaseState,
    { keys, amount, on }: { readonly keys: readonly string[]; readonly amount: number; readonly on: string },
    { today }: CommandTx,
  ): readonly Contradiction[] {
    const names = new Set(keys);
    const others = (facts.resolutions ?? []).filter((each) => !names.has(each.key));
    const trials = keys.map((key) => asIfSettled(key, amount, on));
    const asked = { ...facts, resolutions: [...others, ...trials] };
    const pack = this.rules.on(regionCode, today);
    return contradictionsOf(asked, pack, today).filter((each) => names.has(each.key));
  }

  /** Keeps one fact in a case. @returns its amount there */
  async record(tx: CommandTx, file: CaseState, facts: CaseFacts, won: Won): Promise<number> {
    const { remedyId, note } = won;
    const pack = this.rules.on(file.regionCode, tx.today);
    const resolution = withCounted(won.resolution, { facts, pack, on: tx.today });
    const { caseId } = file;
    const { id: by, role } = tx.actor;
    const number = await saveResolution(tx, { caseId, by, role, resolution, note });
    const { key, on } = resolution;
    await insertWonFact(tx, { remedyId, caseId, key, number, on });
    const event = contradictionResolved(file, resolution, { number, reasonCode: 'won-by-remedy' });
    emitDecided(tx, { events: [event] }, tx.now);
    return resolution.amount;
  }

  /**
   * A case that was open already has an income window of its own, which a fact won in another case does not reach: there it is kept
   * once more, with the evidence of that day before it, and rules until newer evidence as everywhere.
   * @returns whether all of them count there; what no source of the case states anything of cannot
   */
  async carryInto(tx: CommandTx, file: CaseState, all: readonly Won[]): Promise<boolean> {
    if (all.length === 0) return true;
    let areAllUsed = true;
    const facts = await this.facts.read(tx, file);
    for (const won of all) {
      const { key, amount, on } = won.resolution;
      const [about] = this.about(facts, file, { keys: [key], amount, on }, tx);
      if (about === undefined) {
        areAllUsed = false;
        continue;
      }
      const { period, figures } = about;
      const resolution = { ...won.resolution, period, figures, counted: [], seen: seenBy(file) };
      await this.record(tx, file, facts, { ...won, resolution });
    }
    return areAllUsed;
  }

  /** What a remedy won in the case that it is about, each fact as it was found last. */
  async wonBy(
    connection: Sql,
    { remedyId, caseId }: { readonly remedyId: string; readonly caseId: string },
  ): Promise<readonly Won[]> {
    const found = await sql`
      select distinct on (f.key) c.document
        from remedy_fact f
        join contradiction_resolution c on c.case_id = f.case_id and c.key = f.key and c.version = f.number
       where f.remedy_id = ${remedyId}::uuid and f.case_id = ${caseId}::uuid
       order by f.key, f.number desc`.on<{ readonly document: object }>(connection);
    return found.map(({ document }) => ({
      ...{ remedyId, note: null },
      resolution: lifted<Resolution>(RESOLUTION_DOCUMENT, caseId, document),
    }));
  }
}
