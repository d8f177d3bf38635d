import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import type { Category } from '@aid-chain/vocabulary';
import { Determinations } from '../determination/determinations.js';
import { openedLines } from '../grounds/adjustment-lines.js';
import { classesRead, factsOfClasses } from '../grounds/class-lines.rules.js';
import { haveOtherFacts } from '../grounds/ground.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { sameAmountSince } from './confirming.rules.js';
import type { Reduction } from './reduction.store.js';

/** On what a reduction rests. */
interface Rests {
  readonly ground: readonly string[];
  readonly metInstead: Category | null;
  readonly lines: Sealed;
}

/** Finds which later decisions merely confirm a reduction: they fall with it, as they rest on nothing else (L-22). */
@Injectable()
export class Confirmations {
  constructor(
    private readonly determinations: Determinations,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Those of the same amount on the same facts, one after the other until one rests on a fact of its own. Where the facts of one of both
   * were not kept nothing shows that it does.
   * @returns the reduction with them
   */
  async find(connection: Sql, present: readonly Recognition[], reduction: Reduction): Promise<Reduction> {
    const same = sameAmountSince(present, reduction);
    const [track] = same.map((each) => each.track);
    const rests = track === undefined ? undefined : await restsOf(connection, reduction);
    if (track === undefined || rests === undefined) return reduction;
    const { facts } = openedLines(this.sealer, reduction.adjustmentId, rests.lines);
    const asked = same.map(({ caseId, determinationHash: hash }) => ({ caseId, hash }));
    const opens = await this.determinations.frozenAs(connection, track, asked);
    const read = classesRead(reduction, rests.metInstead);
    const own = same.findIndex((each) => {
      const sheet = opens(each, each.determinationHash);
      return sheet !== undefined && haveOtherFacts({ ...rests, facts }, factsOfClasses(sheet, read));
    });
    const confirming = own < 0 ? same : same.slice(0, own);
    return { ...reduction, confirmedBy: confirming.map(({ recognitionId }) => recognitionId) };
  }
}

async function restsOf(connection: Sql, { adjustmentId }: Reduction): Promise<Rests | undefined> {
  const [found] = await sql`
    select a.ground, a.met_instead as "metInstead", a.lines
      from adjustment a where a.adjustment_id = ${adjustmentId}::uuid`.on<Rests>(connection);
  return found;
}
