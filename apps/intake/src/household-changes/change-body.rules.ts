import { inOrder } from '@aid-chain/facts';
import { ruleFaults, type Fault, type IsoDate } from '@aid-chain/kernel';
import { isGoneFor } from '../register/head.rules.js';
import type { ChangeKind } from './change-rules.js';
import type { HouseholdChangeDto } from './household-change.dto.js';

type Body = Pick<HouseholdChangeDto, 'kind' | 'persons' | 'relations' | 'member' | 'place' | 'corrected'>;

/** What each kind cannot do without: one of these fields. */
const NEEDS: Readonly<Record<ChangeKind, readonly ('persons' | 'relations' | 'member' | 'place')[]>> = {
  join: ['persons', 'member'],
  leave: ['persons'],
  split: ['persons'],
  'new-head': ['relations', 'persons'],
  correction: ['persons', 'relations'],
  moved: ['place'],
};

/** Faults of a change that no single field shows: nobody named, somebody twice, several to be put right at once. */
export function changeFaults(body: Body, today: IsoDate): Fault[] {
  const { kind, persons } = body;
  const ids = persons.map(({ personId }) => personId);
  const [first] = NEEDS[kind];
  return [
    ...(NEEDS[kind].some((field) => isGiven(body[field])) || first === undefined
      ? []
      : [{ code: 'FIELD_MISSING', path: `/${first}` } as const]),
    ...(new Set(ids).size === ids.length ? [] : [{ code: 'LIST_ENTRY_TWICE', path: '/persons' } as const]),
    ...(kind === 'correction' && ids.length > 1
      ? [{ code: 'CORRECTION_OF_ONE_PERSON', path: '/persons' } as const]
      : []),
    ...stayFaults(body.corrected, today),
  ];
}

function isGiven(value: object | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** Faults of a stay that is put right: days to come, an end before the beginning, a reason without its day. */
function stayFaults(corrected: Body['corrected'], today: IsoDate): Fault[] {
  const stay = corrected?.livesTogether;
  if (stay === undefined) return [];
  const path = '/corrected/livesTogether';
  const future = (['from', 'to'] as const).flatMap((field): Fault[] =>
    (stay[field] ?? today) > today
      ? [{ code: 'DATE_IN_FUTURE', path: `${path}/${field}`, params: { today } }]
      : [],
  );
  const missing: Fault[] = [
    ...(stay.to === undefined && isGoneFor(stay.reasonOut)
      ? [{ code: 'FIELD_MISSING', path: `${path}/to` } as const]
      : []),
    ...(stay.to !== undefined && stay.reasonOut === undefined
      ? [{ code: 'FIELD_MISSING', path: `${path}/reasonOut` } as const]
      : []),
  ];
  return [...future, ...missing, ...ruleFaults([inOrder('livesTogether')], { ...corrected }, '/corrected')];
}
