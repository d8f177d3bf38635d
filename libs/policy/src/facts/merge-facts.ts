import { FACTS, itemsOf, factValue, withoutRepeats, type FactSheet } from '@aid-chain/facts';
import type { LooseFields } from '@aid-chain/kernel';
import { answerWeight } from './answer-weight.js';
import { withFirstVersions } from './first-version.js';
import { withoutMatched } from './matching-answers.js';
import { firstUncovered } from '../periods/window.js';
import { RANKS, rankOf } from './sources.js';
import type {
  AssetFact,
  CaseFacts,
  ExpenditureFact,
  Fact,
  IncomeFact,
  PersonFacts,
  Provenance,
  SourceAnswer,
} from './facts.js';
import { UNKNOWN } from './facts.js';
import type { HouseholdSheet } from './sheet.js';
import { withSchool } from './with-school.js';
import { standingAssets, standingExpenditures, standingIncomes } from './superseded.js';

/**
 * The facts of a case out of what was declared, surveyed and verified (D57 art. 15–18), whatever the order in which it
 * came. Of a single value the strongest counts, of one rank the newest, field by field; of amounts every source's lines
 * stand beside each other and are weighed where they are read. What a sheet does not hold changes nothing.
 */
export function mergeFacts(
  household: HouseholdSheet,
  ...given: readonly (FactSheet | undefined)[]
): CaseFacts {
  const sheets = given.filter((sheet) => sheet !== undefined).sort(oldestFirst);
  const strongestFirst = [...sheets].reverse().sort((a, b) => strength(a) - strength(b));
  const single = FACTS.filter(({ holds }) => holds === 'one');
  const answers = withFirstVersions([sheets.flatMap(answerOf)]).flat();
  return {
    appliedOn: household.appliedOn,
    residence: household.residence,
    persons: household.members.map((member) => personFacts(member, strongestFirst)),
    incomes: withoutNeedlessEstimates(withoutMatched(bySource(sheets, 'incomes', standingIncomes), sheets)),
    expenditures: bySource(sheets, 'expenditures', standingExpenditures),
    assets: bySource(sheets, 'assets', standingAssets),
    ...Object.fromEntries(
      single.map((fact) => [fact.field, joined(strongestFirst, (sheet) => factValue(sheet, fact))]),
    ),
    ...(answers.length === 0 ? {} : { answers: latest(answers) }),
  } as unknown as CaseFacts;
}

function strength({ source }: FactSheet): number {
  return RANKS.indexOf(rankOf(source));
}

/** By the day of inquiry, then as people entered them; what is left is an order of its own, whatever came first. */
function oldestFirst(a: FactSheet, b: FactSheet): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? -1 : 1;
  const [x, y] = [a.version ?? 0, b.version ?? 0];
  if (x !== y) return x - y;
  // Most differ by their source, and need no text.
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function provenance({ source, asOf, version }: FactSheet): Provenance {
  return { source, asOf, confidence: rankOf(source), ...(version === undefined ? {} : { version }) };
}

/** Of every source what its inquiries leave standing; answers about two members are two inquiries of one day. */
function bySource<T extends IncomeFact | ExpenditureFact | AssetFact>(
  sheets: readonly FactSheet[],
  field: 'incomes' | 'expenditures' | 'assets',
  standing: (inquiries: readonly (readonly T[])[]) => T[],
): T[] {
  const sources = [...new Set(sheets.map(({ source }) => source))];
  const stating = new Set(sheets.filter((sheet) => sheet[field] !== undefined).map(({ source }) => source));
  return sources.flatMap((source) => {
    if (!stating.has(source)) return [];
    const inquiries = new Map<string, T[]>();
    for (const sheet of sheets.filter((each) => each.source === source)) {
      const key = `${sheet.asOf}|${String(sheet.version ?? 0)}`;
      inquiries.set(key, [...(inquiries.get(key) ?? []), ...(linesOf(sheet, field) as T[])]);
    }
    return standing(withFirstVersions([...inquiries.values()]));
  });
}

/** The lines of one list: what it says twice is one thing. */
function linesOf(sheet: FactSheet, field: 'incomes' | 'expenditures' | 'assets'): object[] {
  const owner = field === 'assets' && sheet.personId !== undefined ? { personId: sheet.personId } : {};
  return withoutRepeats<LooseFields>(field, sheet[field] ?? []).map(
    ({ estimated, ...item }: LooseFields) => ({
      ...owner,
      ...item,
      ...provenance(sheet),
      ...(estimated === true ? { confidence: 'estimated' } : {}),
    }),
  );
}

