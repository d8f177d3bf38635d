import type { Bilingual } from '@aid-chain/vocabulary';

const WHAT = {
  measure: { zh: '本地目录中没有的措施', en: 'a measure that the list of the place does not have' },
  reason: { zh: '本地目录中没有的理由', en: 'a reason that the list of the place does not have' },
} as const satisfies Record<string, Bilingual>;

/** A code that no list of the place has (any more), in words: shown bare, it would be taken for a name. */
export function notListed(kind: keyof typeof WHAT, code: string): Bilingual {
  const { zh, en } = WHAT[kind];
  return { zh: `${zh}（${code}）`, en: `${en} (${code})` };
}

/** A name that a list has itself: `constructor` is a code as every other, and every object has one. */
export function ownName(
  names: Readonly<Record<string, Bilingual>> | undefined,
  code: string,
): Bilingual | undefined {
  return names !== undefined && Object.hasOwn(names, code) ? names[code] : undefined;
}
