import type { IsoDate } from '@aid-chain/kernel';
import {
  citation,
  nameOf,
  verificationGroundCodes,
  type Bilingual,
  type VerificationGround,
} from '@aid-chain/vocabulary';

const LAW = '中华人民共和国社会救助法';
/** From which day on the law is in force; before it the interim measures were the ground. */
const LAW_FROM: IsoDate = '2026-07-01';
const BEFORE = citation({ doc: '社会救助暂行办法', article: '第五十八条' });

const ARTICLES: Readonly<Partial<Record<VerificationGround, string>>> = {
  application: '第四十条',
  recipient: '第四十一条',
  supporter: '第四十一条',
};

/** The article on which a query of a day rests; of people only at risk their own signature, as the law names no ground for them. */
export function articleOf(ground: VerificationGround, askedOn: IsoDate): Bilingual {
  const article = ARTICLES[ground];
  if (article === undefined) return nameOf(verificationGroundCodes, ground);
  return askedOn < LAW_FROM ? BEFORE : citation({ doc: LAW, article });
}
