import { FACTS } from '@aid-chain/facts';
import { ok, refuse, type LooseFields, type Result } from '@aid-chain/kernel';
import type { Filing } from '../filing/filing.js';
import type { MemberDto } from '../filing/member.dto.js';
import type { MemberAnswer } from './window-answer.js';

/** Lists of a filing whose items name a member: of the facts, and beside them. */
const NAMING = [
  ...FACTS.flatMap((fact) => (fact.holds === 'many' ? [fact.field] : [])),
  'authorisations',
  'declaredRelatives',
] as const;

/** What stands at the member itself, e.g. the circumstance. */
const AT_MEMBER = FACTS.flatMap((fact) => (fact.holds === 'one-per-member' ? [fact.name] : []));

/**
 * The filing with every person once: what it declares of an entry that is listed twice counts for the other entry, and
 * what both entries state in the same words counts once.
 * Refuses ENTRIES_CONTRADICT where the two state of one person what cannot both be (unknown is never no: neither is dropped).
 */
export function listedOnce(filing: Filing, answers: readonly MemberAnswer[]): Result<Filing> {
  const same = new Map(
    answers.flatMap(({ ref, sameAs }): [string, string][] => (sameAs === undefined ? [] : [[ref, sameAs]])),
  );
  if (same.size === 0) return ok(filing);
  const { household, declaration } = filing;
  const members = mergedMembers(declaration.members, same);
  if (!members.ok) return members;
  const lists = NAMING.map((field) => [field, moved(declaration[field], same)] as const);
  return ok({
    household: { ...household, members: household.members.filter(({ ref }) => !same.has(ref)) },
    declaration: { ...declaration, members: members.value, ...Object.fromEntries(lists) },
  });
}

type Same = ReadonlyMap<string, string>;

/** Items under the entry that counts; an item that this entry has already in the same words is the same thing. */
function moved(list: readonly object[], same: Same): LooseFields[] {
  const items = list.map((item): LooseFields => ({ ...item }));
  const text = (item: LooseFields): string => JSON.stringify(Object.entries(item).sort());
  const own = items.filter(({ memberRef }) => !same.has(String(memberRef)));
  const there = new Set(own.map(text));
  const others = items.flatMap((item) => {
    const base = same.get(String(item['memberRef']));
    return base === undefined ? [] : [{ ...item, memberRef: base }];
  });
  return [...own, ...others.filter((item) => !there.has(text(item)))];
}

function mergedMembers(members: readonly MemberDto[], same: Same): Result<MemberDto[]> {
  const once: MemberDto[] = [];
  for (const member of members.filter(({ ref }) => !same.has(ref))) {
    const entries = [member, ...members.filter(({ ref }) => same.get(ref) === member.ref)];
    const stated = AT_MEMBER.map((name) => [name, merged(entries.map((entry) => entry[name]))] as const);
    const fields = stated.flatMap(([, { atOdds }]) => atOdds);
    if (fields.length > 0)
      return refuse('ENTRIES_CONTRADICT', { ref: member.ref, fields: fields.join('、') });
    once.push({ ...member, ...Object.fromEntries(stated.map(([name, { value }]) => [name, value])) });
  }
  return ok(once);
}

/** One value of several entries, field by field; fields of which two entries state different things are at odds. */
function merged(values: readonly (object | undefined)[]): {
  readonly value: LooseFields | undefined;
  readonly atOdds: string[];
} {
  const stated = values.flatMap((value) =>
    value === undefined ? [] : [Object.entries(value).filter(([, field]) => field !== undefined)],
  );
  const all = stated.flat();
  const atOdds = all.flatMap(([name, field], index) =>
    all.slice(0, index).some(([other, earlier]) => other === name && !alike(field, earlier)) ? [name] : [],
  );
  const value = stated.length === 0 ? undefined : Object.fromEntries([...all].reverse());
  return { value, atOdds: [...new Set(atOdds)] };
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
