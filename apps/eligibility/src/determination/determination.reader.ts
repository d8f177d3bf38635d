import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { BusinessClock, Reads, type Actor } from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { tracksOf } from '../cases/case-track.rules.js';
import { CasesReader } from '../cases/cases.reader.js';
import { Determinations } from './determinations.js';
import type { TrackDetermination } from './track-determination.rules.js';

/** The worksheet of a case: frozen where an opinion stands, else as the rules say today. */
@Injectable()
export class DeterminationReader {
  constructor(
    private readonly reads: Reads,
    private readonly cases: CasesReader,
    private readonly determinations: Determinations,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws RefusalError CASE_NOT_FOUND, FACTS_MISSING while the household is not known */
  async worksheet(actor: Actor, caseId: string): Promise<object> {
    const action = 'determination.shown';
    const file = await this.cases.visible(actor, caseId, action);
    const { householdId } = file;
    const entry = { action, objectType: 'case', ids: [caseId], householdId };
    return this.reads.audited(actor, entry, async (sql) => {
      const tracks = tracksOf(file).map(({ track, state }) => this.track(sql, file, track, state));
      const contradictions = await this.determinations.contradictions(sql, file, this.clock.today());
      return { caseId, contradictions, tracks: await Promise.all(tracks) };
    });
  }

  private async track(sql: Sql, file: CaseState, track: Track, state: TrackState): Promise<object> {
    const frozen =
      state.is === 'gathering' ? undefined : await this.determinations.lastFrozen(sql, file, track);
    const shown = frozen ?? (await this.determinations.compute(sql, file, track, this.clock.today()));
    return { ...worksheetBody(shown), frozen: frozen !== undefined };
  }
}

function worksheetBody(d: TrackDetermination): object {
  const { track, hash, packHash, codeVersion, categories, restsOnDemoValues, worksheet } = d;
  const { asOf, regionCode, figures, lines, missing } = worksheet;
  return {
    track,
    asOf,
    regionCode,
    determinationHash: hash,
    packHash,
    codeVersion,
    restsOnDemoValues,
    categories,
    figures,
    lines,
    missing,
  };
}
