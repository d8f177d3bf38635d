/** What people write between the digits of a phone number, and signs that no one sees. */
const BETWEEN = /[\p{White_Space}\p{Cf}\p{Dash_Punctuation}()]/gu;
/** The country's own code, before a mobile number or before an area code without its 0. */
const COUNTRY = /^(?:\+|00)?86(?=1\d{10}$|0\d{9,11}$)/;
const COUNTRY_AND_AREA = /^(?:\+|00)86(?=[2-9]\d{8,10}$|10\d{8}$)/;
const MOBILE = /^1\d{10}$/;
/** Beijing and the twenties have areas of three digits and numbers of eight. */
const LANDLINE = /^0(?:(?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8})$/;

/**
 * The one form of a phone number of the mainland, in which it is kept and compared: digits only, without +86, a
 * landline with its area code.
 * @returns undefined for what is no such number
 */
export function normalisePhone(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(BETWEEN, '')
    .replace(COUNTRY, '')
    .replace(COUNTRY_AND_AREA, '0');
  return MOBILE.test(plain) || LANDLINE.test(plain) ? plain : undefined;
}
