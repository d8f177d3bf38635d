import { dateOf, townshipOf } from '@aid-chain/kernel';
import type { MembershipChange } from '../indicators/members-changed-beside-benefit/membership-change.js';
import type { Received } from '@aid-chain/messaging';

export type HouseholdChanged = Received<'intake.household-changed.v1'>;

/** How somebody stands to the household: lives in it, is on its list without living there, or died. */
type Standing = 'living' | 'away' | 'dead';

/** Where a household lives, as far as what it receives rests on it. */
interface Place {
  readonly regionCode: string;
  readonly residence: string;
}

/** A person on the list of a household, with where that lives. */
export interface ListedMember extends Place {
  readonly personId: string;
  /** The last day of living together with its reason, where there is one. */
  readonly livesTo: string | null;
  readonly leftReason: string | null;
}

/**
 * Who left or joined a household by a change of the register: compared with the members known before, because a
 * correction or a new head may hide a death; where none are known, the kind of the change decides.
 * A move is kept where another standard may hold there: rural or urban, or another township (N22).
 * @returns undefined where neither changed, or where nobody is left: that is the end of a household
 */
export function membershipChange(
  event: Pick<HouseholdChanged, 'id' | 'time' | 'streamSeq' | 'data'>,
  before: readonly ListedMember[],
): MembershipChange | undefined {
  const now = new Map(
    event.data.members.map(({ personId, livesTogether: { to, reasonOut } }) => [
      personId,
      standing(to ?? null, reasonOut ?? null),
    ]),
  );
  if (![...now.values()].includes('living')) return undefined;
  const persons = before.length === 0 ? personsUnknown(event) : compared(before, now);
  const [first] = before;
  const moved = first !== undefined && event.data.kind === 'moved' && isOtherPlace(first, event.data);
  if (persons === undefined && !moved) return undefined;
  const { householdId } = event.data.subject;
  return {
    ...{ id: event.id, householdId, registerSeq: event.streamSeq },
    ...{ ...whyAndWhen(event.data), recordedOn: dateOf(event.time) },
    ...{ ...(persons ?? NOBODY_KNOWN), moved },
  };
}

type WhyAndWhen = Pick<MembershipChange, 'reasonCode' | 'effectiveOn'>;

/**
 * Why and on which day somebody left: a death with its own day, as the term of its review runs from it (N22), whatever the
 * change is called; of a correction the day and reason of who left, not the day on which it was entered.
 */
function whyAndWhen({
  kind,
  reasonCode,
  effectiveOn,
  departures = [],
}: HouseholdChanged['data']): WhyAndWhen {
  const left = [...departures].sort((a, b) => (a.on < b.on ? -1 : 1));
  const first =
    left.find((one) => one.reasonCode === 'died') ?? (kind === 'correction' ? left[0] : undefined);
  return first === undefined
    ? { reasonCode, effectiveOn }
    : { reasonCode: first.reasonCode, effectiveOn: first.on };
}

function isOtherPlace(before: Place, now: Place): boolean {
  return before.residence !== now.residence || townshipOf(before.regionCode) !== townshipOf(now.regionCode);
}

type Persons = Pick<MembershipChange, 'joined' | 'left'>;

const NOBODY_KNOWN: Persons = { joined: [], left: [] };

function compared(before: readonly ListedMember[], now: ReadonlyMap<string, Standing>): Persons | undefined {
  const then = new Map(
    before.map((member) => [member.personId, standing(member.livesTo, member.leftReason)]),
  );
  const joined = [...now].flatMap(([id, is]) => (is === 'living' && then.get(id) !== 'living' ? [id] : []));
  const left = [...then].flatMap(([id, was]) => (hasLeft(was, now.get(id)) ? [id] : []));
  return joined.length + left.length === 0 ? undefined : { joined, left };
}

/** Who works away may still be counted as a member, so a death or a removal from the list matters of him too. */
function hasLeft(was: Standing, is: Standing | undefined): boolean {
  switch (was) {
    case 'living':
      return is !== 'living';
    case 'away':
      return is === undefined || is === 'dead';
    case 'dead':
      return false;
  }
}

const BY_KIND: readonly string[] = ['join', 'leave', 'split', 'merge'];

function personsUnknown({ data: { kind } }: Pick<HouseholdChanged, 'data'>): Persons | undefined {
  return BY_KIND.includes(kind) ? NOBODY_KNOWN : undefined;
}

function standing(livesTo: string | null, reason: string | null): Standing {
  if (livesTo === null) return 'living';
  return reason === 'died' ? 'dead' : 'away';
}
