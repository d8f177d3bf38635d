/** A short name of a document that stands in a text. */
export interface Mention {
  readonly name: string;
  readonly kind: 'short' | 'law' | 'number' | 'standard' | 'row' | 'section' | 'page' | 'decision';
}

const PATTERNS: readonly (readonly [Mention['kind'], RegExp])[] = [
  // S0-25, L-15, A-21
  ['row', /(?<![\w-])(?:S\d|L|A)-\d{2}(?![\w-])/g],
  // GB 11643, ISO 7064, RFC 9457
  ['standard', /\b(?:GB(?:\/T)?|ISO|RFC|MZ\/T) \d{3,}/g],
  // D57, N4, G39; SA before an article
  [
    'short',
    /(?<![\w./<{$-])(?:[A-Z]{1,3}\d{1,3}(?![\w:-]|\.[A-Za-z])|(?!GB |MOD )[A-Z]{2,4}(?= \d{1,3}(?![\d:])))/g,
  ],
  // 社会救助法 41, 劳动法第十五条
  ['law', /[\u4e00-\u9fff]{2,14}(?:法|办法|条例|法典)(?=\s?\d|第[一二三四五六七八九十百零\d])/g],
  // 民发〔2021〕57号, 国务院令第649号
  ['number', /[\u4e00-\u9fff]{2,8}〔\d{4}〕\d+号|国务院令第\d+号/g],
  // architecture §4; whatever else has a paragraph sign is a document that is not here
  ['section', /[\w.]+(?:\.md)?,? §\d+(?:\.\d+)*|[\w.-]+\.md «[^»]+»/g],
  ['decision', /\b(?:adr\/|ADR )\d{4}/g],
  ['page', /[\w./-]+\.md\b/g],
];

/** Every name of a document in a text. */
export function mentionsIn(text: string): Mention[] {
  return PATTERNS.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map(([name]) => ({ kind, name })));
}

/** What a file says to its readers: the comments of a source, all of a page. */
export function wordsOf(path: string, text: string): string {
  if (path.endsWith('.md')) return text.replace(/^ *```[\s\S]*?^ *```/gm, '');
  const comment = /\.ya?ml$/.test(path) ? /(?:^|\s)#\s(.*)$/ : /(?:^\s*\*|\/\*\*?|(?:^|\s)\/\/)(?=\s)(.*)$/;
  return text
    .split('\n')
    .flatMap((line) => comment.exec(line)?.[1] ?? [])
    .join('\n');
}
