import { memberPositions, nameOf, positionOf, windowDoubtCodes, type Bilingual } from '@aid-chain/vocabulary';
import type { Filing } from '../filing/filing.js';
import type { Doubt } from '../register/recognition.js';
import type { KnownHousehold } from '../register/register.js';
import type { DoubtView } from './window-check.view.js';

/**
 * A doubt as the window reads it: its sentence begins with whose it is, by the place in the family, so that three
 * members who are missing are three sentences.
 * @param own the households of the own place: the members of any other are not shown
 */
export function doubtView(doubt: Doubt, filing: Filing, own: readonly KnownHousehold[]): DoubtView {
  const { zh, en } = nameOf(windowDoubtCodes, doubt.code);
  const whose = whoseDoubt(doubt, filing, own);
  if (whose === undefined) return { ...doubt, zh, en };
  return {
    ...doubt,
    whoseZh: whose.zh,
    whoseEn: whose.en,
    zh: `${whose.zh}：${zh}`,
    en: `${whose.en}: ${en}`,
  };
}

function whoseDoubt(
  { memberRef, personId }: Doubt,
  { household }: Filing,
  own: readonly KnownHousehold[],
): Bilingual | undefined {
  if (memberRef !== undefined) {
    const filed = household.members.map(({ ref, relation }) => ({ personId: ref, relation }));
    return positionOf(memberPositions(filed), memberRef);
  }
  const home = own.find(({ members }) => members.some((member) => member.personId === personId));
  return home === undefined || personId === undefined
    ? undefined
    : positionOf(memberPositions(home.members), personId);
}
