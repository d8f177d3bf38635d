import { firstOfMonth, foldName, type Fault, type IsoDate } from '@aid-chain/kernel';
import type { SupporterNeed, SupporterRelation } from '@aid-chain/vocabulary';
import {
  answerFaults,
  WITHOUT_AMOUNTS,
  type AnswerContext,
  type SourceAnswer,
} from '../found-facts/source-answers.rules.js';

/** How somebody outside the household, whom the law obliges to support a member, was asked. */
export interface SupporterStanding {
  /** The member whom they owe support. */
  readonly supporterOf: string;
  readonly relation: SupporterRelation;
  readonly need?: { readonly statedOn: IsoDate; readonly reasonCode: SupporterNeed };
  readonly consent?: { readonly givenOn: IsoDate };
  readonly refusedOn?: IsoDate;
}

/** Somebody outside the household as a report names them. */
export interface NamedSupporter extends Pick<SupporterStanding, 'supporterOf' | 'relation'> {
  readonly name: string;
  /** Whom of an earlier report the clerk means, where name or relation are corrected. */
  readonly supporterId?: string;
}

/** Somebody whom an earlier report of the case names. */
export type KnownSupporter = NamedSupporter & { readonly supporterId: string };

/** The same, with what the queried sources answered about them: facts of theirs, never of the household. */
export interface SupporterEntry extends SupporterStanding, NamedSupporter {
  readonly answers: readonly SourceAnswer[];
}

export interface SupporterContext extends AnswerContext {
  /** The names of the members who live in the household: nobody is inside and outside it. */
  readonly namesInside: readonly string[];
  /** Whom the earlier reports of the case name, the oldest first. */
  readonly knownSupporters: readonly KnownSupporter[];
  /** When each member was born. */
  readonly births: ReadonlyMap<string, IsoDate>;
  /** The earliest day of a consent that is still valid; undefined where the place sets none. */
  readonly consentFrom: IsoDate | undefined;
}

/**
 * People outside the household are queried only where a need is stated and they consent, both dated, and only about income
 * and property; of somebody who refuses nothing is queried (L-10; 社会救助法 41).
 * @returns PERSON_NOT_IN_HOUSEHOLD, SUPPORTER_NOT_FOUND, SUPPORTER_IN_HOUSEHOLD, SUPPORTER_TWICE, SUPPORTER_CONSENT_MISSING,
 * SUPPORTER_CONSENT_AND_REFUSAL, SUPPORTER_CONSENT_EXPIRED, FACT_IN_FUTURE, SUPPORTER_DAY_BEFORE_BIRTH,
 * SUPPORTER_NOT_INCOME_OR_PROPERTY, and the faults of `answerFaults`
 */
export function supporterFaults(entries: readonly SupporterEntry[], context: SupporterContext): Fault[] {
  const inside = new Set(context.namesInside.map(foldName));
  const { knownSupporters } = context;
  const keys = entries.map((entry) => knownAs(entry, knownSupporters) ?? supporterKey(entry));
  const ids = new Set(knownSupporters.map(({ supporterId }) => supporterId));
  return entries.flatMap((entry, index): Fault[] => {
    const path = `/supporters/${String(index)}`;
    const stranger = !context.memberIds.has(entry.supporterOf);
    const isTwice = keys.indexOf(keys[index] ?? '') !== index;
    const isKnown = entry.supporterId === undefined || ids.has(entry.supporterId);
    return [
      ...(isKnown ? [] : [{ code: 'SUPPORTER_NOT_FOUND', path: `${path}/supporterId` } as const]),
      ...(stranger ? [{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: `${path}/supporterOf` } as const] : []),
      ...(inside.has(foldName(entry.name))
        ? [{ code: 'SUPPORTER_IN_HOUSEHOLD', path: `${path}/name` } as const]
        : []),
      ...(isTwice ? [{ code: 'SUPPORTER_TWICE', path } as const] : []),
      ...standingFaults(entry, path, context),
      ...knowsNothing(entry, path),
      ...answerFaults(entry.answers, context, `${path}/sources`),
    ];
  });
}

/**
 * Under which id an earlier report has a supporter: that which the clerk names, else by the member, the relation and the
 * name as any of them has it.
 * @param known the oldest first
 * @returns undefined for somebody new
 */
export function knownAs(entry: NamedSupporter, known: readonly KnownSupporter[]): string | undefined {
  const key = supporterKey(entry);
  return entry.supporterId ?? known.findLast((each) => supporterKey(each) === key)?.supporterId;
}

function supporterKey({ supporterOf, relation, name }: NamedSupporter): string {
  return `${supporterOf}|${relation}|${foldName(name)}`;
}

function standingFaults(entry: SupporterEntry, path: string, context: SupporterContext): Fault[] {
  const { consentFrom } = context;
  const { need, consent, refusedOn, answers } = entry;
  if (consent !== undefined && refusedOn !== undefined)
    return [{ code: 'SUPPORTER_CONSENT_AND_REFUSAL', path }];
  const answered = consent !== undefined || refusedOn !== undefined;
  const askedAllTheSame = refusedOn !== undefined && answers.length > 0;
  if (need === undefined || !answered || askedAllTheSame)
    return [{ code: 'SUPPORTER_CONSENT_MISSING', path: askedAllTheSame ? `${path}/sources` : path }];
  const expired = consent !== undefined && consentFrom !== undefined && consent.givenOn < consentFrom;
  return [
    ...dayFaults(need.statedOn, `${path}/need/statedOn`, entry, context),
    ...dayFaults(consent?.givenOn, `${path}/consent/givenOn`, entry, context),
    ...dayFaults(refusedOn, `${path}/refusedOn`, entry, context),
    ...(expired
      ? [
          {
            code: 'SUPPORTER_CONSENT_EXPIRED',
            path: `${path}/consent/givenOn`,
            params: { earliest: consentFrom },
          } as const,
        ]
      : []),
  ];
}

/** Not after the report, and not before there was anybody to support; a birth counts by its month (adr/0016). */
function dayFaults(
  day: IsoDate | undefined,
  path: string,
  { supporterOf }: SupporterEntry,
  { on, births }: SupporterContext,
): Fault[] {
  if (day === undefined) return [];
  if (day > on) return [{ code: 'FACT_IN_FUTURE', path, params: { until: on } }];
  const birth = births.get(supporterOf);
  return birth !== undefined && day < firstOfMonth(birth)
    ? [{ code: 'SUPPORTER_DAY_BEFORE_BIRTH', path }]
    : [];
}

function knowsNothing({ answers }: SupporterEntry, path: string): Fault[] {
  return answers.flatMap(({ sourceCode }, index): Fault[] =>
    sourceCode === WITHOUT_AMOUNTS
      ? [{ code: 'SUPPORTER_NOT_INCOME_OR_PROPERTY', path: `${path}/sources/${String(index)}/sourceCode` }]
      : [],
  );
}
