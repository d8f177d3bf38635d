import { Injectable } from '@nestjs/common';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Actor } from '@aid-chain/platform';
import {
  casePrintEventCodes,
  nameOf,
  printFormCodes,
  type CasePrintForm,
  type Track,
} from '@aid-chain/vocabulary';
import { CasesReader } from '../case-views/cases.reader.js';
import { PlaceRules } from '../place/place-rules.js';
import type { Thing } from './case-paper.js';
import { CASE_PAPERS, CasePapers } from './case-papers.js';
import { readyPrints } from './ready-prints.rules.js';
import type { ReadyPrintsView } from './ready-prints.view.js';

/** Answers which papers of a case are to be printed now, by the set of forms of the place. */
@Injectable()
export class ReadyPrintsReader {
  constructor(
    private readonly cases: CasesReader,
    private readonly papers: CasePapers,
    private readonly rules: PlaceRules,
  ) {}

  /** @throws RefusalError CASE_NOT_FOUND, HOUSEHOLD_NOT_ASSIGNED, CLOSE_RELATIVE (L-15), TRACK_NOT_IN_CASE, HOUSEHOLD_NOT_RECEIVED */
  list(actor: Actor, caseId: string, track: Track): Promise<ReadyPrintsView> {
    const look = { action: 'prints.listed' };
    return this.cases.impartially(actor, caseId, look, async (connection, { householdId, regionCode }) => {
      const given = await this.papers.given(connection, actor, { householdId, caseId, track }, false);
      const printed = await printsOf(connection, householdId, { caseId, track });
      const ready = readyPrints(
        CASE_PAPERS,
        (event) => this.rules.one(regionCode, `case-prints.${event}`, given.today),
        given,
      );
      const forms = ready.map(({ event, form, thing }) => ({
        ...{ event, eventName: nameOf(casePrintEventCodes, event) },
        ...{ form, formName: nameOf(printFormCodes, form) },
        ...(thing === undefined ? {} : { objectId: thing }),
        numbers: printed.filter((each) => isOf(each, form, thing)).map(({ number }) => number),
      }));
      return { caseId, track, forms };
    });
  }
}

interface PrintedOnce {
  readonly number: string;
  readonly form: string;
  readonly objectId: string | null;
}

const isOf = (printed: PrintedOnce, form: CasePrintForm, thing: Thing): boolean =>
  printed.form === form && printed.objectId === (thing ?? null);

function printsOf(
  connection: Sql,
  householdId: string,
  { caseId, track }: { readonly caseId: string; readonly track: Track },
): Promise<PrintedOnce[]> {
  return sql`
    select number, form, about ->> 'objectId' as "objectId" from print
     where household_id = ${householdId}::uuid and about ->> 'caseId' = ${caseId} and about ->> 'track' = ${track}
     order by print_id`.on<PrintedOnce>(connection);
}
