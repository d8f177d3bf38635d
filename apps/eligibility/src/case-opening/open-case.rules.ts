import type { IsoDate } from '@aid-chain/kernel';
import { trackOf } from '@aid-chain/policy';
import { type Category, type NeedKind, TRACKS, type Track } from '@aid-chain/vocabulary';
import type { HouseholdCopy } from '../household/household-store.js';
import type { CaseState, Decided, TrackState } from '../cases/case.state.js';
import type { Verification } from '../cases/verification.state.js';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';
import { isOpen, tracksOf } from '../cases/case-track.rules.js';
import { runningCategories } from '../recognitions/running-benefits.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';

export interface Opening {
  readonly caseId: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly openedOn: IsoDate;
  readonly acceptedOn?: IsoDate;
  /** The household as the register has it now, where it has come already. */
  readonly household?: HouseholdCopy;
  readonly verification: Verification;
}

export interface ApplicationOpening extends Opening {
  readonly applicationId: string;
  readonly categoriesRequested: readonly Category[];
  readonly helpRequested: readonly NeedKind[];
}

/**
 * One filing opens at once every track that goes with each application, whatever category was asked for, and those of
 * which it asks for a category. Source: S0-18.
 */
export function openForApplication(o: ApplicationOpening, procedures: Procedures = PROCEDURES): Decided {
  const { applicationId, categoriesRequested, helpRequested } = o;
  const asked = new Set(categoriesRequested.map((category) => trackOf(category)));
  const tracks = TRACKS.filter(
    (track) => procedures[track].startedBy === 'every-application' || asked.has(track),
  );
  return opened(o, tracks, { origin: 'application', applicationId, categoriesRequested, helpRequested });
}

/**
 * What monitoring asks to be looked at opens a review of the named tracks: an identification asks for the monitored
 * track, the check of a benefit for what the household receives. Source: S0-19, S2-19.
 */
export function openForReview(
  o: Opening,
  tracks: readonly Track[],
  received: readonly Category[] = [],
): Decided {
  // A later release of monitoring may name a track that this one does not know.
  const known = TRACKS.filter((track) => tracks.includes(track));
  const asked = known.flatMap((track) => PROCEDURES[track].askedByReview);
  const categoriesRequested = [...new Set([...received, ...asked])];
  return opened(o, known, { origin: 'review', applicationId: null, categoriesRequested, helpRequested: [] });
}

/** Whether a household's case already works on one of the tracks, so that no second one is opened. */
export function worksOn(file: CaseState, tracks: readonly Track[]): boolean {
  return tracksOf(file).some(({ track, state }) => isOpen(state) && tracks.includes(track));
}

/** A request for a review, as far as the opening of its case goes. */
interface ReviewRequest {
  readonly data: { readonly subject: { readonly householdId: string }; readonly tracks: readonly Track[] };
}

/** What becomes of requests for reviews: a case is opened, or the one that works on the track already takes them. */
export interface TakenReviews<R> {
  readonly opened: readonly { readonly request: R; readonly decided: Decided }[];
  readonly refused: readonly { readonly request: R; readonly file: CaseState }[];
}

/** What there is of households already. */
export interface PresentCases {
  /** Their own cases. */
  readonly own: readonly CaseState[];
  /** By household, what it and the households that were merged into it were recognised as. */
  readonly recognitions: ReadonlyMap<string, readonly Recognition[]>;
}

/** Takes requests one after the other, so that of two for one household the second finds the case of the first. */
export function takeReviews<R extends ReviewRequest>(
  requests: readonly R[],
  present: PresentCases,
  opening: (request: R) => Opening,
): TakenReviews<R> {
  return requests.reduce<TakenReviews<R>>(
    ({ opened, refused }, request) => {
      const { subject, tracks } = request.data;
      const file = [...present.own, ...opened.map(({ decided }) => decided.state)].find(
        (one) => one.householdId === subject.householdId && worksOn(one, tracks),
      );
      if (file !== undefined) return { opened, refused: [...refused, { request, file }] };
      return {
        opened: [
          ...opened,
          { request, decided: openForReview(opening(request), tracks, receivedBy(present, request)) },
        ],
        refused,
      };
    },
    { opened: [], refused: [] },
  );
}

/** The categories that the household receives already, also from before a merge: a review looks at them, too (S2-19). */
function receivedBy({ recognitions }: PresentCases, { data }: ReviewRequest): Category[] {
  const earlier = recognitions.get(data.subject.householdId) ?? [];
  return data.tracks.flatMap((track) => runningCategories(earlier, track));
}

function opened(
  o: Opening,
  tracks: readonly Track[],
  from: Pick<CaseState, 'origin' | 'applicationId' | 'categoriesRequested' | 'helpRequested'>,
): Decided {
  const { caseId, householdId, regionCode, openedOn, acceptedOn, household, verification } = o;
  const start: TrackState = { is: 'gathering', since: openedOn, surveyAfter: 0 };
  const ordered = TRACKS.filter((track) => tracks.includes(track));
  const state: CaseState = {
    caseId,
    householdId,
    regionCode,
    openedOn,
    ...(acceptedOn === undefined ? {} : { acceptedOn }),
    ...(household === undefined ? {} : { household }),
    ...from,
    verification,
    survey: { is: 'due' },
    tracks: Object.fromEntries(ordered.map((track) => [track, start])),
  };
  const application = from.applicationId === null ? {} : { applicationId: from.applicationId };
  const data = {
    subject: { householdId },
    caseId,
    ...application,
    origin: from.origin,
    tracks: ordered,
    openedOn,
  };
  return { state, events: [{ type: 'eligibility.case-opened.v1', data }] };
}
