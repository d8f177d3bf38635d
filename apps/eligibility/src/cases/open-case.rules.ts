import type { IsoDate } from '@aid-chain/kernel';
import { type Category, type NeedKind, TRACKS, type Track } from '@aid-chain/vocabulary';
import type { HouseholdCopy } from '../household/household-store.js';
import type { CaseState, Decided, TrackState, Verification } from './case.state.js';
import { isOpen, tracksOf } from './case-track.rules.js';

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

/** One filing opens both tracks at once, whatever category was asked for. Source: S0-18. */
export function openForApplication(o: ApplicationOpening): Decided {
  const { applicationId, categoriesRequested, helpRequested } = o;
  return opened(o, TRACKS, { origin: 'application', applicationId, categoriesRequested, helpRequested });
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
  const asked: readonly Category[] = tracks.includes('monitored') ? ['monitored'] : [];
  const categoriesRequested = [...new Set([...received, ...asked])];
  return opened(o, tracks, { origin: 'review', applicationId: null, categoriesRequested, helpRequested: [] });
}

/** Whether a household's case already works on one of the tracks, so that no second one is opened. */
export function worksOn(file: CaseState, tracks: readonly Track[]): boolean {
  return tracksOf(file).some(({ track, state }) => isOpen(state) && tracks.includes(track));
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
