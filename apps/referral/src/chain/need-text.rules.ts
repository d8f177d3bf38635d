import type { Need } from '@aid-chain/contracts';
import { nameOf, needKindCodes, type Bilingual } from '@aid-chain/vocabulary';

/**
 * A need as it was stated; one that stood already reads as stated again, so that nobody waits for a second referral of it.
 * @param how who stated it
 */
export function needText(
  how: Bilingual,
  need: Pick<Need, 'kind' | 'textZh' | 'textEn'> & { readonly schoolKnown?: boolean | undefined },
  isJoined: boolean,
): Bilingual {
  const kind = nameOf(needKindCodes, need.kind);
  const school = need.kind === 'education' && need.schoolKnown === false ? SCHOOL_TO_ASK : { zh: '', en: '' };
  if (!isJoined)
    return {
      zh: `${how.zh}：${kind.zh}。${need.textZh}${school.zh}`,
      en: `${how.en}: ${kind.en}. ${need.textEn}${school.en}`,
    };
  return {
    zh: `再次${how.zh}：${kind.zh}，该需求此前已有，并入原需求。${need.textZh}${school.zh}`,
    en: `${how.en} again: ${kind.en}, which stood already and is one need with it. ${need.textEn}${school.en}`,
  };
}

/** A family that names no school is helped like any other: its department asks (社会救助法 25). */
const SCHOOL_TO_ASK: Bilingual = { zh: '（就读学校待询问）', en: ' (The school is still to be asked.)' };
