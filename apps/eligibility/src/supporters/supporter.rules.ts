import type { Fault, IsoDate } from '@aid-chain/kernel';
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
  readonly answers: readonly SourceAnswer[];
}

export interface SupporterContext extends AnswerContext {
  /** The earliest day of a consent that is still valid; undefined where the place sets none. */
  readonly consentFrom: IsoDate | undefined;
}

/**
 * People outside the household are queried only where a need is stated and they consent, both dated, and only about income
 * and property; of somebody who refuses nothing is queried (L-10; 社会救助法 41).
 * @returns PERSON_NOT_IN_HOUSEHOLD, SUPPORTER_CONSENT_MISSING, SUPPORTER_CONSENT_EXPIRED, FACT_IN_FUTURE,
 * SUPPORTER_NOT_INCOME_OR_PROPERTY, and the faults of `answerFaults`
 */
export function supporterFaults(entries: readonly SupporterEntry[], context: SupporterContext): Fault[] {
  return entries.flatMap((entry, index): Fault[] => {
    const path = `/supporters/${String(index)}`;
    const stranger = !context.memberIds.has(entry.supporterOf);
    return [
      ...(stranger ? [{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: `${path}/supporterOf` } as const] : []),
      ...standingFaults(entry, path, context),
      ...knowsNothing(entry, path),
      ...answerFaults(entry.answers, context, `${path}/sources`),
    ];
  });
}

function standingFaults(entry: SupporterEntry, path: string, { on, consentFrom }: SupporterContext): Fault[] {
  const { need, consent, refusedOn, answers } = entry;
  const answered = consent !== undefined || refusedOn !== undefined;
  const askedAllTheSame = refusedOn !== undefined && answers.length > 0;
  if (need === undefined || !answered || askedAllTheSame)
    return [{ code: 'SUPPORTER_CONSENT_MISSING', path: askedAllTheSame ? `${path}/sources` : path }];
  const expired = consent !== undefined && consentFrom !== undefined && consent.givenOn < consentFrom;
  return [
    ...afterReport(need.statedOn, `${path}/need/statedOn`, on),
    ...afterReport(consent?.givenOn, `${path}/consent/givenOn`, on),
    ...afterReport(refusedOn, `${path}/refusedOn`, on),
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

function afterReport(day: IsoDate | undefined, path: string, on: IsoDate): Fault[] {
  return day === undefined || day <= on ? [] : [{ code: 'FACT_IN_FUTURE', path, params: { until: on } }];
}

function knowsNothing({ answers }: SupporterEntry, path: string): Fault[] {
  return answers.flatMap(({ sourceCode }, index): Fault[] =>
    sourceCode === WITHOUT_AMOUNTS
      ? [{ code: 'SUPPORTER_NOT_INCOME_OR_PROPERTY', path: `${path}/sources/${String(index)}/sourceCode` }]
      : [],
  );
}
