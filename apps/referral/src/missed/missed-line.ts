import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { maskName, Sealer } from '@aid-chain/platform';
import { missedKindCodes, nameOf, needKindCodes } from '@aid-chain/vocabulary';
import type { Household } from '../households/household.store.js';
import type { MayGet } from '../measures/may-get.rules.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { MissedRow } from './missed-aid.sql.js';
import type { MissedLineView, MissedPersonView, MissingMeasureView } from './missed-aid.view.js';
import { COORDINATION, overdueText, parameterOf, stepFor, type MissedSource } from './missed-steps.rules.js';

/** What a line is written with beside its row. */
export interface LineParts {
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
  ) {}

  line(row: MissedRow, { household, missing, today }: LineParts): MissedLineView {
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

  /** Whom it concerns, masked: the person, or the head of the household. */
  private person(household: Household | undefined, personId: string | null): MissedPersonView | undefined {
    const member =
      household?.members.find((one) => one.personId === personId) ??
      household?.members.find(({ relation }) => relation === 'head');
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
