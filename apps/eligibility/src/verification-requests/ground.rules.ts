import type { IsoDate } from '@aid-chain/kernel';
import type { Ground } from './verification-request.js';

/** What a person signed. */
export interface SignedText {
  readonly textVersion: string;
  readonly signedOn: IsoDate;
}

/** What may be a ground to query a member on a day. */
export interface GroundContext {
  /** The case follows an application to civil affairs, in which every adult consents to verification (社会救助法 40). */
  readonly isApplication: boolean;
  /** Something of the law is granted to the household and runs: its periodic check needs no paper (社会救助法 41). */
  readonly isRecipient: boolean;
  readonly signed: readonly SignedText[];
  /** The earliest day of a signature that still holds; undefined where the place sets none. */
  readonly signedFrom: IsoDate | undefined;
  readonly on: IsoDate;
  /** The texts in use on a day; undefined where the place names none. */
  readonly textsOn: (day: IsoDate) => readonly string[] | undefined;
}

/**
 * On what a query about a member rests (L-09, S0-20, N11): the consent of the application or, of people only at risk, their
 * authorisation, by the text of its day and still in force; of recipients the law itself.
 * @returns undefined where nothing may be queried about this person
 */
export function groundOf(context: GroundContext): Ground | undefined {
  const { isApplication, isRecipient, signed } = context;
  if (isRecipient && !isApplication) return { basis: 'recipient' };
  const consent = signed
    .filter((text) => holds(text, context))
    .reduce<SignedText | undefined>((last, text) => (later(text, last) ? text : last), undefined);
  if (consent === undefined) return isRecipient ? { basis: 'recipient' } : undefined;
  return { basis: isApplication ? 'application' : 'authorisation', ...consent };
}

function holds({ textVersion, signedOn }: SignedText, { on, signedFrom, textsOn }: GroundContext): boolean {
  const inForce = signedOn <= on && (signedFrom === undefined || signedOn >= signedFrom);
  return inForce && (textsOn(signedOn)?.includes(textVersion) ?? true);
}

const later = ({ signedOn }: SignedText, last: SignedText | undefined): boolean =>
  last === undefined || signedOn > last.signedOn;
