import type { IsoDate } from '@aid-chain/kernel';
import type { Category } from '@aid-chain/vocabulary';

/** A document and its article. */
export interface Basis {
  readonly doc: string;
  readonly article: string;
}

const LAW = { doc: '社会救助法', from: '2026-07-01' } as const;

/** The article of the law that gives each category (社会救助法 16, 18, 21, 22); what only a place or another text gives has none here. */
const ARTICLES: Readonly<Partial<Record<Category, string>>> = {
  tekun: '第十六条',
  dibao: '第十八条',
  margin: '第二十一条',
  'rigid-expenditure': '第二十二条',
};

/** On what a category rests on a day; undefined where this list has no text of that day. */
export function basisOfCategory(category: string, on: IsoDate): Basis | undefined {
  const article = Object.hasOwn(ARTICLES, category) ? ARTICLES[category as Category] : undefined;
  return article === undefined || on < LAW.from ? undefined : { doc: LAW.doc, article };
}