/** An estimate beside what is known of the same days says nothing; beside less it keeps the case open. */
function withoutNeedlessEstimates(incomes: readonly IncomeFact[]): IncomeFact[] {
  const firm = incomes.filter(({ confidence }) => confidence !== 'estimated');
  return incomes.filter((item) => {
    if (item.confidence !== 'estimated') return true;
    const known = firm.filter(({ personId, kind }) => personId === item.personId && kind === item.kind);
    return (
      firstUncovered(
        known.map(({ period }) => period),
        item.period,
      ) !== undefined
    );
  });
}

/** A value field by field: what the strongest source leaves out the next one says. */
function joined(sheets: readonly FactSheet[], read: (sheet: FactSheet) => unknown): Fact<unknown> {
  const stating = sheets.filter((sheet) => read(sheet) !== undefined);
  const [strongest] = stating;
  if (strongest === undefined) return UNKNOWN;
  const value = Object.assign({}, ...stating.map(read).reverse()) as unknown;
  return { state: 'known', value, ...provenance(strongest) };
}

function answerOf({ source, personId, asOf, version, result }: FactSheet): SourceAnswer[] {
  if (result === undefined) return [];
  const about = personId === undefined ? {} : { personId };
  return [{ source, ...about, asOf, ...(version === undefined ? {} : { version }), result }];
}

/**
 * Of every source and member what was answered last: what could not be asked or held nothing takes no answer back. A
 * later inquiry about the whole household is about every member, but not one beside them in the same report.
 * @param answers the oldest first
 */
function latest(answers: readonly SourceAnswer[]): SourceAnswer[] {
  const last = new Map<string, SourceAnswer>();
  const ofHousehold = new Map<string, SourceAnswer>();
  for (const answer of answers) {
    const { source, personId } = answer;
    const whole = ofHousehold.get(source);
    if (personId !== undefined && whole !== undefined && isEarlier(whole, answer) && isWeaker(answer, whole))
      continue;
    const key = `${source}|${personId ?? ''}`;
    const before = last.get(key);
    if (before !== undefined && isWeaker(answer, before)) continue;
    if (personId === undefined) {
      for (const [other, each] of last)
        if (each.source === source && isEarlier(each, answer) && !isWeaker(answer, each)) last.delete(other);
      ofHousehold.set(source, answer);
    }
    last.set(key, answer);
  }
  return [...last.values()];
}

/** Whether two answers are of two inquiries, of which the first came before. */
function isEarlier(a: SourceAnswer, b: SourceAnswer): boolean {
  return a.asOf < b.asOf || (a.asOf === b.asOf && (a.version ?? 0) < (b.version ?? 0));
}

function isWeaker(a: SourceAnswer, b: SourceAnswer): boolean {
  return answerWeight(a.result) < answerWeight(b.result);
}

/** Of every field the value of the strongest sheet that has it. */
function personFacts(member: HouseholdSheet['members'][number], sheets: readonly FactSheet[]): PersonFacts {
  const { personId, birthDate, relation, livesTogether } = member;
  const ofMember = FACTS.filter(({ holds }) => holds === 'one-per-member');
  const fields = ofMember.flatMap((fact) => {
    const stated = sheets.map((sheet) => ({
      sheet,
      item: itemsOf(sheet, fact).findLast((item) => item['personId'] === personId),
    }));
    const stating = stated.filter(({ item }) => item !== undefined);
    return Object.keys(fact.schema.properties).map((name): [string, unknown] => [
      name,
      withSchool(name, strongest(stating, name), stating),
    ]);
  });
  return {
    personId,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(relation === undefined ? {} : { relation }),
    livesTogether,
    ...Object.fromEntries(fields),
  } as unknown as PersonFacts;
}

type Stating = readonly { readonly sheet: FactSheet; readonly item: LooseFields | undefined }[];

function strongest(stating: Stating, name: string): Fact<unknown> {
  for (const { sheet, item } of stating) {
    const value = item?.[name];
    const appliedOn = sheet.appliedOn === undefined ? {} : { appliedOn: sheet.appliedOn };
    if (value !== undefined) return { state: 'known', value, ...provenance(sheet), ...appliedOn };
  }
  return UNKNOWN;
}
