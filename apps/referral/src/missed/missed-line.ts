import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { maskName, ReadableRows, Sealer, type Readable } from '@aid-chain/platform';
import { missedKindCodes, nameOf, needKindCodes } from '@aid-chain/vocabulary';
import { concernedMember } from '../households/concerned-member.js';
import { householdsById, type Household } from '../households/household.store.js';
import type { MayGet } from '../measures/may-get.rules.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { MissedRow } from './missed-aid.sql.js';
import type { MissedLineView, MissedPersonView, MissingMeasureView } from './missed-aid.view.js';
import { MissingMeasures, type OpenedHousehold } from './missing-measures.js';
import { COORDINATION, overdueText, parameterOf, stepFor, type MissedSource } from './missed-steps.rules.js';

/** What a line is written with beside its row. */
interface LineParts {
  /** Undefined where its registration has not come yet. */
  readonly household: Household | undefined;
  /** The measures of the line’s person and need; empty for the other kinds. */
  readonly missing: readonly MayGet[];
  readonly today: IsoDate;
}

/** On what a line rests. */
interface Rests {
  readonly sources: MissedSource[];
  readonly demo: boolean;
}

/** Writes a line of the list of what is missed, with the names and documents of its place. */
@Injectable()
export class MissedLines {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly sealer: Sealer,
    private readonly missing: MissingMeasures,
    private readonly readable: ReadableRows,
  ) {}

  /** The lines of a page; one that cannot be opened is left out and named, and takes no other away. */
  async shown(
    connection: Sql,
    rows: readonly MissedRow[],
    today: IsoDate,
  ): Promise<Readable<MissedLineView>> {
    const families = await householdsById(connection, householdsOf(rows));
    const lacking = rows.filter(({ kind }) => kind === 'measure-not-given');
    const open = await this.missing.opener(connection, householdsOf(lacking), today);
    return this.readable.read(rows, {
      ...{ table: 'missing_measure', idOf: ({ householdId }) => householdId },
      show: (row) => {
        const missing = row.kind === 'measure-not-given' ? missingOf(open(row.householdId), row) : [];
        return this.line(row, { household: families.get(row.householdId), missing, today });
      },
    });
  }

  private line(row: MissedRow, { household, missing, today }: LineParts): MissedLineView {
    const { kind, refId, part, householdId, needKind, since, dueOn, regionCode } = row;
    const { path, what } = stepFor(kind, refId);
    const overdue = overdueText(kind, part);
    const person = this.person(household, row.personId);
    return {
      ...{ kind, kindName: nameOf(missedKindCodes, kind), objectId: refId, householdId },
      ...(person === undefined ? {} : { person }),
      ...{ needKind, needName: nameOf(needKindCodes, needKind), since, regionCode, path, toDo: what },
      ...(overdue === undefined ? {} : { overdue }),
      ...(dueOn === null ? {} : { dueOn }),
      actors: this.actors(row),
      ...(kind === 'measure-not-given' ? { measures: missing.map(measureView) } : {}),
      ...this.rests(row, missing, today),
    };
  }

  /** Whom it concerns, masked. */
  private person(household: Household | undefined, personId: string | null): MissedPersonView | undefined {
    const member = household === undefined ? undefined : concernedMember(household, personId);
    if (member === undefined) return undefined;
    const name = this.sealer.open('name', member.personId, member.name);
    return { personId: member.personId, name: maskName(name) };
  }

  private actors({ departments, regionCode }: MissedRow): MissedLineView['actors'] {
    const acting = departments.length > 0 ? departments : [this.settings.coordinator(regionCode)];
    return acting.map((department) => ({
      department,
      departmentName: this.settings.departmentName(regionCode, department),
    }));
  }

  private rests(
    { kind, part, urgency, regionCode, dueOn }: MissedRow,
    missing: readonly MayGet[],
    today: IsoDate,
  ): Rests {
    if (kind === 'measure-not-given') return ofMeasures(missing);
    const key = parameterOf(kind, part, urgency);
    if (key === undefined) return { sources: [COORDINATION], demo: false };
    const { doc, article, demo } = this.settings.sourceOf(regionCode, key, dueOn ?? today);
    return { sources: doc === null || article === null ? [COORDINATION] : [{ doc, article }], demo };
  }
}

function ofMeasures(missing: readonly MayGet[]): Rests {
  const found = missing.flatMap(({ measure: { terms } }) =>
    terms.doc === null || terms.article === null ? [] : [{ doc: terms.doc, article: terms.article }],
  );
  const once = new Map(found.map((source) => [`${source.doc} ${source.article}`, source]));
  return { sources: [...once.values()], demo: missing.some(({ measure }) => measure.terms.demo) };
}

function measureView({ measure: { head, terms } }: MayGet): MissingMeasureView {
  return {
    ...{ measureCode: head.code, measureName: head.names },
    ...(terms.decides === null ? {} : { decides: terms.decides }),
  };
}

function householdsOf(rows: readonly MissedRow[]): string[] {
  return [...new Set(rows.map(({ householdId }) => householdId))];
}

function missingOf(household: OpenedHousehold | undefined, row: MissedRow): OpenedHousehold['missing'] {
  return (household?.missing ?? []).filter(
    ({ match, measure }) =>
      (match.personId ?? null) === row.personId && measure.head.serves.kind === row.needKind,
  );
}
