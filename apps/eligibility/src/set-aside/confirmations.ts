import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import type { Category } from '@aid-chain/vocabulary';
import { Determinations } from '../determination/determinations.js';
import { openedLines, type LinesAndFacts } from '../grounds/adjustment-lines.js';
import { classesRead, factsOfClasses } from '../grounds/class-lines.rules.js';
import { haveOtherFacts } from '../grounds/ground.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { sameAmountSince, withConfirmations } from './confirming.rules.js';
import type { Reduction } from './reduction.store.js';

interface RestsRow {
  readonly adjustmentId: string;
  readonly ground: readonly string[];
  readonly metInstead: Category | null;
  readonly lines: Sealed;
}

/** On what a reduction rests. */
interface Rests extends Pick<RestsRow, 'ground' | 'metInstead'> {
  readonly facts: LinesAndFacts['facts'];
}

/** Finds which later decisions merely confirm a reduction: they fall with it, as they rest on nothing else (L-22). */
@Injectable()
export class Confirmations {
  constructor(
    private readonly determinations: Determinations,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Those of the same amount on the same facts, one after the other until one rests on a fact of its own, looked up at once for all
   * reductions of one benefit. Where the facts of one of both were not kept nothing shows that it does.
   * @returns the reductions in their order, each with them
   */
  async find<R extends Reduction>(
    connection: Sql,
    present: readonly Recognition[],
    reductions: readonly R[],
  ): Promise<readonly R[]> {
    const same = reductions.flatMap((each) => sameAmountSince(present, each));
    const [track] = same.map((each) => each.track);
    if (track === undefined) return reductions;
    const rests = await this.rests(connection, reductions);
    const asked = same.map(({ caseId, determinationHash: hash }) => ({ caseId, hash }));
    const opens = await this.determinations.frozenAs(connection, track, asked);
    return withConfirmations(present, reductions, (reduction, later) => {
      const before = rests.get(reduction.adjustmentId);
      if (before === undefined) return 'own';
      const sheet = opens(later, later.determinationHash);
      if (sheet === undefined || Object.keys(before.facts).length === 0) return 'not-kept';
      const now = factsOfClasses(sheet, classesRead(reduction, before.metInstead));
      return haveOtherFacts(before, now) ? 'own' : 'same';
    });
  }

  private async rests(
    connection: Sql,
    reductions: readonly Reduction[],
  ): Promise<ReadonlyMap<string, Rests>> {
    const ids = [...new Set(reductions.map(({ adjustmentId }) => adjustmentId))];
    const found = await sql`
      select a.adjustment_id as "adjustmentId", a.ground, a.met_instead as "metInstead", a.lines
        from adjustment a where a.adjustment_id = any (${ids}::uuid[])`.on<RestsRow>(connection);
    return new Map(
      found.map(({ adjustmentId, lines, ...rests }) => [
        adjustmentId,
        { ...rests, facts: openedLines(this.sealer, adjustmentId, lines).facts },
      ]),
    );
  }
}
