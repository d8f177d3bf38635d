import { nameOf, needKindCodes, type Bilingual, type NeedKind } from '@aid-chain/vocabulary';

/**
 * A need as it was stated; one that stood already reads as stated again, so that nobody waits for a second referral of it.
 * @param how who stated it
 */
export function needText(
  how: Bilingual,
  need: { readonly kind: NeedKind; readonly textZh: string; readonly textEn: string },
  isJoined: boolean,
): Bilingual {
  const kind = nameOf(needKindCodes, need.kind);
  if (!isJoined)
    return { zh: `${how.zh}：${kind.zh}。${need.textZh}`, en: `${how.en}: ${kind.en}. ${need.textEn}` };
  return {
    zh: `再次${how.zh}：${kind.zh}，该需求此前已有，并入原需求。${need.textZh}`,
    en: `${how.en} again: ${kind.en}, which stood already and is one need with it. ${need.textEn}`,
  };
}
