import { Injectable } from '@nestjs/common';
import { addDays, groupBy, type Fen, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { decide, type CategoryResult, type Determination } from '@aid-chain/policy';
import { readCase } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { Determinations } from '../determination/determinations.js';
import { trackDetermination } from '../determination/track-determination.rules.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { storedEvidence, type StoredEvidence } from '../facts/stored-evidence.js';
import { PlaceRules } from '../place/place-rules.js';
import { lockRecognitionsOf, recognitionsOf } from '../recognitions/recognition-store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { keepCasesOf, recognisedCasesOf } from '../redetermination/recognised-cases.store.js';
import type { AdoptableRow } from './adoptable.store.js';
import { adopted, isDecidedFrom, raisedSince, type Adopted } from './adoption.rules.js';
import { compared } from './compared.rules.js';
import { amountUnder, computedFor } from '../redetermination/redetermined.rules.js';
import { fromMonthOf } from './first-month.rules.js';
import { groupOf } from './recognition-group.rules.js';

/** The track whose categories pay by a standard. */
const TRACK = 'civil-affairs';

/** One recognition of a page with what becomes of it; the case and recognition where it still runs. */
export interface AdoptedRow {
  readonly row: AdoptableRow;
  readonly outcome: Adopted;
  readonly file: CaseState | undefined;
  readonly recognition: Recognition | undefined;
  /** By how much the standard alone raises it, on the same facts. */
  readonly raisedByFen: Fen;
}

/** What is known of a case, opened once for all recognitions of it on a day, with its worksheet on that day. */
interface KnownCase {
  readonly evidence: ReturnType<CaseFactsReader['open']>;
  readonly sheet: Determination;
}

export interface AdoptedPage {
  readonly rows: readonly AdoptedRow[];
}

/** Computes a page of a run once more under the lock of its households, each table read with one statement. */
@Injectable()
export class AdoptionPages {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
    private readonly determinations: Determinations,
  ) {}

  async read(connection: Sql, found: readonly AdoptableRow[], onDay: IsoDate): Promise<AdoptedPage> {
    const households = [...new Set(found.map(({ householdId }) => householdId))];
    const ids = found.map(({ recognitionId }) => recognitionId);
    await keepCasesOf(connection, ids);
    await lockRecognitionsOf(connection, households);
    const present = await recognitionsOf(connection, households);
    const cases = await recognisedCasesOf(connection, ids, { track: TRACK, onDay });
    const files = new Map(cases.map((row) => [row.caseId, readCase(row)]));
    const evidence = await storedEvidence(connection, [...files.values()]);
    const running = runningById(present);
    const asked = [...running.values()].map(({ caseId, determinationHash: hash }) => ({ caseId, hash }));
    const opens = await this.determinations.frozenAs(connection, TRACK, asked);
    const known = new Map<string, KnownCase>();
    const rows = found.map((row): AdoptedRow => {
      const [file, recognition] = [files.get(row.caseId), running.get(row.recognitionId)];
      const stored = evidence.get(row.caseId);
      const day = recognition === undefined ? onDay : computedFor(recognition, onDay);
      if (
        file === undefined ||
        recognition === undefined ||
        stored === undefined ||
        isElsewhere(recognition, present, day)
      )
        return { row, outcome: { is: 'changed-since' }, file, recognition, raisedByFen: 0 };
      const key = `${row.caseId}|${day}`;
      const ofCase = known.get(key) ?? this.known(file, stored, day);
      known.set(key, ofCase);
      const after = ofCase.sheet;
      const before = opens(file, recognition.determinationHash);
      const now = compared({ recognitions: [recognition], before, after, on: day, asDecided: true });
      const outcome = adopted(row, now);
      const since = raisedSince(recognition, day, present.get(row.householdId));
      const earlier = outcome.is === 'increase' ? this.earlier(since, file, ofCase, day) : undefined;
      const raisedByFen = raisedBetween(recognition, earlier, after.categories);
      return { row, outcome, file, recognition, raisedByFen };
    });
    return { rows };
  }

  /** The same facts and household by the parameters of the last decision; undefined where the place has none of then. */
  private earlier(since: IsoDate, file: CaseState, { evidence }: KnownCase, onDay: IsoDate) {
    const resultsOn = this.determinations.underParametersOf(evidence, file, { track: TRACK, asOf: onDay });
    return resultsOn(since) ?? resultsOn(addDays(fromMonthOf(onDay), -1));
  }

  private known(file: CaseState, stored: StoredEvidence, onDay: IsoDate): KnownCase {
    const evidence = this.facts.open(file, stored);
    const whole = decide(evidence.facts, this.rules.on(file.regionCode, onDay), onDay);
    return { evidence, sheet: trackDetermination(whole, TRACK).worksheet };
  }
}

/** What the standard alone adds; nothing where one of both is not known. */
function raisedBetween(
  recognition: Recognition,
  earlier: readonly CategoryResult[] | undefined,
  now: readonly CategoryResult[],
): Fen {
  const [before, after] = [amountUnder(recognition, earlier), amountUnder(recognition, now)];
  return before === null || after === null ? 0 : Math.max(0, after - before);
}

function runningById(present: ReadonlyMap<string, readonly Recognition[]>): ReadonlyMap<string, Recognition> {
  const running = [...present.values()].flat().filter(({ state }) => state.is === 'running');
  return new Map(running.map((each) => [each.recognitionId, each]));
}

/** Decided about a later day, or of a household that is one with another by now: a case examines that. */
function isElsewhere(
  recognition: Recognition,
  present: ReadonlyMap<string, readonly Recognition[]>,
  onDay: IsoDate,
): boolean {
  const family = present.get(recognition.householdId) ?? [];
  const running = family.filter(({ state }) => state.is === 'running');
  return groupOf(running, recognition).length > 1 || isDecidedFrom(recognition, onDay);
}

/** How many came to each outcome. */
export function countsOf(
  outcomes: readonly string[],
): { readonly outcome: string; readonly count: number }[] {
  return [...groupBy(outcomes, (each) => each)].map(([outcome, all]) => ({ outcome, count: all.length }));
}
