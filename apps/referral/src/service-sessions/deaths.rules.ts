import type { Member } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';

/** A change of the register, as far as it shows who died. */
interface RegisterChange {
  readonly members: readonly Pick<Member, 'personId' | 'livesTogether'>[];
  readonly effectiveOn: IsoDate;
  readonly reasonCode: string;
}

/** Who of some people died by a change of the register, and when; and who is listed as living. */
export function standingOf(
  { members, effectiveOn, reasonCode }: RegisterChange,
  personIds: readonly string[],
): { readonly died: { readonly personId: string; readonly on: IsoDate }[]; readonly living: string[] } {
  const listed = new Map(members.map((member) => [member.personId, member.livesTogether]));
  const died = personIds.flatMap((personId) => {
    const stay = listed.get(personId);
    if (stay?.reasonOut === 'died') return [{ personId, on: stay.to ?? effectiveOn }];
    return stay === undefined && reasonCode === 'died' ? [{ personId, on: effectiveOn }] : [];
  });
  const living = personIds.filter((personId) => {
    const stay = listed.get(personId);
    return stay !== undefined && stay.reasonOut !== 'died';
  });
  return { died, living };
}
