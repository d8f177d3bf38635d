import { addMonths, firstOfMonth, maxDate, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { TRACKS, type Track } from '@aid-chain/vocabulary';
import { decidedBody, decidesTrack, type TrackAuthority } from '../authority/authority.rules.js';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { trackOfCase, withTrack } from '../cases/case-track.rules.js';
import type { CaseEvent, CaseState, Decided, Decision, TrackState } from '../cases/case.state.js';
import type { RecognitionKey } from '../cases/without-household.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { resultBody } from '../decision/decision-events.rules.js';
import type { EndedHousehold } from '../household/household-store.js';
import { isOf, recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';

/** An end with its number in the stream of the register, where that is known. */
type NumberedEnd = EndedHousehold & { readonly endSeq?: number | undefined };

/** An end, and who decides about what stands without the household. */
interface Without {
  readonly ended: NumberedEnd;
  readonly decides: (file: CaseState, track: Track) => TrackAuthority;
}

/**
 * The cases of a household that has ended, each with what of its recognitions still runs: one that was made before and
 * runs, or one that was made after the day of the end, when nobody was left to be recognised. Nothing is ended
 * here; who decides the track is asked to (社会救助法 47; A-19).
 * @param ended the end, with its number in the stream of the register
 * @param decides who decides a track in the place of a case on the day of the end
 */
export function markWithoutHousehold(
  cases: readonly CaseState[],
  recognitions: readonly Recognition[],
  { endSeq, ...ended }: NumberedEnd,
  decides: Without['decides'],
): Decided[] {
  return cases.map((file) =>
    TRACKS.reduce<Decided>(
      (sofar, track) => marked(sofar, recognitions, track, { ended: { ...ended, endSeq }, decides }),
      {
        state: { ...file, householdEnded: ended },
        events: [],
      },
    ),
  );
}

function marked(
  sofar: Decided,
  recognitions: readonly Recognition[],
  track: Track,
  without: Without,
): Decided {
  const { ended } = without;
  const { state: file, events } = sofar;
  const state = file.tracks[track];
  if (state?.is !== 'decided' || state.decision.withoutHousehold !== undefined) return sofar;
  const running = recognitions
    .filter((each) => each.caseId === file.caseId && each.track === track && each.state.is === 'running')
    .map(recognitionKey);
  if (running.length === 0) return sofar;
  // One day is no order: only a decision of a later day was made of nobody.
  const reasonCode = ended.on < state.decision.on ? 'decided-after-end' : 'household-ended';
  const decision: Decision = { ...state.decision, withoutHousehold: { recognitions: running, reasonCode } };
  return {
    state: withTrack(file, track, { ...state, decision }),
    events: [...events, standsEvent(file, track, decision, without)],
  };
}

function standsEvent(
  file: CaseState,
  track: Track,
  decision: Decision,
  { ended, decides }: Without,
): CaseEvent {
  const { recognitions = [], reasonCode = 'household-ended' } = decision.withoutHousehold ?? {};
  return {
    type: 'eligibility.recognition-without-household.v1',
    data: {
      subject: { householdId: file.householdId },
      ...{ caseId: file.caseId, track, regionCode: file.regionCode },
      ...decidedBody(decides(file, track)),
      results: decision.recognised
        .filter((each) => recognitions.some((key) => isOf(key, each)))
        .map(resultBody),
      ...{ decidedOn: decision.on, endedOn: ended.on, endReasonCode: ended.reasonCode, reasonCode },
      ...(ended.endSeq === undefined ? {} : { endSeq: ended.endSeq }),
    },
  };
}

/** What of a track a person has to end because its household has ended. */
export function recognitionsToEnd(state: TrackState): readonly RecognitionKey[] {
  if (state.is !== 'decided') return [];
  const { withoutHousehold } = state.decision;
  return withoutHousehold === undefined || withoutHousehold.ended !== undefined
    ? []
    : withoutHousehold.recognitions;
}

export interface EndContext {
  readonly today: IsoDate;
  readonly by: string;
  readonly role: string;
  /** Who decides the track in this place on this day. */
  readonly authority: TrackAuthority;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** From which month after the one in which the household ended nothing is paid any more. */
  readonly monthsAfter: number;
}

/**
 * Who decides the track ends what still stands of a household that has ended, from the month after it (or as the place
 * sets), also where it was recognised after that: such a recognition never begins. Nobody is left to be heard (社会救助法 48).
 * Refuses TRACK_NOT_IN_CASE, TRACK_DECIDED_ELSEWHERE, AUTHORITY_NOT_PROVIDED, NO_RECOGNITION_TO_END, STEP_DATE_*, CLOSE_RELATIVE.
 */
export function endRecognitions(
  file: CaseState,
  { track, on }: { readonly track: Track; readonly on: IsoDate },
  context: EndContext,
): Result<Decided> {
  const found = trackOfCase(file, track);
  if (!found.ok) return found;
  const { authority } = context;
  const decides = decidesTrack(track, authority, context.role);
  if (!decides.ok) return decides;
  const { value: state } = found;
  const { householdEnded } = file;
  const recognitions = recognitionsToEnd(state);
  if (state.is !== 'decided' || householdEnded === undefined || recognitions.length === 0)
    return refuse('NO_RECOGNITION_TO_END');
  const day = stepDate(on, maxDate(state.decision.on, householdEnded.on), context.today);
  if (!day.ok) return day;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  const effectiveOn = addMonths(firstOfMonth(householdEnded.on), context.monthsAfter);
  const reasonCode = state.decision.withoutHousehold?.reasonCode ?? 'household-ended';
  const ended = { by: context.by, on, effectiveOn };
  const decision: Decision = {
    ...state.decision,
    withoutHousehold: { recognitions, reasonCode, ended },
  };
  const events = recognitions.map((key): CaseEvent => {
    const subject = { householdId: file.householdId };
    const data = { subject, ...key, effectiveOn, reasonCode, ...decidedBody(authority) };
    return { type: 'eligibility.recognition-ended.v1', data };
  });
  return ok({ state: withTrack(file, track, { ...state, decision }), events });
}
