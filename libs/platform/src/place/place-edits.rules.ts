import { inBothLanguages, ok, refuse, type RefusalParams, type Result } from '@aid-chain/kernel';
import {
  readDepartments,
  readPolicies,
  standsIn,
  unservedNeeds,
  withDepartment,
  withoutDepartment,
  type NewDepartment,
  type PolicyFile,
} from '@aid-chain/policy';
import { nameOf, needKindCodes } from '@aid-chain/vocabulary';
import type { PlaceTexts } from './check-place.rules.js';

/** A file of a place as it becomes, and what changes in it, for reading. */
export interface PlaceEdit {
  /** Below the folder of the place. */
  readonly file: string;
  readonly text: string;
  readonly shown: string;
  /** The lines to write or take out by hand where the folder is read-only, each behind `+` or `-`. */
  readonly lines: readonly string[];
}

const ACTORS = 'directory/actors.json';

/** Each `departments.yaml` of the place, not those of the repository. */
export function departmentFiles({ policies }: PlaceTexts): readonly PolicyFile[] {
  return policies.filter(({ path, ofPlace }) => ofPlace === true && path.endsWith('/departments.yaml'));
}

/**
 * What removing a department changes in the files of a place: its entry, and whoever acts for it. Nothing where the files
 * do not name it any more. Refuses DEPARTMENT_COORDINATES, DEPARTMENT_ALONE_SERVES, PLACE_EDIT_BY_HAND.
 */
export function removalEdits(texts: PlaceTexts, code: string): Result<readonly PlaceEdit[]> {
  const edits: PlaceEdit[] = [];
  for (const { path, text } of departmentFiles(texts)) {
    if (standsIn(text, code) === 'no') continue;
    if (coordinates({ path, text }, code)) return refuse('DEPARTMENT_COORDINATES', { code, file: path });
    const edited = withoutDepartment(text, code);
    if (edited === undefined) return refuse('PLACE_EDIT_BY_HAND', { file: path });
    const needs = needsLeft(path, text, edited);
    if (needs !== undefined) return refuse('DEPARTMENT_ALONE_SERVES', { code, file: path, ...needs });
    edits.push({ file: path, text: edited, shown: `− ${code}`, lines: changedLines(text, edited) });
  }
  return ok([...edits, ...actorEdits(texts, code)]);
}

function coordinates(file: PolicyFile, code: string): boolean {
  const [own = []] = [...readPolicies([file]).tree.departments.values()];
  return own.some((department) => department.code === code && department.tasks.includes('coordination'));
}

/** The needs that nobody serves once a file is edited and somebody did before, for a sentence; undefined where there are none. */
function needsLeft(path: string, before: string, after: string): RefusalParams | undefined {
  const unserved = (text: string) => unservedNeeds(readDepartments(path, text).departments);
  const left = unserved(after).filter((kind) => !unserved(before).includes(kind));
  if (left.length === 0) return undefined;
  const zh = left.map((kind) => `“${nameOf(needKindCodes, kind).zh}”（${kind}）`).join('、');
  const en = left.map((kind) => `${nameOf(needKindCodes, kind).en} (${kind})`).join(', ');
  return inBothLanguages({ needs: { zh, en } });
}

/** Whoever acts for a department. */
function actorsOf({ directory }: PlaceTexts, code: string): readonly string[] {
  return rowsOf(directory.actors).flatMap(({ id, department }) => (department === code ? [String(id)] : []));
}

function actorEdits(texts: PlaceTexts, code: string): readonly PlaceEdit[] {
  const gone = actorsOf(texts, code);
  if (gone.length === 0) return [];
  const rows = rowsOf(texts.directory.actors);
  const stay = rows.filter(({ department }) => department !== code);
  const shown = gone.map((id) => `− ${id}`).join(', ');
  const lines = rows.filter((row) => !stay.includes(row)).map((row) => `- ${JSON.stringify(row)}`);
  return [{ file: ACTORS, text: json(stay), shown, lines }];
}

/** A department that is to be added. */
interface AddedDepartment {
  readonly code: string;
  /** Left out where its entry stands in the file already. */
  readonly entry?: NewDepartment;
  /** The `departments.yaml` that it is added to. */
  readonly file: string;
  /** Who acts for it, where an actor is to be made. */
  readonly actor?: string;
}

/**
 * What adding a department changes in the files of a place. Refuses DEPARTMENT_EXISTS, DEPARTMENT_NOT_FOUND (neither given nor
 * in the file), PLACE_EDIT_BY_HAND.
 */
export function additionEdits(
  texts: PlaceTexts,
  { code, entry, file, actor }: AddedDepartment,
): Result<readonly PlaceEdit[]> {
  const text = departmentFiles(texts).find(({ path }) => path === file)?.text ?? '';
  const stands = standsIn(text, code, entry);
  if (stands === 'other') return refuse('DEPARTMENT_EXISTS', { code, file });
  const ofActor = actor === undefined ? [] : newActor(texts, actor, code);
  if (stands === 'same') return ok(ofActor);
  if (entry === undefined) return refuse('DEPARTMENT_NOT_FOUND', { code });
  const added = withDepartment(text, code, entry);
  if (added === undefined) return refuse('PLACE_EDIT_BY_HAND', { file });
  return ok([{ file, text: added, shown: `+ ${code}`, lines: changedLines(text, added) }, ...ofActor]);
}

function newActor(texts: PlaceTexts, id: string, department: string): readonly PlaceEdit[] {
  const rows = rowsOf(texts.directory.actors);
  if (rows.some((row) => row['id'] === id)) return [];
  const row = { id, role: 'department', department };
  const lines = [`+ ${JSON.stringify(row)}`];
  return [{ file: ACTORS, text: json([...rows, row]), shown: `+ ${id}`, lines }];
}

/** The lines between what two texts have in common at their beginning and their end: a department is one block of them. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let [start, end] = [0, 0];
  while (start < shorter && old[start] === now[start]) start += 1;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const between = (lines: readonly string[]) => lines.slice(start, lines.length - end);
  return [...between(old).map((line) => `- ${line}`), ...between(now).map((line) => `+ ${line}`)];
}

/** The texts of a place as they become. */
export function edited(texts: PlaceTexts, edits: readonly PlaceEdit[]): PlaceTexts {
  const textOf = (path: string) => edits.find(({ file }) => file === path)?.text;
  const actors = textOf(ACTORS);
  return {
    ...texts,
    directory: { ...texts.directory, ...(actors === undefined ? {} : { actors }) },
    policies: texts.policies.map((file) =>
      file.ofPlace === true ? { ...file, text: textOf(file.path) ?? file.text } : file,
    ),
  };
}

/** A file that is no list of rows has none; the check of the place has said so before. */
function rowsOf(text = '[]'): readonly Readonly<Record<string, unknown>>[] {
  const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  return Array.isArray(parsed) ? (parsed as readonly Readonly<Record<string, unknown>>[]) : [];
}

function json(rows: readonly unknown[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}
