import type { IsoDate } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import { backToSurvey, isOpen, tracksOf, withTrack } from '../cases/case-track.rules.js';
import type { CaseEvent, CaseState, Decided } from '../cases/case.state.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import type { HouseholdCopy } from '../household/household-store.js';

/** A household with what a determination rests on: who is in it, how old, since when, until when and why. */
export interface FollowedHousehold {
  readonly copy: HouseholdCopy;
  readonly members: readonly {
    readonly personId: string;
    readonly birthDate: IsoDate;
    readonly relation?: string;
    readonly livesTogether: { readonly reasonOut?: string };
  }[];
}

/**
 * A case after the register's household changed. Its open tracks follow: one that has an opinion already is led back
 * to the survey where the change touches what a determination rests on. A track that has ended keeps the members that
 * it was about for good.
 */
export function followHousehold(
  file: CaseState,
  before: FollowedHousehold | undefined,
  after: FollowedHousehold,
  on: IsoDate,
): Decided {
  const followed: CaseState = { ...file, household: after.copy, ...keptForEnded(file) };
  if (before === undefined || isAlike(before, after)) return { state: followed, events: [] };
  return tracksOf(followed)
    .filter(({ state }) => isOpen(state) && state.is !== 'gathering')
    .reduce<Decided>((sofar, { track }) => ledBack(sofar, track, on), { state: followed, events: [] });
}

function ledBack({ state, events }: Decided, track: Track, on: IsoDate): Decided {
  const event: CaseEvent = stepRecorded(state, 'opinion', on, 'returned-to-survey', track);
  return { state: withTrack(state, track, backToSurvey(state, on)), events: [...events, event] };
}

function keptForEnded(file: CaseState): Pick<CaseState, 'householdAtEnd'> {
  const { household, householdAtEnd = {} } = file;
  if (household === undefined) return {};
  const ended = tracksOf(file).filter(
    ({ track, state }) => !isOpen(state) && householdAtEnd[track] === undefined,
  );
  if (ended.length === 0) return {};
  return {
    householdAtEnd: {
      ...householdAtEnd,
      ...Object.fromEntries(ended.map(({ track }) => [track, household])),
    },
  };
}

function isAlike(before: FollowedHousehold, after: FollowedHousehold): boolean {
  const seen = ({ copy, members }: FollowedHousehold): string =>
    JSON.stringify([copy.residence, ...members.map(restsOn).sort()]);
  return seen(before) === seen(after);
}

/** The relation decides whether somebody counts who is away; of who lives there it decides nothing. */
function restsOn(member: FollowedHousehold['members'][number]): string {
  const { personId, birthDate, relation, livesTogether } = member;
  const away = livesTogether.reasonOut === undefined ? null : relation;
  return JSON.stringify([personId, birthDate, away, Object.entries(livesTogether).sort()]);
}
