import type { Member } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';

/** A change of the register, as far as it shows who died. */
interface RegisterChange {
  readonly members: readonly Pick<Member, 'personId' | 'livesTogether'>[];
  readonly effectiveOn: IsoDate;
  readonly reasonCode: string;
}

/**
 * Who died by a change of the register, and when; and who is listed as living.
 * @param before who was listed before it: whoever left the list long ago did not die by it
 */
export function standingOf(
  { members, effectiveOn, reasonCode }: RegisterChange,
  before: readonly string[],
): { readonly died: { readonly personId: string; readonly on: IsoDate }[]; readonly living: string[] } {
  const listed = new Set(members.map(({ personId }) => personId));
  const dead = members.flatMap(({ personId, livesTogether: { reasonOut, to } }) =>
    reasonOut === 'died' ? [{ personId, on: to ?? effectiveOn }] : [],
  );
  const offTheList = before
    .filter((personId) => reasonCode === 'died' && !listed.has(personId))
    .map((personId) => ({ personId, on: effectiveOn }));
  const living = members.filter(({ livesTogether }) => livesTogether.reasonOut !== 'died');
  return { died: [...dead, ...offTheList], living: living.map(({ personId }) => personId) };
}
