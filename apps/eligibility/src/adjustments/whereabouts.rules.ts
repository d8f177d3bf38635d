import type { IsoDate } from '@aid-chain/kernel';
import type { Member } from '@aid-chain/contracts';
import type { Death } from './hearing-owed.rules.js';

/** Whether somebody whom a recognition names still belongs to the household. */
export type Whereabouts = 'there' | 'left' | 'died';

/** Where the one person of a recognition is, with the last day there that the register states. */
export interface Found {
  readonly person: Whereabouts;
  readonly lastDay?: IsoDate | undefined;
}

/**
 * Where the one person of a recognition is by the register: who is not listed any more has left, as nobody stated a death;
 * who is listed with a last day left on it, by death or otherwise.
 * @param personId null of a recognition of the whole household
 */
export function whereabouts(
  personId: string | null,
  members: readonly Pick<Member, 'personId' | 'livesTogether'>[],
  on: IsoDate,
): Whereabouts {
  if (personId === null) return 'there';
  const member = members.find((each) => each.personId === personId);
  if (member === undefined) return 'left';
  const { to, reasonOut } = member.livesTogether;
  if (to === undefined || to > on) return 'there';
  return reasonOut === 'died' ? 'died' : 'left';
}

/** The last day of somebody in the household; undefined of who is there or not listed. */
export function lastDayOf(
  personId: string,
  members: readonly Pick<Member, 'personId' | 'livesTogether'>[],
): IsoDate | undefined {
  return members.find((each) => each.personId === personId)?.livesTogether.to;
}

/** Whether the one person of a recognition has died, as the rule of the hearing asks it. */
export function deathOf(person: Whereabouts): Death {
  return person === 'died' ? 'of-person' : null;
}
