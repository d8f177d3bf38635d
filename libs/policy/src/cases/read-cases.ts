import { RESIDENCES, type Residence } from '@aid-chain/vocabulary';
import { parseDocument } from 'yaml';
import { FACTS } from '@aid-chain/facts';
import { mergeFacts } from '../facts/merge-facts.js';
import { isMapping, type Mapping } from '../policies/read-yaml.js';
import { inside, type CaseFault, type CaseReport } from './case-fault.js';
import type { GoldenCase } from './golden-case.js';
import { readAnswers } from './read-answers.js';
import { readExpectation } from './read-expectation.js';
import { factWords, readFacts } from './read-facts.js';
import { readMembers } from './read-members.js';
import { readSurvey } from './read-survey.js';
import { codeFrom, dayOf } from './scalars.js';
import { CASE_WORDS, nameOfWord, wordsText } from './words.js';

/** The text of a file of cases; `path` ends in `<region code>/cases/<file>.yaml`. */
export interface CaseFile {
  readonly path: string;
  readonly text: string;
}

export interface CasesRead {
  readonly cases: readonly GoldenCase[];
  readonly faults: readonly CaseFault[];
}

const CASES_FOLDER = 'cases';

/** Whether a file below `policies/` holds cases, not parameters. */
export function isCaseFile(path: string): boolean {
  return path.split(/[\\/]/).at(-2) === CASES_FOLDER;
}

/**
 * Reads the cases of some files. Every scalar is taken as text and read by what it is for, so that no number goes
 * through floating point and no date becomes something else. All faults are collected; a case with one is left out.
 */
export function readCases(files: readonly CaseFile[]): CasesRead {
  const read = files.map(readFile);
  return { cases: read.flatMap(({ cases }) => cases), faults: read.flatMap(({ faults }) => faults) };
}

function readFile({ path, text }: CaseFile): CasesRead {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true, version: '1.2' });
  const faults: CaseFault[] = document.errors.map(({ message, linePos }) => ({
    path,
    at: `line ${String(linePos?.[0].line ?? 0)}`,
    zh: '不是有效的 YAML，请检查缩进、引号和重复的词',
    en: `this is no YAML: ${message.split('\n')[0] ?? ''}`,
  }));
  if (faults.length > 0) return { cases: [], faults };
  const root: unknown = document.toJS();
  const rows: readonly unknown[] = Array.isArray(root) ? root : [];
  if (rows.length === 0)
    faults.push({ path, at: '', zh: '须为案例的列表，每个以 - 开头', en: 'a list of cases is expected' });
  const named = new Map<string, Mapping>();
  const cases = rows.flatMap((row, index) => {
    const before = faults.length;
    const report: CaseReport = (at, { zh, en }) => void faults.push({ path, at, zh, en });
    const found = readCase(path, { row, index }, named, report);
    return found === undefined || faults.length > before ? [] : [found];
  });
  return { cases, faults };
}

interface Row {
  readonly row: unknown;
  readonly index: number;
}

function readCase(
  path: string,
  { row, index }: Row,
  named: Map<string, Mapping>,
  reportIn: CaseReport,
): GoldenCase | undefined {
  const raw = isMapping(row) ? row : {};
  const name = CASE_WORDS.name.map((word) => textOf(raw[word])).find((text) => text !== '') ?? '';
  const report: CaseReport = (at, text) => reportIn(inside(name === '' ? String(index + 1) : name, at), text);
  const own = normalised(raw, report);
  if (name === '') report('', { zh: '案例须有名称', en: 'a case has a name' });
  if (named.has(name)) report('', { zh: '案例名称重复', en: 'the name of the case stands twice' });
  const whole = { ...likeOf(own, named, report), ...own };
  named.set(name, whole);
  const [asOf, folder] = [dayOf(textOf(whole['asOf'])), folderOf(path)];
  const place = textOf(whole['place'] ?? folder).padEnd(12, '0');
  if (asOf === undefined)
    report(CASE_WORDS.asOf[0], { zh: '填作出决定的日期，如 2026-01-15', en: 'the day of the decision' });
  if (!/^\d{12}$/.test(place))
    report(CASE_WORDS.place[0], { zh: '填 6、9 或 12 位区划代码', en: 'a region code of 6, 9 or 12 digits' });
  const expected = readExpectation(own['expect'], CASE_WORDS.expect[0], report);
  const facts = factsOf(whole, asOf ?? '2026-01-01', place, report);
  return asOf === undefined ? undefined : { path, name, place, asOf, facts, expected };
}

