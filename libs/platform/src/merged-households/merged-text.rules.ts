import type { IsoDate } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';

/** That a household went into another one, from which day, and as part of which one it stands now. */
export interface MergedHousehold {
  readonly into: string;
  readonly on: IsoDate;
  /** The same as `into` unless that one went into another one too. */
  readonly standsAs: string;
}

/**
 * That a household went into another one, with what follows of it where it is read (S0-25, S2-19).
 * @param follows names the household that stands now, where everything is today
 */
export function mergedText({ into, on, standsAs }: MergedHousehold, follows: Bilingual) {
  const later =
    standsAs === into
      ? { zh: '', en: '' }
      : { zh: `，该户其后并入户 ${standsAs}`, en: `, which went into household ${standsAs} since` };
  return {
    textZh: `本户自 ${on} 起并入户 ${into}${later.zh}；${follows.zh}`,
    textEn: `From ${on} this household is part of household ${into}${later.en}; ${follows.en}`,
  };
}
