import type { FiledMember, LivesTogether } from '../filing/filing.js';
import type { Doubt, Recognition } from './recognition.js';
import type { KnownHousehold, KnownMember, KnownPerson, RegisterView } from './register.js';

interface Persons {
  readonly known: ReadonlyMap<string, KnownPerson>;
  readonly doubts: readonly Doubt[];
}

/**
 * Compares a filing with the households of those who are recognised: the household is that of the filed head. Who
 * belongs to another, is missing, new, head instead of somebody else, differently related or living apart is a doubt.
 */
export function householdDoubts(
  members: readonly FiledMember[],
  { households }: RegisterView,
  { known, doubts }: Persons,
): Recognition {
  const householdOf = (ref: string): KnownHousehold | undefined =>
    households.find((h) => h.members.some(({ personId }) => personId === known.get(ref)?.personId));
  const head = members.find(({ relation }) => relation === 'head');
  const home = head === undefined ? undefined : householdOf(head.ref);
  const perhapsHome = home ?? suspectedHome(head, members, { households, known, doubts });
  const elsewhere = members.flatMap(({ ref }): Doubt[] => {
    const household = householdOf(ref);
    if (household === undefined || household === perhapsHome) return [];
    const { householdId } = household;
    return [{ code: 'member-in-other-household', memberRef: ref, householdId, ...personOf(known, ref) }];
  });
  const all = [...doubts, ...elsewhere];
  if (home === undefined) return { known, doubts: all };
  const away = new Set(all.map(({ memberRef }) => memberRef));
  const filed = members.filter(({ ref }) => !away.has(ref));
  return { known, home, doubts: [...all, ...againstHome(filed, home, { known, doubts: all })] };
}

/**
 * The household that the filing would be about if the head is the person that it may be: its own members are no members
 * of another household while only the head is in doubt. Of several, the one with most of the family.
 */
function suspectedHome(
  head: FiledMember | undefined,
  members: readonly FiledMember[],
  { households, known, doubts }: Persons & Pick<RegisterView, 'households'>,
): KnownHousehold | undefined {
  const suspects = doubts.flatMap(({ memberRef, personId }) => (memberRef === head?.ref ? [personId] : []));
  const family = members.map(({ ref }) => known.get(ref)?.personId);
  const named = ({ members: own }: KnownHousehold): number =>
    own.filter(({ personId }) => family.includes(personId)).length;
  return households
    .filter((household) => household.members.some(({ personId }) => suspects.includes(personId)))
    .sort((a, b) => named(b) - named(a))[0];
}

function againstHome(
  filed: readonly FiledMember[],
  home: KnownHousehold,
  { known, doubts }: Persons,
): Doubt[] {
  const { householdId } = home;
  const named = new Set([
    ...[...known.values()].map(({ personId }) => personId),
    ...doubts.map(({ personId }) => personId),
  ]);
  const missing = home.members.flatMap(({ personId }): Doubt[] =>
    named.has(personId) ? [] : [{ code: 'member-missing', personId, householdId }],
  );
  return [
    ...missing,
    ...filed.flatMap((member): Doubt[] => {
      const old = home.members.find(({ personId }) => personId === known.get(member.ref)?.personId);
      const at = { memberRef: member.ref, householdId, ...personOf(known, member.ref) };
      if (old === undefined) return [{ code: 'member-new', ...at }];
      return memberDifferences(member, old).map((code) => ({ code, ...at }));
    }),
  ];
}

function memberDifferences(member: FiledMember, old: KnownMember): Doubt['code'][] {
  const heads = [member.relation, old.relation].filter((relation) => relation === 'head').length;
  return [
    ...(heads === 1 ? (['head-differs'] as const) : []),
    ...(heads === 0 && member.relation !== old.relation ? (['relation-differs'] as const) : []),
    ...(livesApartAlike(member.livesTogether, old.livesTogether) ? [] : (['living-apart-differs'] as const)),
  ];
}

function livesApartAlike(a: LivesTogether, b: LivesTogether): boolean {
  return a.to === b.to && a.reasonOut === b.reasonOut;
}

function personOf(known: ReadonlyMap<string, KnownPerson>, ref: string): { personId?: string } {
  const person = known.get(ref);
  return person === undefined ? {} : { personId: person.personId };
}
