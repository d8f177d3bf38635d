import { canonicalJson, dateOf, hashOf, type Instant } from '@aid-chain/kernel';
import type { EventType } from '@aid-chain/contracts';
import type { Bilingual } from '@aid-chain/vocabulary';
import { ARREARS_LINKS } from './arrears-links.rules.js';
import { CONFERENCE_LINKS } from './conference-links.rules.js';
import { DELIVERY_LINKS } from './delivery-links.rules.js';
import { ELIGIBILITY_LINKS } from './eligibility-links.rules.js';
import { FOUND_PERSON_LINKS } from './found-person-links.rules.js';
import { HELPER_LINKS } from './helper-links.rules.js';
import { INTAKE_LINKS } from './intake-links.rules.js';
import type { LinkDefinitions, LinkRefs, PlaceNames } from './link-definition.js';
import { MONITORING_LINKS } from './monitoring-links.rules.js';
import { JUDGEMENT_LINKS } from './judgement-links.rules.js';
import { RECOGNITION_LINKS } from './recognition-links.rules.js';
import { REMEDY_LINKS } from './remedy-links.rules.js';
import { REFERRAL_LINKS } from './referral-links.rules.js';
import { SERVICE_AID_LINKS } from './service-aid-links.rules.js';
import { SOCIAL_AID_LINKS } from './social-aid-links.rules.js';
import { STEP_LINKS } from './step-links.rules.js';

/** Every event type that becomes a link of the aid chain, with its facts and its sentence. */
export const LINK_DEFINITIONS: LinkDefinitions = {
  ...INTAKE_LINKS,
  ...ELIGIBILITY_LINKS,
  ...JUDGEMENT_LINKS,
  ...RECOGNITION_LINKS,
  ...MONITORING_LINKS,
  ...REFERRAL_LINKS,
  ...STEP_LINKS,
  ...DELIVERY_LINKS,
  ...CONFERENCE_LINKS,
  ...SOCIAL_AID_LINKS,
  ...REMEDY_LINKS,
  ...ARREARS_LINKS,
  ...SERVICE_AID_LINKS,
  ...FOUND_PERSON_LINKS,
  ...HELPER_LINKS,
};

/** Where a link stands. */
export interface Place {
  readonly householdId: string;
  /** Number of the event among all applied events of the household, from 1. */
  readonly householdNo: number;
}

/** The part of an event that a link is made of, as `Envelope` and `Received` both have it. */
export interface LinkedEvent {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly time: Instant;
  readonly data: unknown;
}

/** What a link stores of its event: where it stands, what happened when, and what it refers to. */
interface LinkFacts {
  readonly householdId: string;
  readonly no: number;
  readonly eventId: string;
  readonly type: string;
  readonly source: string;
  /** Business day of the event. */
  readonly on: string;
  readonly refs: LinkRefs;
}

/** One link of a household's aid chain (一户一条救助链): facts without personal data, and no sentence. */
export interface Link extends LinkFacts {
  /** SHA-256 (hex) of the facts and of the event's content, {@link linkHash}. */
  readonly hash: string;
}

/**
 * The link that an applied event makes (S0-25): a pure function of the event and its place, so that a rebuild from the
 * own inbox gives the same facts. An event of a type without a definition makes a link without refs.
 */
export function linkOf({ householdId, householdNo }: Place, event: LinkedEvent): Link {
  const facts: LinkFacts = {
    householdId,
    no: householdNo,
    eventId: event.id,
    type: event.type,
    source: event.source,
    on: dateOf(event.time),
    refs: stated(definitionOf(event.type)?.refs(event.data) ?? {}),
  };
  return { ...facts, hash: linkHash(facts, event.data) };
}

/** Without what the event leaves out, in the order of the names, in which the hash is made. */
function stated(refs: Readonly<Record<string, unknown>>): LinkRefs {
  const made: Record<string, unknown> = {};
  for (const name of Object.keys(refs).sort()) if (refs[name] !== undefined) made[name] = refs[name];
  return made;
}

/** Covers the facts and the whole content of the event but for sealed values: no hash covers ciphertext. */
function linkHash({ eventId, householdId, no, on, refs, source, type }: LinkFacts, data: unknown): string {
  const content = readableContent(data);
  // In the order of the names, so that nothing has to be copied for the hash.
  return hashOf({ content, eventId, householdId, no, on, refs, source, type });
}

/**
 * Whether a stored link is the one that its event makes. The hash is asked with the stored refs, and of the refs only
 * those are compared that both have, so that a version that gives a type more or fewer refs finds older links true.
 */
export function isLinkOf(stored: Link, place: Place, event: LinkedEvent): boolean {
  const { hash, ...facts } = stored;
  const made = linkOf(place, event);
  return hash === linkHash(facts, event.data) && sameFacts(facts, made) && sameRefs(facts.refs, made.refs);
}

function sameFacts(stored: LinkFacts, made: LinkFacts): boolean {
  const names = ['householdId', 'no', 'eventId', 'type', 'source', 'on'] as const;
  return names.every((name) => stored[name] === made[name]);
}

function sameRefs(stored: LinkRefs, made: LinkRefs): boolean {
  const given: Readonly<Record<string, unknown>> = made;
  return Object.entries(stored).every(
    ([name, value]) => given[name] === undefined || canonicalJson(given[name]) === canonicalJson(value),
  );
}

/**
 * The sentence of a link as it is read. A type that this version does not know, and an event whose content is not
 * there, is shown by a sentence that names the type alone.
 * @param data the event's payload; it fitted the schema of its type when it was applied
 */
export function sentenceOf(type: string, data: unknown, names: PlaceNames): Bilingual {
  const definition = data === undefined ? undefined : definitionOf(type);
  return (
    definition?.sentence(data, names) ?? {
      zh: `另有一项记录（${type}）。`,
      en: `Another record (${type}).`,
    }
  );
}

type AnyDefinition = {
  readonly refs: (data: unknown) => LinkRefs;
  readonly sentence: (data: unknown, names: PlaceNames) => Bilingual;
};

/** The inbox only holds payloads that fit the schema of their type, so a type's definition fits its payload. */
function definitionOf(type: string): AnyDefinition | undefined {
  if (!Object.hasOwn(LINK_DEFINITIONS, type)) return undefined;
  return LINK_DEFINITIONS[type as EventType] as AnyDefinition | undefined;
}

function readableContent(content: unknown): string {
  const text = JSON.stringify(content);
  return text.includes('"ct":') ? JSON.stringify(content, withoutSealed) : text;
}

function withoutSealed(_name: string, value: unknown): unknown {
  const sealed = value !== null && typeof value === 'object' && 'kid' in value && 'ct' in value;
  return sealed ? null : value;
}
