import { FACTS } from '@aid-chain/facts';
import { firstOfMonth, type Fault, type IsoDate } from '@aid-chain/kernel';
import type { Loose } from '../filing/loose.rules.js';
import { birthFaults, birthOf } from '../filing/possible-days.rules.js';
import { stayFaults } from '../filing/stay.rules.js';
import type { ChangeKind } from './change-rules.js';
import type { HouseholdChangeDto, PersonDto } from './household-change.dto.js';

type Body = Pick<
  HouseholdChangeDto,
  'kind' | 'version' | 'persons' | 'relations' | 'member' | 'place' | 'corrected' | 'guardian' | 'paper'
>;

interface RelationsGiven {
  readonly persons?: readonly PersonDto[];
  readonly relations: readonly PersonDto[];
}

/** What each kind cannot do without: one of these fields. */
const NEEDS: Readonly<Record<ChangeKind, readonly ('persons' | 'relations' | 'member' | 'place')[]>> = {
  join: ['persons', 'member'],
  leave: ['persons'],
  split: ['persons'],
  'new-head': ['relations', 'persons'],
  correction: ['persons', 'relations'],
  moved: ['place'],
  restore: ['persons'],
};

/** What can take back an end, a death or a departure that was entered by mistake: the paper that shows it is theirs alone. */
const OF_PAPER: readonly ChangeKind[] = ['restore', 'correction', 'join'];

/**
 * Faults of a change that no single field shows: nobody named, somebody twice, several to be put right at once, a
 * correction by somebody who does not say what was seen, or what
 * the register does not hold and a change would drop.
 */
export function changeFaults(body: Body, today: IsoDate): Fault[] {
  const { kind, persons } = body;
  const ids = persons.map(({ personId }) => personId);
  const [first] = NEEDS[kind];
  return [
    ...(NEEDS[kind].some((field) => isGiven(body[field])) || first === undefined
      ? []
      : [{ code: 'FIELD_MISSING', path: `/${first}` } as const]),
    ...(new Set(ids).size === ids.length ? [] : [{ code: 'LIST_ENTRY_TWICE', path: '/persons' } as const]),
    ...relationFaults(body),
    ...(kind === 'correction' && ids.length > 1
      ? [{ code: 'CORRECTION_OF_ONE_PERSON', path: '/persons' } as const]
      : []),
    ...(kind === 'correction' && body.corrected !== undefined && body.version === undefined
      ? [{ code: 'FIELD_MISSING', path: '/version' } as const]
      : []),
    ...(kind === 'restore' && body.paper === undefined
      ? [{ code: 'FIELD_MISSING', path: '/paper' } as const]
      : []),
    ...(body.paper === undefined || OF_PAPER.includes(kind)
      ? []
      : [{ code: 'PAPER_OF_OTHER_KIND', path: '/paper' } as const]),
    ...guardianFaults(body.guardian),
    ...(body.member === undefined ? [] : factsFaults({ ...body.member })),
    ...(body.corrected === undefined ? [] : correctedFaults({ ...body.corrected }, today)),
  ];
}

/** Whose relation is given twice could be read in two ways: nobody becomes head because of the order of a list. */
export function relationFaults({ persons = [], relations }: RelationsGiven): Fault[] {
  const ids = relations.map(({ personId }) => personId);
  const otherwise = persons.some(
    ({ personId, relation }) =>
      relation !== undefined &&
      relations.some((other) => other.personId === personId && other.relation !== relation),
  );
  const once = new Set(ids).size === ids.length && !otherwise;
  return once ? [] : [{ code: 'LIST_ENTRY_TWICE', path: '/relations' }];
}

/** A person who stands for children is named. */
export function guardianFaults(guardian: HouseholdChangeDto['guardian']): Fault[] {
  return guardian?.kind === 'person' && guardian.name === undefined
    ? [{ code: 'FIELD_MISSING', path: '/guardian/name' }]
    : [];
}

/** The register knows who somebody is; how the person is, is filed or surveyed, as evidence of a day (adr/0021). */
function factsFaults(member: Loose): Fault[] {
  return FACTS.filter(({ holds, name }) => holds === 'one-per-member' && member[name] !== undefined).map(
    ({ name }) => ({ code: 'FACT_NOT_IN_REGISTER', path: `/member/${name}` }),
  );
}

/**
 * Faults of the stay of somebody new who joins, which the day of the change states already: an end, or another first month,
 * would be dropped without a word.
 */
export function joinFaults({
  kind,
  member,
  effectiveOn: on,
}: Pick<HouseholdChangeDto, 'kind' | 'member' | 'effectiveOn'>): Fault[] {
  if (kind !== 'join' || member === undefined) return [];
  const { from, to, reasonOut } = member.livesTogether;
  const path = '/member/livesTogether';
  const isGone = to !== undefined || reasonOut !== undefined;
  return [
    ...(isGone ? [{ code: 'JOINS_AS_GONE', path } as const] : []),
    ...(firstOfMonth(from) === firstOfMonth(on)
      ? []
      : [{ code: 'JOIN_DAY_DIFFERS', path: `${path}/from`, params: { from, on } } as const]),
  ];
}

function correctedFaults(entry: Loose, today: IsoDate): Fault[] {
  const path = '/corrected';
  return [
    ...birthFaults(entry, path, today),
    ...(entry['livesTogether'] === undefined ? [] : stayFaults(entry, path, birthOf(entry), today)),
  ];
}

function isGiven(value: object | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
