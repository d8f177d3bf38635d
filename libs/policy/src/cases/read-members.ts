import { FACTS } from '@aid-chain/facts';
import type { LooseFields } from '@aid-chain/kernel';
import { LIVES_APART_REASONS, RELATIONS } from '@aid-chain/vocabulary';
import type { RegisteredMember } from '../facts/facts.js';
import { isMapping, type Mapping } from '../policies/read-yaml.js';
import { inside, type CaseReport } from './case-fault.js';
import { readItem, type FieldSchema } from './read-item.js';
import { MEMBER_WORDS, nameOfWord } from './words.js';

const DAY: FieldSchema = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };
const REGISTERED: Readonly<Record<keyof typeof MEMBER_WORDS, FieldSchema>> = {
  relation: { enum: RELATIONS },
  birthDate: DAY,
  from: DAY,
  to: DAY,
  reasonOut: { enum: LIVES_APART_REASONS },
};

/** What a member's own facts may say. */
const CIRCUMSTANCES: Readonly<Record<string, FieldSchema>> = Object.fromEntries(
  FACTS.flatMap(({ holds, schema }): [string, FieldSchema][] =>
    holds === 'one-per-member' ? Object.entries(schema.properties) : [],
  ),
);

/** Who lives together in a case, and what is said of each. */
export interface CaseMembers {
  readonly members: readonly RegisteredMember[];
  readonly circumstances: readonly LooseFields[];
}

/** `父亲: { 关系: 户主, 出生: 1985-03-04, 收入齐全: 是 }`: the name of a member is any word, each only once. */
export function readMembers(raw: unknown, at: string, report: CaseReport): CaseMembers {
  if (!isMapping(raw) || Object.keys(raw).length === 0) {
    report(at, { zh: '至少一名成员，每人一行', en: 'at least one member, one row each' });
    return { members: [], circumstances: [] };
  }
  const rows = Object.entries(raw).map(([name, value]) => readMember(name, value, inside(at, name), report));
  const heads = rows.filter(({ member }) => member.relation === 'head');
  if (heads.length > 1) report(at, { zh: '户主只能有一人', en: 'there is one head only' });
  return {
    members: rows.map(({ member }) => member),
    circumstances: rows.map(({ circumstance }) => circumstance),
  };
}

function readMember(personId: string, raw: unknown, at: string, report: CaseReport) {
  const mapping = isMapping(raw) ? raw : {};
  const words = Object.entries(mapping).map(([word, value]) => ({
    word: nameOfWord(MEMBER_WORDS, word) ?? word,
    value,
  }));
  const mappingOf = (ofRegister: boolean): Mapping =>
    Object.fromEntries(
      words
        .filter(({ word }) => Object.hasOwn(MEMBER_WORDS, word) === ofRegister)
        .map(({ word, value }): [string, unknown] => [word, value]),
    );
  const { relation, birthDate, from, to, reasonOut } = readItem(REGISTERED, mappingOf(true), at, report);
  const stay = { from: from ?? birthDate ?? '1900-01-01', to, reasonOut };
  const member = { personId, ...stated({ relation, birthDate }), livesTogether: stated(stay) };
  return {
    // Each field was read by its schema just above.
    member: member as unknown as RegisteredMember,
    circumstance: { personId, ...readItem(CIRCUMSTANCES, mappingOf(false), at, report) },
  };
}

function stated(fields: LooseFields): LooseFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
