import type { Fault, IsoDate } from '@aid-chain/kernel';

/** What a person signed: which version of the text, and when. */
interface Signed {
  readonly textVersion: string;
  readonly signedOn: IsoDate;
}

/**
 * Who signs agrees to a text: it is one that the place used on that day (S0-20; 社会救助法 40, 41).
 * @param valid the versions of that day; undefined where the place names none, and then none is refused
 * @param path JSON pointer of the authorisation
 */
export function authorisationTextFaults(
  { textVersion, signedOn }: Signed,
  valid: readonly string[] | undefined,
  path: string,
): Fault[] {
  if (valid === undefined || valid.includes(textVersion)) return [];
  const params = { on: signedOn, valid: valid.join(', ') };
  return [{ code: 'AUTHORISATION_TEXT_NOT_VALID', path: `${path}/textVersion`, params }];
}
