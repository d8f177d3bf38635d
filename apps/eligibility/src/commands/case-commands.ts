import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ParameterKey } from '@aid-chain/policy';
import type { CaseCommand as CaseStep, LookPurpose, Track } from '@aid-chain/vocabulary';
import {
  checkAssigned,
  Commands,
  orRefuse,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { followRecognitions } from '../recognitions/recognition-store.js';
import { lockCase, lockFamilyOfCase, updateCases } from '../cases/case-store.js';
import { caseStateOf } from '../cases/case-view.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { emitDecided } from '../cases/emit.js';
import { clockGoesOn } from '../cases/stood-still.rules.js';
import { MeasureMatching } from '../measures/measure-matching.js';
import { StepBasis } from './step-basis.js';
import { StepDays } from './step-days.js';

/** One command on one case. */
export interface CaseCommand {
  readonly ctx: CommandContext;
  readonly caseId: string;
  /** In the words of the audit, e.g. `survey.recorded`. */
  readonly action: string;
  /** Of a step that has a last day. */
  readonly step?: CaseStep;
  readonly track?: Track;
  /** What of the case it is about, by ids and codes. */
  readonly about?: readonly string[];
  /** The day under which the step is recorded. */
  readonly on: IsoDate;
  /** What the other cases of the family stand at is decided by too: all of them are locked. */
  readonly locksFamily?: true;
  /** Sources are asked about people by it: a refused one is an attempt at a look-up (L-15, L-16). */
  readonly queries?: true;
}

/** What a command adds to its answer; ids and states only. */
export interface CaseAnswer {
  readonly decided: Result<Decided>;
  readonly answer?: object;
  /** The parameters by which the step was taken: it is not dated before the last change of one. */
  readonly restsOn: readonly ParameterKey[];
}

const QUERY: LookPurpose = 'case-handling';

/** Runs every command on a case alike: lock it, let the rules decide, write it, publish it, answer. */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly commands: Commands,
    private readonly days: StepDays,
    private readonly basis: StepBasis,
    private readonly measures: MeasureMatching,
  ) {}

  run(
    command: CaseCommand,
    work: (tx: CommandTx, file: CaseState) => Promise<CaseAnswer>,
  ): Promise<HttpAnswer> {
    return this.runOn(command, () => Promise.resolve(command.caseId), work);
  }

  /**
   * The same for what belongs to a case and is named by an id of its own.
   * @param caseOf finds the case of it, in the transaction of the command
   */
  runOn(
    command: Omit<CaseCommand, 'caseId'>,
    caseOf: (tx: CommandTx) => Promise<string>,
    work: (tx: CommandTx, file: CaseState) => Promise<CaseAnswer>,
  ): Promise<HttpAnswer> {
    const purpose = command.queries === true ? QUERY : undefined;
    return this.commands.run(
      command.ctx,
      async (tx) => {
        const caseOfIt = await caseOf(tx);
        if (command.locksFamily === true) await lockFamilyOfCase(tx, caseOfIt);
        const file = await lockCase(tx, caseOfIt, tx.actor);
        if (file === undefined) throw new RefusalError({ code: 'CASE_NOT_FOUND', params: {} });
        await checkAssigned(tx, tx.actor, file.householdId);
        // Before anything else is answered: how a case stands is nothing for a relative either (L-15).
        await checkNoRelative(tx, tx.actor, file.householdId);
        return this.answered(tx, command, file, await work(tx, file));
      },
      purpose,
    );
  }

  private async answered(
    tx: CommandTx,
    command: Omit<CaseCommand, 'caseId'>,
    file: CaseState,
    { decided, answer = {}, restsOn }: CaseAnswer,
  ): Promise<Answer> {
    const step = clockGoesOn(orRefuse(decided), command.on);
    orRefuse(this.days.possible({ regionCode: file.regionCode, on: command.on, restsOn }, tx.today));
    const { state } = await this.written(tx, step, command.on);
    const { caseId, householdId } = state;
    const basis = this.basis.of(command, file, state, tx.today);
    const { action, about = [] } = command;
    const purpose = command.queries === true ? { reason: QUERY } : {};
    const audit = {
      ...{ action, objectType: 'case', objectId: caseId, householdId, ids: about, basis },
      ...purpose,
    };
    return { status: 201, body: { ...stateBody(state, command.track), ...answer }, audit };
  }

  private async written(tx: CommandTx, decided: Decided, on: IsoDate): Promise<Decided> {
    updateCases(tx, [decided.state]);
    const ends = await followRecognitions(tx, decided, on);
    const matched = await this.measures.after(tx, decided, on);
    emitDecided(tx, { ...decided, events: [...decided.events, ...ends, ...matched] }, tx.now);
    return decided;
  }
}

function stateBody(file: CaseState, track: Track | undefined): object {
  const { caseId, verification, survey } = file;
  const whole = { caseId, state: caseStateOf(file), verification: verification.is, survey: survey.is };
  return track === undefined ? whole : { ...whole, track, trackState: file.tracks[track]?.is };
}