/** The facts of the case that another one is like; what the case states itself takes their place. */
function likeOf(own: Mapping, named: ReadonlyMap<string, Mapping>, report: CaseReport): Mapping {
  if (own['like'] === undefined) return {};
  const other = named.get(textOf(own['like']));
  if (other === undefined)
    report(CASE_WORDS.like[0], {
      zh: '本文件中此前没有这个案例',
      en: 'no case of this file before it has this name',
    });
  return other ?? {};
}

function factsOf(whole: Mapping, asOf: string, place: string, report: CaseReport) {
  const appliedOn = dayOf(textOf(whole['appliedOn'] ?? asOf));
  const residence = codeFrom(RESIDENCES, textOf(whole['residence'] ?? 'rural'));
  if (appliedOn === undefined || appliedOn > asOf)
    report(CASE_WORDS.appliedOn[0], {
      zh: '填不晚于决定日的申请日期',
      en: 'the day of the application, not after the decision',
    });
  if (residence === undefined)
    report(CASE_WORDS.residence[0], { zh: '填 城镇 或 农村', en: 'urban or rural' });
  const { members, circumstances } = readMembers(whole['members'], CASE_WORDS.members[0], report);
  const names = members.map(({ personId }) => personId);
  const of = { members: names, appliedOn: appliedOn ?? asOf, county: place.slice(0, 6), report };
  const sheet = readFacts(whole, of, circumstances);
  const household = { appliedOn: of.appliedOn, residence: (residence ?? 'rural') as Residence, members };
  const already =
    whole['tekunPersons'] === undefined ? {} : { tekunPersons: alreadyTekun(whole, names, report) };
  const merged = mergeFacts(household, sheet, readSurvey(whole['survey'], of));
  const given = whole['answers'];
  const answered = given === undefined ? {} : { judgements: readAnswers(given, asOf, merged.assets, report) };
  return { ...merged, ...already, ...answered };
}

/** Who is supported as a tekun person on the day already: names of members. */
function alreadyTekun(whole: Mapping, names: readonly string[], report: CaseReport): string[] {
  const listed = whole['tekunPersons'];
  const found = (Array.isArray(listed) ? (listed as readonly unknown[]) : [listed]).map(textOf);
  if (found.some((name) => !names.includes(name)))
    report(CASE_WORDS.tekunPersons[0], {
      zh: '填成员的名称，如 [孩子]',
      en: 'names of members, such as [child]',
    });
  return found;
}

const FACT_FIELDS = FACTS.filter(({ holds }) => holds !== 'one-per-member');

/** The case by the names that the program has for its words. */
function normalised(row: Mapping, report: CaseReport): Mapping {
  return Object.fromEntries(
    Object.entries(row).flatMap(([word, value]): [string, unknown][] => {
      const fact = FACT_FIELDS.find((known) => factWords(known).includes(word));
      const name = nameOfWord(CASE_WORDS, word) ?? fact?.field;
      if (name !== undefined) return [[name, value]];
      const known = [wordsText(CASE_WORDS), ...FACT_FIELDS.map((each) => factWords(each).join(' '))].join(
        ', ',
      );
      report(word, { zh: `没有这个词，可用：${known}`, en: `no such word; there are: ${known}` });
      return [];
    }),
  );
}

function folderOf(path: string): string {
  return path.split(/[\\/]/).at(-3) ?? '';
}

function textOf(raw: unknown): string {
  return typeof raw === 'string' ? raw.trim() : '';
}
