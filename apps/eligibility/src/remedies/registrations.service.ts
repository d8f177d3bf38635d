import { Injectable } from '@nestjs/common';
import { addDays, addMonths, maxDate, newId, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  checkRegion,
  Commands,
  Directory,
  isOfOwnRegion,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { endPublicSince } from './end-publicity.store.js';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { lockCase } from '../cases/case-store.js';
import { trackOfCase } from '../cases/case-track.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { PlaceRules } from '../place/place-rules.js';
import { madeReductions } from './made-reductions.js';
import { namedDecision } from './named-decision.rules.js';
import { applicationOf, earlier, placeOfRecorder } from './filed-application.js';
import { filedParts, filedRemedy } from './filed-remedy.rules.js';
import { isOfApplication, registerRemedy, type FiledRemedy } from './registration.rules.js';
import { answerOf } from './remedy-answer.js';
import type { RemedyDto } from './remedy.dto.js';
import { emitRemedy } from './remedy-events.js';
import { ordersCorrection, REMEDY_DEFINITIONS } from './remedy-kinds.rules.js';
import type { Remedy } from './remedy.state.js';
import { insertRemedy, type FiledBefore, seenSince } from './remedy.store.js';
import { RemedyTextSealer } from './remedy-texts.js';
import type { UnacceptedApplication } from './unaccepted-application.js';

const NOTHING_YET = {
  ...{ beganOn: null, examiner: null, extendedOn: null, stayedOn: null, stayLiftedOn: null, result: null },
  ...{ resultOn: null, redoBy: null, answeredOn: null, answerMethod: null },
  ...{ correctionBasis: null, execution: null, executedOn: null },
  ...{ correctionCaseId: null, correctedOn: null, forProcedure: false },
} as const satisfies Partial<Remedy>;

/** Records objections, complaints, tip-offs, reconsiderations and lawsuits as they come in, by any channel (L-20, L-22). */
@Injectable()
export class Registrations {
  constructor(
    private readonly commands: Commands,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly texts: RemedyTextSealer,
  ) {}

  /**
   * Refuses CASE_NOT_FOUND, TRACK_NOT_IN_CASE, REMEDY_APPLICATION_ELSEWHERE, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CLOSE_RELATIVE, REMEDY_PERSON_UNKNOWN, and what
   * {@link registerRemedy} refuses. @returns 201 with the remedy, its warnings and its next steps
   */
  register(ctx: CommandContext, body: RemedyDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const filed = filedRemedy(body);
      await checkSubject(tx, filed);
      const { file, application, regionCode, state } = await this.about(tx, filed);
      const nonAcceptanceId = application?.decisionId ?? null;
      const before = await earlier(tx, filed, nonAcceptanceId);
      const registered = orRefuse(
        registerRemedy(filed, {
          ...{ today: tx.today, state },
          lastDay: this.lastDay(filed, regionCode, { today: tx.today, application }),
          endPublicSince: await endPublic(tx, filed),
          ...{ before, recordedBy: tx.actor.id },
          notAcceptedOn: application?.decidedOn ?? null,
        }),
      );
      const made =
        file === undefined || filed.track === null ? [] : await madeReductions(tx, file, filed.track);
      const decision = orRefuse(namedDecision(filed, body, made));
      const remedyId = newId();
      const remedy: Remedy = {
        ...NOTHING_YET,
        ...{ ...filedParts(filed, body), nonAcceptanceId },
        ...{
          remedyId,
          state: 'received',
          regionCode: regionCode ?? '',
          householdId: file?.householdId ?? application?.householdId ?? null,
        },
        ...{ isAnonymous: !filed.hasReporter, recordedBy: tx.actor.id, ...registered },
        ...(await owedVisit(tx, filed, registered)),
        dueOn: this.dueOn(filed, regionCode),
        ...decision,
        warnings: [...registered.warnings, ...setAsideAlready(decision, before)],
      };
      await insertRemedy(tx, remedy, this.sealed(remedyId, body));
      emitRemedy(tx, remedy, { time: tx.now, on: remedy.receivedOn });
      return answerOf(remedy, 'remedy.received', remedy.kind);
    });
  }

  /** What it is about: a case and its track, an application that was not accepted, or a place. */
  private async about(tx: CommandTx, filed: FiledRemedy) {
    const file = filed.caseId === null ? undefined : await this.ownCase(tx, filed.caseId);
    const application = await applicationOf(tx, filed);
    const regionCode =
      file?.regionCode ??
      application?.regionCode ??
      (await this.ownPlace(tx, filed.regionCode)) ??
      placeOfRecorder(tx, filed);
    const { track } = filed;
    const state = file === undefined || track === null ? undefined : orRefuse(trackOfCase(file, track));
    return { file, application, regionCode, state };
  }

  private sealed(remedyId: string, { reporter, content }: RemedyDto) {
    const who = reporter === undefined ? undefined : [reporter.name, reporter.contact ?? ''].join(' ').trim();
    return {
      reporter: who === undefined ? null : this.texts.seal('reporter', remedyId, who),
      content: this.texts.seal('content', remedyId, content),
    };
  }

  /** Locked, so that publicity does not end while an objection to it comes in. */
  private async ownCase(tx: CommandTx, caseId: string): Promise<CaseState> {
    const file = await lockCase(tx, caseId, tx.actor);
    if (file === undefined) throw new RefusalError({ code: 'CASE_NOT_FOUND', params: {} });
    await checkNoRelative(tx, tx.actor, file.householdId);
    return file;
  }

  private async ownPlace(tx: CommandTx, regionCode: string | null): Promise<string | undefined> {
    if (regionCode === null) return undefined;
    await checkRegion(this.directory, regionCode, tx);
    if (!isOfOwnRegion(tx.actor, regionCode))
      throw new RefusalError({ code: 'REGION_OUTSIDE_SUBTREE', params: { regionCode } });
    return regionCode;
  }

  /** The last day on which the law lets it be filed; null where nothing sets one. */
  private lastDay(
    filed: FiledRemedy,
    regionCode: string | undefined,
    {
      today,
      application,
    }: { readonly today: IsoDate; readonly application: UnacceptedApplication | undefined },
  ): IsoDate | null {
    const { kind, knownOn, receivedOn } = filed;
    const { limit } = REMEDY_DEFINITIONS[kind];
    if (limit === undefined || knownOn === null || regionCode === undefined) return null;
    // Of a notice that nobody has delivered no day runs out (行政复议法 20; L-22).
    const deliveredOn = application?.deliveredOn ?? null;
    if (isOfApplication(filed) && deliveredOn === null) return null;
    // A day that has not come is refused by the rule, and none is counted from it.
    if (knownOn > receivedOn || receivedOn > today) return null;
    const from = maxDate(knownOn, deliveredOn ?? knownOn);
    const time = this.rules.one(regionCode, limit.key, from);
    if (time === undefined) return null;
    return limit.unit === 'days' ? addDays(from, time) : addMonths(from, time);
  }

  /** The place says how many days a complaint takes; where it does not, no day is owed (L-20). */
  private dueOn({ kind, receivedOn }: FiledRemedy, regionCode: string | undefined): IsoDate | null {
    if (!REMEDY_DEFINITIONS[kind].barsHandlers || regionCode === undefined) return null;
    const days = this.rules.one(regionCode, 'complaint.days', receivedOn);
    return days === undefined ? null : addDays(receivedOn, days);
  }
}

