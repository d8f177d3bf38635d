import { posix } from 'node:path';
import { refused } from '../file-kind.js';
import type { Archive } from './archive.js';
import { readWholeXml, type Attributes } from './xml.js';

/** Which parts of a workbook hold what is read, and what its dates count from. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904, as Excel for Mac once did. */
  readonly from1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** @throws RefusalError TABLE_FILE_BROKEN, TABLE_MACROS, TABLE_FILE_KIND_UNKNOWN */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  await refuseMacros(archive);
  const roots = await relationsOf(archive, '');
  const part = [...roots.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (part === undefined || !archive.has(part)) throw refused('TABLE_FILE_KIND_UNKNOWN', { found: 'zip' });
  const relations = await relationsOf(archive, part);
  const found: { name: string; id: string }[] = [];
  let from1904 = false;
  await readWholeXml(await archive.open(part), part, {
    open: (name, attributes) => {
      if (name === 'sheet') found.push({ name: attributes['name'] ?? '', id: relationId(attributes) });
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  const sheets = found.flatMap(({ name, id }) => {
    const relation = relations.get(id);
    return relation?.type.endsWith('/worksheet') === true ? [{ name, part: relation.target }] : [];
  });
  const partOf = (kind: string): string | undefined =>
    [...relations.values()].find(({ type }) => type.endsWith(kind))?.target;
  return { sheets, sharedStrings: partOf('/sharedStrings'), styles: partOf('/styles'), from1904 };
}

async function refuseMacros(archive: Archive): Promise<void> {
  const part = '[Content_Types].xml';
  await readWholeXml(await archive.open(part), part, {
    open: (_name, attributes) => {
      if (/macroEnabled|vbaProject/i.test(attributes['ContentType'] ?? '')) throw refused('TABLE_MACROS');
    },
  });
}

const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** The relations of a part, or of the file for `''`; what leads out of the file is left out. */
async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const { dir, base } = posix.parse(part);
  const name = posix.join(dir, '_rels', `${base}.rels`);
  const relations = new Map<string, Relation>();
  if (!archive.has(name)) return relations;
  await readWholeXml(await archive.open(name), name, {
    open: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target);
      relations.set(Id, { type: Type, target });
    },
  });
  return relations;
}
