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

/** The same, with what the queried sources answered about them: facts of theirs, never of the household. */
export interface SupporterEntry extends SupporterStanding {
  readonly name: string;
  readonly answers: readonly SourceAnswer[];
}

export interface SupporterContext extends AnswerContext {
  /** The names of the members who live in the household: nobody is inside and outside it. */
  readonly namesInside: readonly string[];
  /** When each member was born. */
  readonly births: ReadonlyMap<string, IsoDate>;
  /** The earliest day of a consent that is still valid; undefined where the place sets none. */
  readonly consentFrom: IsoDate | undefined;
}

/**
 * People outside the household are queried only where a need is stated and they consent, both dated, and only about income
 * and property; of somebody who refuses nothing is queried (L-10; 社会救助法 41).
 * @returns PERSON_NOT_IN_HOUSEHOLD, SUPPORTER_IN_HOUSEHOLD, SUPPORTER_TWICE, SUPPORTER_CONSENT_MISSING,
 * SUPPORTER_CONSENT_AND_REFUSAL, SUPPORTER_CONSENT_EXPIRED, FACT_IN_FUTURE, SUPPORTER_DAY_BEFORE_BIRTH,
 * SUPPORTER_NOT_INCOME_OR_PROPERTY, and the faults of `answerFaults`
 */
export function supporterFaults(entries: readonly SupporterEntry[], context: SupporterContext): Fault[] {
  const inside = new Set(context.namesInside.map(foldName));
  const keys = entries.map(supporterKey);
  return entries.flatMap((entry, index): Fault[] => {
    const path = `/supporters/${String(index)}`;
    const stranger = !context.memberIds.has(entry.supporterOf);
    const isTwice = keys.indexOf(supporterKey(entry)) !== index;
    return [
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

/** By what one supporter is known again, in a report and in later ones. */
export function supporterKey({ supporterOf, relation, name }: Omit<SupporterEntry, 'answers'>): string {
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
