import { formatYuan, type Fen } from '@aid-chain/kernel';
import {
  listed,
  nameOf,
  supplementGroupCodes,
  SUPPLEMENT_GROUPS,
  type SupplementGroup,
} from '@aid-chain/vocabulary';
import type { Supplement } from '../category-result.js';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { birthDateMissing } from '../../household/household.js';
import { factRef } from '../../worksheet/fact-ref.js';
import { line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { classOf } from '../../facts/disability.js';
import { dibaoParameters } from './parameters.js';
import { amountOf } from './supplement-amount.js';
import { belongs, isSet } from './supplement-groups.js';

const HEAD: LineHead = { ruleId: 'dibao.supplement@1', group: 'category', category: 'dibao' };

const headOf = ({ personId }: PersonFacts): LineHead => ({ ...HEAD, personId });

/** What members get beside the benefit, with the lines that say why and which groups have none. */
export interface Supplements {
  readonly lines: readonly WorksheetLine[];
  readonly supplements: readonly Supplement[];
}

/**
 * Supplements by group (社会救助法 20; S2-21): each member once. Of several groups the highest counts, or their sum, as the
 * place says. Base and supplement stay apart; whoever is dead or no member gets none.
 */
export function supplementsOf(examination: Examination): Supplements {
  if (!givesAny(examination)) return { lines: noneSetLine(examination), supplements: [] };
  const { lines, supplements } = memberSupplements(examination);
  const notSet = notSetLine(new ParameterReader(examination.pack), SUPPLEMENT_GROUPS);
  return { lines: [...(lines.length === 0 ? nobodysLine(examination) : lines), ...notSet], supplements };
}

/** That no member belongs to a group with a supplement: shown, so that nobody takes it for forgotten (社会救助法 20; L-44). */
function nobodysLine({ pack }: Examination): WorksheetLine[] {
  const reader = new ParameterReader(pack);
  reader.optional(dibaoParameters, 'dibao.supplement.required-groups');
  reader.optional(dibaoParameters, 'dibao.supplement.stacking');
  const text = {
    zh: '分类施保：没有成员属于本地设定的人群',
    en: 'supplement: no member belongs to a group for which the place has set one',
  };
  const head = { ...HEAD, ruleId: 'dibao.supplement.nobody@1' };
  return [line(head, { outcome: 'not-applicable', parameters: reader.refs, text })];
}

/** The supplements of the members alone, without what the place has not set. */
export function memberSupplements(examination: Examination): Supplements {
  if (!givesAny(examination)) return { lines: [], supplements: [] };
  const found = examination.members.map((member) => ofMember(examination, member));
  return {
    lines: found.flatMap(({ lines }) => lines),
    supplements: found.flatMap(({ supplements }) => supplements),
  };
}

function givesAny({ pack }: Examination): boolean {
  const reader = new ParameterReader(pack);
  return SUPPLEMENT_GROUPS.some((group) => isSet(reader, group));
}

function ofMember(examination: Examination, member: PersonFacts): Supplements {
  const reader = new ParameterReader(examination.pack);
  // The duty of the law is cited first, then the document of the number (N0).
  reader.optional(dibaoParameters, 'dibao.supplement.required-groups');
  const found = SUPPLEMENT_GROUPS.flatMap((group) => {
    const standing = belongs(group, member, examination, reader);
    if (standing === 'no') return [];
    const amountFen = amountOf(group, examination, reader);
    return typeof amountFen === 'number' ? [{ personId: member.personId, group, amountFen, standing }] : [];
  });
  // One age is not of two groups.
  const isOpen = found.some(({ standing }) => standing === 'open');
  // Whoever falls under one group needs no rule of how several stack.
  const mayBeOf = found.filter(({ standing }) => standing === 'yes').length + (isOpen ? 1 : 0);
  const stacking = mayBeOf > 1 ? reader.companion(dibaoParameters, 'dibao.supplement.stacking') : 'sum';
  if (reader.missing.length > 0) return openFor(reader, member);
  const due = found
    .filter(({ standing }) => standing === 'yes')
    .map(({ personId, group, amountFen }) => ({ personId, group, amountFen }))
    .sort((a, b) => b.amountFen - a.amountFen);
  const supplements = stacking === 'highest' ? due.slice(0, 1) : due;
  const least = stacking === 'highest' ? (due[0]?.amountFen ?? 0) : 0;
  const mayBeMore = found.some(({ standing, amountFen }) => standing === 'open' && amountFen > least);
  return {
    lines: [
      ...(supplements.length === 0 ? [] : [memberLine(reader, member, supplements)]),
      ...(mayBeMore ? [openByAge(reader, member)] : []),
    ],
    supplements,
  };
}

/** A supplement that follows the age of a member of whom no birth date is known: what is certain is paid, and the line asks for it. */
function openByAge(reader: ParameterReader, member: PersonFacts): WorksheetLine {
  const text = { zh: '分类施保（按年龄）', en: 'supplement by age' };
  const missing = birthDateMissing(member.personId);
  const head = { ...headOf(member), ruleId: 'dibao.supplement.age@1' };
  return unknownLine(head, text, reader.refs, [missing]);
}

/** A supplement whose amount the parameters of the place leave open: the base is paid, and the line names what lacks. */
function openFor(reader: ParameterReader, member: PersonFacts): Supplements {
  const text = { zh: '分类施保', en: 'supplement' };
  return {
    lines: [unknownLine(headOf(member), text, reader.refs, reader.missing, factsOf(member))],
    supplements: [],
  };
}

function memberLine(
  reader: ParameterReader,
  member: PersonFacts,
  supplements: readonly Supplement[],
): WorksheetLine {
  const names = listed(supplements.map(({ group }) => nameOf(supplementGroupCodes, group)));
  const total: Fen = supplements.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return line(headOf(member), {
    outcome: 'met',
    left: total,
    unit: 'fen/person/month',
    parameters: reader.refs,
    facts: factsOf(member),
    text: {
      zh: `分类施保（${names.zh}）：每月 ${formatYuan(total)} 元`,
      en: `supplement (${names.en}): ${formatYuan(total)} yuan a month`,
    },
  });
}

function factsOf({ personId, disability, illness, student }: PersonFacts): FactRef[] {
  return [
    ...(disability.state === 'known'
      ? [factRef('disability', personId, classOf(disability.value), disability)]
      : []),
    ...(illness.state === 'known' ? [factRef('illness', personId, illness.value.severe, illness)] : []),
    ...(student.state === 'known' ? [factRef('student', personId, student.value.stage, student)] : []),
  ];
}

/** Where the place pays none at all, the groups that the law names are shown all the same (社会救助法 20; L-44). */
function noneSetLine({ pack }: Examination): WorksheetLine[] {
  const reader = new ParameterReader(pack);
  const groups = reader.optional(dibaoParameters, 'dibao.supplement.required-groups');
  if (groups.state !== 'value') return [];
  const owed = SUPPLEMENT_GROUPS.filter((group) => groups.value.includes(group));
  return notSetLine(reader, owed);
}

/** The groups for which the place has no amount: shown, so that nobody takes it for nothing owed. */
function notSetLine(reader: ParameterReader, groups: readonly SupplementGroup[]): WorksheetLine[] {
  const open = groups.filter((group) => !isSet(reader, group));
  if (open.length === 0) return [];
  const names = listed(open.map((group) => nameOf(supplementGroupCodes, group)));
  const text = { zh: `分类施保未设定：${names.zh}`, en: `no supplement is set for: ${names.en}` };
  return [
    line(
      { ...HEAD, ruleId: 'dibao.supplement.not-set@1' },
      { outcome: 'not-applicable', parameters: reader.refs, text },
    ),
  ];
}
