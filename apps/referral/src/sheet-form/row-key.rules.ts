import type { IsoDate, Quarter } from '@aid-chain/kernel';

/** What a row of a sheet is about, and to whom the sheet was given. */
export interface RowSubject {
  readonly department: string;
  /** Day of the download. */
  readonly givenOn: IsoDate;
  /** Distinguishes one download from another. */
  readonly download: string;
  readonly referralId: string;
  /** Of a report; null for an answer. */
  readonly quarter: Quarter | null;
  /** The running measure that the row was made for. */
  readonly measureCode: string | null;
}

const SIGN = '~';
const VERSION = 'aid1';
const PARTS = 8;

/** What a row key states, without the signature. It holds no personal data. */
export function unsignedKey(subject: RowSubject): string {
  const { department, givenOn, download, referralId, quarter, measureCode } = subject;
  const id = Buffer.from(referralId.replaceAll('-', ''), 'hex').toString('base64url');
  return [VERSION, department, givenOn, download, id, quarter ?? '', measureCode ?? ''].join(SIGN);
}

/** A key apart: what it states, and its signature. @returns undefined for what is no key */
export function partsOfKey(
  key: string,
): { readonly subject: RowSubject; readonly unsigned: string; readonly signature: string } | undefined {
  const parts = key.split(SIGN);
  const [version, department = '', givenOn = '', download = '', id = '', quarter = '', measure = ''] = parts;
  if (version !== VERSION || parts.length !== PARTS || !/^\d{4}-\d\d-\d\d$/.test(givenOn)) return undefined;
  const hex = Buffer.from(id, 'base64url').toString('hex');
  if (hex.length !== 32) return undefined;
  const referralId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const subject = {
    ...{ department, givenOn, download, referralId },
    quarter: quarter === '' ? null : quarter,
    measureCode: measure === '' ? null : measure,
  };
  return { subject, unsigned: parts.slice(0, -1).join(SIGN), signature: parts.at(-1) ?? '' };
}

/** The key with its signature behind it. */
export const signedKey = (unsigned: string, signature: string): string => `${unsigned}${SIGN}${signature}`;