/** What was changed or set aside before does not run, so that neither a stay nor a result changes what is paid. */
function setAsideAlready(
  { adjustmentId }: Pick<Remedy, 'adjustmentId'>,
  before: readonly FiledBefore[],
): Remedy['warnings'] {
  const isGone = before.some((each) => each.adjustmentId === adjustmentId && ordersCorrection(each.result));
  return adjustmentId !== null && isGone ? ['set-aside-already'] : [];
}

/** A visit that was made before is no visit for this complaint: nothing is owed, and the township reads it as before (D57 20). */
async function owedVisit(
  tx: CommandTx,
  filed: FiledRemedy,
  { visitOwed }: Pick<Remedy, 'visitOwed'>,
): Promise<Pick<Remedy, 'visitOwed' | 'visitedOn'>> {
  const visitedOn = visitOwed ? await seenSince(tx, filed) : null;
  return { visitOwed: visitOwed && visitedOn === null, visitedOn };
}

async function endPublic(tx: CommandTx, { kind, caseId, track }: FiledRemedy): Promise<IsoDate | null> {
  const isObjection = kind === 'publicity-objection' && caseId !== null && track !== null;
  return isObjection ? endPublicSince(tx, caseId, track) : null;
}

/** Whether who is complained of is somebody of the directory, in office or not any more: a slip would exclude nobody (L-20). */
async function checkSubject(tx: CommandTx, { subjectActor }: FiledRemedy): Promise<void> {
  if (subjectActor === null) return;
  const found = await sql`select from directory.actor a where a.id = ${subjectActor}`.on(tx);
  if (found.length === 0) throw new RefusalError({ code: 'REMEDY_PERSON_UNKNOWN', params: {} });
}
