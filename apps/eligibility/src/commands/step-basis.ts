import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { Directory, type AuditBasis } from '@aid-chain/platform';
import type { CaseCommand, Track } from '@aid-chain/vocabulary';
import { caseDueDates, type CaseDueDate } from '../cases/case-due.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';

/** A step as the audit keeps it. */
interface TakenStep {
  /** Of a step that has a last day. */
  readonly step?: CaseCommand | undefined;
  readonly track?: Track | undefined;
  readonly on: IsoDate;
}

/** On what a step rested on the day it was taken: its deadline, and the determination that was decided by (S2-37). */
@Injectable()
export class StepBasis {
  constructor(
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  /**
   * @param before the case as it was when the step was still due
   * @param after the case with the step
   */
  of(taken: TakenStep, before: CaseState, after: CaseState, today: IsoDate): AuditBasis {
    const { track, on } = taken;
    const due = this.due(taken, before, today);
    const determinationHash = track === undefined ? undefined : hashIn(after, track);
    return {
      on,
      ...(track === undefined ? {} : { track }),
      ...(due === undefined ? {} : { dueOn: due.on, dueProvisional: due.provisional }),
      ...(determinationHash === undefined ? {} : { determinationHash }),
    };
  }

  private due({ step, track }: TakenStep, file: CaseState, today: IsoDate): CaseDueDate | undefined {
    const pack = step === undefined ? undefined : this.rules.find(file.regionCode, today);
    if (pack === undefined) return undefined;
    const dates = caseDueDates(file, (key) => placeParameterOrNull(pack, key), this.directory.calendar());
    return dates.find((date) => date.step === step && date.track === track);
  }
}

/** The determination behind the last step of a track that rested on one. */
function hashIn({ tracks }: CaseState, track: Track): string | undefined {
  const state = tracks[track];
  if (state === undefined || state.is === 'closed') return undefined;
  if (state.is === 'decided') return state.decision.determinationHash;
  return 'opinion' in state ? state.opinion.determinationHash : undefined;
}
