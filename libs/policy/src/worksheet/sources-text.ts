import { citation, type Bilingual } from '@aid-chain/vocabulary';
import type { SourceRef } from '../pack/pack.js';
import type { ParameterRef } from './worksheet-line.js';

/** The sources of some parameters; one whose documents all stand there already, and that says nothing more, is left out. */
export function sourcesText(refs: readonly ParameterRef[]): Bilingual {
  const [only] = refs;
  if (only === undefined) return NO_SOURCE;
  return refs.length === 1 ? sourceOf(only) : textOfAll(refs);
}

const NO_SOURCE: Bilingual = { zh: '', en: '' };

function textOfAll(refs: readonly ParameterRef[]): Bilingual {
  const cited = new Set<string>();
  const shown = refs.filter((ref) => {
    const own = documentsOf(ref);
    const plain = own.length > 0 && ref.under === undefined && ref.carried !== true;
    const repeated = plain && own.every((source) => cited.has(source));
    own.forEach((source) => cited.add(source));
    return !repeated;
  });
  const texts = shown.map(sourceOf);
  const each = (language: keyof Bilingual) => [...new Set(texts.map((text) => text[language]))].join('');
  return { zh: each('zh'), en: each('en') };
}

const named = new WeakMap<ParameterRef, readonly string[]>();

/** The documents that give a value; none where it is pending or a demonstration value. */
function documentsOf(ref: ParameterRef): readonly string[] {
  if (ref.doc === null || ref.demo || ref.state === 'pending') return [];
  const known = named.get(ref);
  if (known !== undefined) return known;
  const all = [{ doc: ref.doc, article: ref.article ?? '' }, ...(ref.also ?? [])];
  const documents = all.map(({ doc, article }) => `${doc} ${article}`);
  named.set(ref, documents);
  return documents;
}

const written = new WeakMap<ParameterRef, Bilingual>();

function sourceOf(ref: ParameterRef): Bilingual {
  const known = written.get(ref);
  if (known !== undefined) return known;
  const text = { zh: sourceZh(ref), en: sourceEn(ref) };
  written.set(ref, text);
  return text;
}

/** The key stays out of the sentence: it may hold a word that an event must not carry. */
function sourceZh(ref: ParameterRef): string {
  if (ref.state === 'pending') return `（自 ${ref.from} 起待定，须核对正式文本：${ref.doc ?? ''}）`;
  if (!ref.demo) return documents(ref, ZH);
  return `（演示值，非文件规定${ref.borrowedFrom === null ? '' : `，借用：${ref.borrowedFrom}`}）`;
}

function sourceEn(ref: ParameterRef): string {
  if (ref.state === 'pending')
    return ` [pending since ${ref.from}: official text to be checked, ${ref.doc === null ? '' : citation({ doc: ref.doc, article: '' }).en}]`;
  if (!ref.demo) return documents(ref, EN);
  return ` [demo value, no document gives it${ref.borrowedFrom === null ? '' : `; borrowed from ${ref.borrowedFrom}`}]`;
}

const ZH: Words = {
  language: 'zh',
  open: '（',
  close: '）',
  comma: '，',
  under: '，依据',
  carried: '；沿用旧值，有权机关尚未规定',
};
const EN: Words = {
  language: 'en',
  open: ' [',
  close: ']',
  comma: '; ',
  under: ', under ',
  carried: '; older value carried, the authority that may set it has not yet done so',
};

/** The signs and words around documents in a language. */
interface Words {
  readonly language: keyof Bilingual;
  readonly open: string;
  readonly close: string;
  readonly comma: string;
  readonly under: string;
  readonly carried: string;
}

/** The documents of a value, the highest first; that it stands under another one, or is carried, is stated. */
function documents(ref: ParameterRef, words: Words): string {
  if (ref.doc === null) return '';
  const text = (source: SourceRef) => citation(source)[words.language];
  const own = [{ doc: ref.doc, article: ref.article ?? '' }, ...(ref.also ?? [])].map(text).join(words.comma);
  const under = ref.under === undefined ? '' : `${words.under}${text(ref.under)}`;
  return `${words.open}${own}${under}${ref.carried === true ? words.carried : ''}${words.close}`;
}
