import type { IsoDate } from '@aid-chain/kernel';
import {
  maskAddress,
  maskIdNumber,
  maskName,
  mergedText,
  type MergedHousehold,
  type Sealer,
  type Unmasking,
} from '@aid-chain/platform';
import { recognitionsToEnd } from '../household-end/recognition-end.rules.js';
import { categoriesOf } from '../recognitions/recognition-key.rules.js';
import { endToReview } from '../household-end/household-restored.rules.js';
import { endToReviewText } from '../household-end/recognition-end-text.rules.js';
import type { HouseholdCopy } from '../household/household-store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { trackToReopenText } from '../reopening/track-to-reopen-text.rules.js';
import { recognisedThere, recognitionsOfCase } from './case-recognitions.rules.js';
import type { Requested } from './case-requests.js';
import type { Outlook } from './case-outlook.js';
import { caseStateOf, nextSharedSteps, nextTrackSteps, trackDueDate } from '../cases/case-view.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { awaitsReopening, tracksOf, type TrackInCase } from '../cases/case-track.rules.js';
import { waitOfTrack, waitText } from '../cases/waiting.rules.js';

/** What a list shows of a case; the rest of it is for its reader alone. */
export type CaseSummary = ReturnType<typeof caseSummary>;

/**
 * A case in a list; one of which nobody of the household is left shows it: its open tracks wait for their closing. One
 * whose household went into another says into which.
 */
export function caseSummary(file: CaseState, merged?: MergedHousehold) {
  const { caseId, householdId, applicationId, origin, regionCode, openedOn } = file;
  const tracks = tracksOf(file).map(({ track, state }) => ({
    track,
    state: state.is,
    due: trackDueDate(file, state),
    ...toEnd(state),
    ...toReopen(file, state),
  }));
  const { householdEnded: ended } = file;
  const accepted = file.acceptedOn === undefined ? {} : { acceptedOn: file.acceptedOn };
  const place = { caseId, householdId, applicationId, origin, regionCode, openedOn, ...accepted };
  return {
    ...place,
    state: caseStateOf(file),
    verification: file.verification.is,
    survey: file.survey.is,
    ...(ended === undefined ? {} : { householdEnded: ended }),
    ...(merged === undefined
      ? {}
      : { householdMerged: { ...merged, ...mergedText(merged, recognisedThere(merged)) } }),
    tracks,
  };
}

/** What became of a case after its decisions: its recognitions, and the household into which its own went. */
export interface StandingNow {
  readonly recognitions: readonly Recognition[];
  readonly today: IsoDate;
  readonly merged?: MergedHousehold | undefined;
  readonly recordedWork: readonly object[];
  /** Remedies about it, and those by which it decides anew. */
  readonly remedies: readonly object[];
}

/** A case as officials work on it: all its tracks, what can come next, and what is due. */
export function caseDetail(
  file: CaseState,
  household: HouseholdCopy | undefined,
  beside: Outlook & Requested & StandingNow,
  open: { readonly sealer: Sealer; readonly unmask: Unmasking | undefined },
): object {
  const { recognitions, today, merged, changedTracks, ...outlook } = beside;
  return {
    ...caseSummary(file, merged),
    categoriesRequested: file.categoriesRequested,
    helpRequested: file.helpRequested,
    verification: file.verification,
    survey: file.survey,
    nextSteps: nextSharedSteps(file),
    ...(file.village === undefined ? {} : { village: file.village }),
    tracks: tracksOf(file).map(({ track, state }) => {
      const kept = file.householdAtEnd?.[track];
      const ended = kept === undefined ? {} : { household: householdView(kept, open) };
      const recognised = recognitionsOfCase(recognitions, file.caseId, track, today);
      const standing = recognised.length === 0 ? {} : { recognitions: recognised };
      const hasChanged = changedTracks.includes(track);
      return { ...trackDetail(file, { track, state, hasChanged }), ...standing, ...ended };
    }),
    ...outlook,
    household: household === undefined ? null : householdView(household, open),
  };
}

function trackDetail(file: CaseState, one: TrackInCase & { readonly hasChanged: boolean }): object {
  const { track, state } = one;
  const { is, ...rest } = state;
  return {
    track,
    state: is,
    nextSteps: nextTrackSteps(file, one),
    due: trackDueDate(file, state),
    ...toEnd(state),
    ...toReopen(file, state),
    ...toWaitFor(file, one),
    ...rest,
  };
}

/** Recognitions that a person has to end because nobody of the household is left, or to look at because somebody is. */
function toEnd(state: TrackState): object {
  const recognitions = categoriesOf(recognitionsToEnd(state));
  const review = endToReview(state);
  return {
    ...(recognitions.length === 0 ? {} : { recognitionsToEnd: recognitions }),
    ...(review === undefined ? {} : { endToReview: { ...review, ...endToReviewText(review) } }),
  };
}

/** For the result of which remedy the decision waits. */
function toWaitFor(file: CaseState, one: TrackInCase): object {
  const wait = waitOfTrack(file, one);
  return wait === undefined ? {} : { waitsForRemedy: { ...wait, ...waitText(wait) } };
}

/** A track that a person is asked to reopen, and why. */
function toReopen(file: CaseState, state: TrackState): object {
  if (!awaitsReopening(file, state)) return {};
  const { on: closedOn, mistaken } = state;
  const asked = { closedOn, ...mistaken };
  return { toReopen: { ...asked, ...trackToReopenText(asked) } };
}

function householdView(
  household: HouseholdCopy,
  { sealer, unmask }: { readonly sealer: Sealer; readonly unmask: Unmasking | undefined },
): object {
  const shown = (value: string, mask: (text: string) => string) =>
    unmask === undefined ? mask(value) : value;
  const { householdId, residence, address, members } = household;
  return {
    residence,
    address: shown(sealer.open('address', householdId, address), maskAddress),
    members: members.map(({ personId, relation, name, idNumber }) => ({
      personId,
      relation,
      name: shown(sealer.open('name', personId, name), maskName),
      idNumber:
        idNumber === undefined ? null : shown(sealer.open('idNumber', personId, idNumber), maskIdNumber),
    })),
  };
}
