import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Sealer, ServiceLog } from '@aid-chain/platform';
import { categoryResults, decide, type CaseFacts, type RulePack } from '@aid-chain/policy';
import type { Track } from '@aid-chain/vocabulary';
import { readCase } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { Determinations } from '../determination/determinations.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import type { StoredEvidence } from '../facts/stored-evidence.js';
import { PlaceRules } from '../place/place-rules.js';
import { amountOf } from '../recognitions/recognition.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { changedLines } from './changed-lines.rules.js';
import { readRecognition, type RecognisedCase } from './recognised-cases.store.js';
import type { Redetermined } from './redetermination.state.js';
import type { RedeterminedRecognition } from './redetermined-recognition.store.js';
import { redetermined } from './redetermined.rules.js';

/** Some cases with everything that rests about them. */
export interface RecognisedPage {
  readonly cases: readonly RecognisedCase[];
  readonly evidence: ReadonlyMap<string, StoredEvidence>;
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
  readonly found: Redetermined;
}

type OpensWorksheet = Awaited<ReturnType<Determinations['frozenAs']>>;

const NOT_COMPUTED = { change: 'not-computed', newAmountFen: null, metInstead: null, lines: null } as const;
/** Under which field the changed lines rest. */
export const LINES = 'redetermined-lines';
/** So many cases one after the other, then requests have their turn. */
const IN_A_ROW = 20;
const NAMED = 20;

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
    private readonly log: ServiceLog,
  ) {}

  /**
   * @param connection for the worksheets on which the decisions rest
   * @returns every recognition of the page; a case that cannot be read, or whose worksheet cannot, is `not-computed`, and keeps
   *   no other one from it
   */
  async examine(connection: Sql, page: RecognisedPage, by: By): Promise<RedeterminedRecognition[]> {
    const { done, failed } = await this.each(
      page.cases,
      ({ caseId }) => caseId,
      (row) => this.results(row, page.evidence.get(row.caseId), by),
    );
    return [...(await this.explained(connection, done.flat(), by)), ...failed.flatMap(unread)];
  }

  /** Works through many with a turn for requests in between: what fails keeps no other one from it, and raises one alarm. */
  private async each<T, R>(
    all: readonly T[],
    caseIdOf: (one: T) => string,
    work: (one: T) => R,
  ): Promise<{ readonly done: R[]; readonly failed: T[] }> {
    const done: R[] = [];
    const failed: T[] = [];
    let last: unknown;
    for (const [index, one] of all.entries()) {
      if (index % IN_A_ROW === IN_A_ROW - 1) await setImmediate();
      try {
        done.push(work(one));
      } catch (error) {
        failed.push(one);
        last = error;
      }
    }
    const { length: count } = failed;
    const caseIds = failed.slice(0, NAMED).map(caseIdOf);
    if (count > 0) this.log.alarm('DUE_WORK_FAILED', { work: 'redetermination', count, caseIds }, last);
    return { done, failed };
  }

  /** @throws RefusalError PARAMETER_NOT_SET, DOCUMENT_VERSION_UNKNOWN; SealError; Error without a household */
  private results(row: RecognisedCase, stored: StoredEvidence | undefined, { track, onDay }: By): Found[] {
    const file = readCase(row);
    if (stored === undefined) throw new Error('the register has not sent the household');
    const { facts } = this.facts.open(file, stored);
    const pack = this.rules.on(file.regionCode, onDay);
    const results = categoryResults(facts, pack, onDay, track);
    return row.recognitions.map((each) => {
      const recognition = readRecognition(each);
      return { file, facts, pack, recognition, found: redetermined(recognition, results) };
    });
  }

  private async explained(
    connection: Sql,
    all: readonly Found[],
    { track, onDay }: By,
  ): Promise<RedeterminedRecognition[]> {
    const changed = all.filter(({ found }) => found.change !== 'unchanged');
    const asked = changed.map(({ file, recognition }) => ({
      ...{ caseId: file.caseId, hash: recognition.determinationHash },
    }));
    const frozen =
      asked.length === 0 ? undefined : await this.determinations.frozenAs(connection, track, asked);
    const { done, failed } = await this.each(
      all,
      ({ file }) => file.caseId,
      (one) => ({
        ...rowOf(one),
        lines: this.linesOf(one, frozen, onDay),
      }),
    );
    return [...done, ...failed.map((one) => ({ ...rowOf(one), ...NOT_COMPUTED }))];
  }

  /** @throws SealError, RefusalError DOCUMENT_VERSION_UNKNOWN of the worksheet on which the decision rests */
  private linesOf(
    { file, facts, pack, recognition, found }: Found,
    frozen: OpensWorksheet | undefined,
    onDay: IsoDate,
  ): Sealed | null {
    if (found.change === 'unchanged') return null;
    const before = frozen?.(file, recognition.determinationHash);
    const categories = [recognition.category, ...(found.metInstead === null ? [] : [found.metInstead])];
    const lines = changedLines(before, decide(facts, pack, onDay), categories);
    return this.sealer.sealJson(LINES, file.householdId, lines);
  }
}

function rowOf({ file, recognition, found }: Found): Omit<RedeterminedRecognition, 'lines'> {
  const { caseId, householdId, regionCode } = file;
  const { recognitionId, category, personId } = recognition;
  const oldAmountFen = amountOf(recognition);
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
