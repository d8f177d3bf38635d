import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import {
  categoryResults,
  decide,
  type CaseFacts,
  type CategoryResult,
  type RulePack,
} from '@aid-chain/policy';
import type { Track } from '@aid-chain/vocabulary';
import { readCase } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { Determinations } from '../determination/determinations.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import type { StoredEvidence } from '../facts/stored-evidence.js';
import { PlaceRules } from '../place/place-rules.js';
import { decidedAmountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { changedLines } from './changed-lines.rules.js';
import { errorsOf, inTurns } from './in-turns.js';
import { readRecognition, type RecognisedCase } from './recognised-cases.store.js';
import type { Redetermined } from './redetermination.state.js';
import type { RedeterminedRecognition } from './redetermined-recognition.store.js';
import { computedFor, redetermined } from './redetermined.rules.js';

/** Some cases with everything that rests about them. */
export interface RecognisedPage {
  readonly cases: readonly RecognisedCase[];
  readonly evidence: ReadonlyMap<string, StoredEvidence>;
}

/** What a page comes to, and what went wrong in it, by code. */
interface ExaminedPage {
  readonly recognitions: readonly RedeterminedRecognition[];
  readonly errors: Readonly<Record<string, number>>;
}

/** By what a run computes. */
interface By {
  readonly track: Track;
  readonly onDay: IsoDate;
}

interface Found {
  readonly file: CaseState;
  readonly facts: CaseFacts;
  readonly pack: RulePack;
  readonly recognition: Recognition;
  /** The day for which it is computed. */
  readonly on: IsoDate;
  readonly found: Redetermined;
}

type OpensWorksheet = Awaited<ReturnType<Determinations['frozenAs']>>;

const NOT_COMPUTED = { change: 'not-computed', newAmountFen: null, metInstead: null, lines: null } as const;
/** Under which field the changed lines rest. */
export const LINES = 'redetermined-lines';

/**
 * Computes what running recognitions come to on a day: first the results alone, and a worksheet only where something changed,
 * to name its lines.
 */
@Injectable()
export class Redetermining {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
    private readonly determinations: Determinations,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @param connection for the worksheets on which the decisions rest
   * @param beat a sign of life, again and again
   * @returns every recognition of the page; a case that cannot be read, or whose worksheet cannot, is `not-computed`, and keeps
   *   no other one from it
   */
  async examine(
    connection: Sql,
    page: RecognisedPage,
    by: By,
    beat: () => Promise<void>,
  ): Promise<ExaminedPage> {
    const read = await inTurns(
      page.cases,
      (row) => this.results(row, page.evidence.get(row.caseId), by),
      beat,
    );
    const explained = await this.explained(connection, read.done.flat(), by.track, beat);
    return {
      recognitions: [...explained.recognitions, ...read.failed.flatMap(unread)],
      errors: errorsOf(read.errors, explained.errors),
    };
  }

  /** @throws RefusalError PARAMETER_NOT_SET, DOCUMENT_VERSION_UNKNOWN; SealError; Error without a household */
  private results(row: RecognisedCase, stored: StoredEvidence | undefined, { track, onDay }: By): Found[] {
    const file = readCase(row);
    if (stored === undefined) throw new Error('the register has not sent the household');
    const { facts } = this.facts.open(file, stored);
    const under = new Map<
      IsoDate,
      { readonly pack: RulePack; readonly results: readonly CategoryResult[] }
    >();
    return row.recognitions.map((each) => {
      const recognition = readRecognition(each);
      const on = computedFor(recognition, onDay);
      const pack = under.get(on)?.pack ?? this.rules.on(file.regionCode, on);
      const results = under.get(on)?.results ?? categoryResults(facts, pack, on, track);
      under.set(on, { pack, results });
      return { file, facts, pack, recognition, on, found: redetermined(recognition, results, on) };
    });
  }

  private async explained(
    connection: Sql,
    all: readonly Found[],
    track: Track,
    beat: () => Promise<void>,
  ): Promise<ExaminedPage> {
    const changed = all.filter(({ found }) => found.change !== 'unchanged');
    const asked = changed.map(({ file, recognition }) => ({
      ...{ caseId: file.caseId, hash: recognition.determinationHash },
    }));
    const frozen =
      asked.length === 0 ? undefined : await this.determinations.frozenAs(connection, track, asked);
    const work = (one: Found) => ({ ...rowOf(one), lines: this.linesOf(one, frozen) });
    const { done, failed, errors } = await inTurns(all, work, beat);
    const recognitions = [...done, ...failed.map((one) => ({ ...rowOf(one), ...NOT_COMPUTED }))];
    return { recognitions, errors };
  }

  /** @throws SealError, RefusalError DOCUMENT_VERSION_UNKNOWN of the worksheet on which the decision rests */
  private linesOf(
    { file, facts, pack, recognition, on, found }: Found,
    frozen: OpensWorksheet | undefined,
  ): Sealed | null {
    if (found.change === 'unchanged') return null;
    const before = frozen?.(file, recognition.determinationHash);
    const categories = [recognition.category, ...(found.metInstead === null ? [] : [found.metInstead])];
    const lines = changedLines(before, decide(facts, pack, on), categories);
    return this.sealer.sealJson(LINES, file.householdId, lines);
  }
}

function rowOf({ file, recognition, on, found }: Found): Omit<RedeterminedRecognition, 'lines'> {
  const { caseId, householdId, regionCode } = file;
  const { recognitionId, category, personId } = recognition;
  const oldAmountFen = decidedAmountOf(recognition, on);
  return { caseId, householdId, regionCode, recognitionId, category, personId, oldAmountFen, ...found };
}

function unread({
  caseId,
  householdId,
  regionCode,
  recognitions,
}: RecognisedCase): RedeterminedRecognition[] {
  return recognitions.map(({ id, category, personId }) => ({
    ...{ caseId, householdId, regionCode, recognitionId: id, category, personId },
    ...{ ...NOT_COMPUTED, oldAmountFen: null },
  }));
}
