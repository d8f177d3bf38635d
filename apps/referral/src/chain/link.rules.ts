import { canonicalJson, dateOf } from '@aid-chain/kernel';
import type { Envelope, EventType } from '@aid-chain/contracts';
import { ELIGIBILITY_TEXTS, type EligibilityLink } from './eligibility-texts.rules.js';
import { INTAKE_TEXTS, type IntakeLink } from './intake-texts.rules.js';
import type { LinkText, LinkTexts } from './link-texts.rules.js';
import { MONITORING_TEXTS, type MonitoringLink } from './monitoring-texts.rules.js';
import { REFERRAL_TEXTS, type ReferralLink } from './referral-texts.rules.js';

export type LinkType = IntakeLink | EligibilityLink | MonitoringLink | ReferralLink;

const TEXTS: LinkTexts<LinkType> = {
  ...INTAKE_TEXTS,
  ...ELIGIBILITY_TEXTS,
  ...MONITORING_TEXTS,
  ...REFERRAL_TEXTS,
};

/** Every event type that becomes a link of the aid chain. */
export const LINK_TYPES = Object.keys(TEXTS) as readonly LinkType[];

/** The part of an inbox row that a link is made of. */
export interface InboxRow extends Place {
  /** The event as it landed. */
  readonly bytes: Uint8Array;
}

/** Where a link stands. */
interface Place {
  readonly householdId: string;
  /** Number of the event among all applied events of the household, from 1. */
  readonly householdNo: number;
}

/** The part of an event that a link is made of, as `Envelope` and `Received` both have it. */
type LinkedEvent = Pick<Envelope, 'id' | 'type' | 'source' | 'time' | 'data'>;

type MadeLink = { readonly link: ChainLink; readonly bytes: Buffer };

/** One link of a household's aid chain (一户一条救助链), without personal data. */
export interface ChainLink {
  readonly v: 1;
  readonly householdId: string;
  readonly no: number;
  readonly eventId: string;
  readonly type: LinkType;
  readonly source: string;
  /** Business day of the event. */
  readonly on: string;
  /** With a slot where a department is named (`DEPARTMENT_SLOT`). */
  readonly textZh: string;
  readonly textEn: string;
  readonly refs: LinkText['refs'];
}

/**
 * The link that an inbox row makes (S0-25): a pure function of the row, so that a rebuild from the own inbox gives the
 * same bytes. @returns undefined for an event that makes no link
 */
export function linkOf(row: InboxRow): MadeLink | undefined {
  return linkOfEvent(row, JSON.parse(Buffer.from(row.bytes).toString('utf8')) as Envelope);
}

/** The same of an event whose bytes have just been read. */
export function linkOfEvent(row: Place, event: LinkedEvent): MadeLink | undefined {
  if (!isLinkType(event.type)) return undefined;
  const text = textOf(event.type, event.data);
  const link: ChainLink = {
    v: 1,
    householdId: row.householdId,
    no: row.householdNo,
    eventId: event.id,
    type: event.type,
    source: event.source,
    on: dateOf(event.time),
    textZh: text.zh,
    textEn: text.en,
    refs: text.refs,
  };
  return { link, bytes: Buffer.from(canonicalJson(link), 'utf8') };
}

function isLinkType(type: EventType): type is LinkType {
  return Object.hasOwn(TEXTS, type);
}

/** The inbox only holds payloads that fit the schema of their type, so type and payload belong together. */
function textOf(type: LinkType, data: unknown): LinkText {
  const render = TEXTS[type] as (payload: unknown) => LinkText;
  return render(data);
}
