import type { IsoDate } from '@aid-chain/kernel';
import type { HouseholdChangeKind } from '@aid-chain/vocabulary';
import type { FiledHousehold, FiledMember } from '../filing/filing.js';
import type { KnownHousehold, KnownPerson } from './register.js';

/** A difference that does not stop an application: the register keeps its own until the window confirms. Names only fields. */
export interface ProposedChange {
  readonly kind: Extract<HouseholdChangeKind, 'moved' | 'correction'>;
  readonly reasonCode: 'moved' | 'data-corrected';
  readonly personId?: string;
  readonly fields: readonly string[];
}

/**
 * What a filing states otherwise than the register about a household whose members are all recognised. What a filing
 * leaves out is no difference, and a filing that is older than the last change of the register proposes nothing.
 */
export function proposedChanges(
  home: KnownHousehold,
  filed: FiledHousehold,
  known: ReadonlyMap<string, KnownPerson>,
  receivedOn: IsoDate,
): ProposedChange[] {
  if (receivedOn < home.changedOn) return [];
  const place = (['regionCode', 'residence', 'address'] as const).filter(
    (field) => home[field] !== filed[field],
  );
  const moved: ProposedChange[] =
    place.length === 0 ? [] : [{ kind: 'moved', reasonCode: 'moved', fields: place }];
  return [
    ...moved,
    ...filed.members.flatMap((member): ProposedChange[] => {
      const old = home.members.find(({ personId }) => personId === known.get(member.ref)?.personId);
      const fields = old === undefined ? [] : differences(member, old);
      if (old === undefined || fields.length === 0) return [];
      return [{ kind: 'correction', reasonCode: 'data-corrected', personId: old.personId, fields }];
    }),
  ];
}

function differences(member: FiledMember, old: KnownHousehold['members'][number]): string[] {
  const differing = (['name', 'registerRegionCode', 'phone'] as const).filter(
    (field) => member[field] !== undefined && member[field] !== old[field],
  );
  return member.livesTogether.from === old.livesTogether.from
    ? differing
    : [...differing, 'livesTogether.from'];
}
