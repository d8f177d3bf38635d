import type { Bilingual } from '@aid-chain/vocabulary';
import type { FieldReport } from './faults.js';
import type { Sourced, SourceRef } from '../pack/pack.js';
import { isMapping, textField, unknownFields, type Mapping } from './read-yaml.js';

export const SOURCE_FIELDS = ['doc', 'article', 'also', 'under', 'demo', 'borrowedFrom', 'note'];

/** Reads on what an entry rests: a document and its article, perhaps further ones; or that it is a demo value. */
export function readSource(body: Mapping, report: FieldReport): Sourced {
  const doc = textField(body, 'doc') ?? null;
  const article = textField(body, 'article') ?? null;
  const demo = body['demo'] === true;
  const borrowedFrom = textField(body, 'borrowedFrom') ?? null;
  const also = readAlso(body, report);
  const under = body['under'] === undefined ? undefined : readRef(body['under'], 'under', report);
  const documents = [doc, article, also, under].filter((source) => source !== null && source !== undefined);
  if (demo && documents.length > 0) report('SOURCE_AND_DEMO', 'doc, article');
  if (!demo && (doc === null || article === null))
    report('SOURCE_MISSING', { zh: '演示值写 demo: true', en: 'or `demo: true`' });
  if (!demo && borrowedFrom !== null)
    report('SOURCE_AND_DEMO', {
      zh: 'borrowedFrom 只用于演示值',
      en: '`borrowedFrom` belongs to a demo value',
    });
  const more = { ...(also === undefined ? {} : { also }), ...(under === undefined ? {} : { under }) };
  return { doc, article, demo, borrowedFrom, note: textField(body, 'note') ?? null, ...more };
}

function readAlso(body: Mapping, report: FieldReport): readonly SourceRef[] | undefined {
  const list = body['also'];
  if (list === undefined) return undefined;
  if (!Array.isArray(list) || list.length === 0) {
    report('SOURCE_MISSING', {
      zh: 'also 是文件和条款的列表',
      en: '`also` is a list of documents and articles',
    });
    return undefined;
  }
  return list.flatMap((raw: unknown, index) => readRef(raw, `also[${index}]`, report) ?? []);
}

function readRef(raw: unknown, name: string, report: FieldReport): SourceRef | undefined {
  const body = isMapping(raw) ? raw : {};
  unknownFields(body, ['doc', 'article']).forEach((field) => {
    report('FIELD_UNKNOWN', `${name}.${field}`);
  });
  const [doc, article] = [textField(body, 'doc'), textField(body, 'article')];
  if (doc !== undefined && article !== undefined) return { doc, article };
  report('SOURCE_MISSING', `${name}: doc, article`);
  return undefined;
}

/** The document and article of an entry for reading; a demo value has none. */
export function sourceText({
  doc,
  article,
}: {
  readonly doc: string | null;
  readonly article: string | null;
}): Bilingual {
  const text = `${doc ?? ''} ${article ?? ''}`.trim();
  return doc === null ? { zh: '演示值', en: 'a demo value' } : { zh: text, en: text };
}
