import type { ParameterKey } from '@aid-chain/policy';
import {
  REMEDY_SUBJECTS,
  type RemedyKind,
  type RemedyResult,
  type RemedySubject,
} from '@aid-chain/vocabulary';
import type { Remedy } from './remedy.state.js';

/** How a kind of remedy goes its way. */
export interface RemedyKindDefinition {
  /** Whether this department examines and answers it; else another authority does, and its steps are recorded (社会救助法 76). */
  readonly isExaminedHere: boolean;
  readonly subjects: readonly RemedySubject[];
  readonly results: readonly RemedyResult[];
  readonly mayBeAnonymous: boolean;
  /** Whether those who gave the opinion or decided examine it not, and the county names who does (社会救助法 68). */
  readonly barsHandlers: boolean;
  /** Within which time after the act became known it is filed; a later one is recorded with a warning. */
  readonly limit?: {
    readonly key: Extract<ParameterKey, 'remedy.reconsideration.days' | 'remedy.court.months'>;
    readonly unit: 'days' | 'months';
  };
  /** From when it stands on the family's chain, which who is complained of reads as well. */
  readonly onChain: 'from-receipt' | 'once-found-true';
}

const FOUND = ['substantiated', 'partly-substantiated', 'unsubstantiated', 'unverifiable'] as const;
const JUDGED = ['kept', 'changed', 'redone', 'dismissed'] as const;
const here = { isExaminedHere: true, results: [...FOUND, 'withdrawn'] } as const;
const elsewhere: Omit<RemedyKindDefinition, 'limit'> = {
  isExaminedHere: false,
  subjects: ['track', 'township-act'],
  results: [...JUDGED, 'withdrawn'],
  mayBeAnonymous: false,
  barsHandlers: false,
  onChain: 'from-receipt',
};

/** Each kind of remedy with its way (L-20, L-22; 社会救助法 60, 63, 68, 76; D57 19, 37). */
export const REMEDY_DEFINITIONS: Readonly<Record<RemedyKind, RemedyKindDefinition>> = {
  'publicity-objection': {
    ...here,
    ...{ subjects: ['track'], mayBeAnonymous: false, barsHandlers: false, onChain: 'from-receipt' },
  },
  complaint: {
    ...here,
    subjects: REMEDY_SUBJECTS,
    ...{ mayBeAnonymous: false, barsHandlers: true, onChain: 'once-found-true' },
  },
  'tip-off': {
    ...here,
    subjects: REMEDY_SUBJECTS,
    ...{ mayBeAnonymous: true, barsHandlers: true, onChain: 'once-found-true' },
  },
  reconsideration: { ...elsewhere, limit: { key: 'remedy.reconsideration.days', unit: 'days' } },
  lawsuit: { ...elsewhere, limit: { key: 'remedy.court.months', unit: 'months' } },
};

/** Results that speak for whoever filed the remedy. */
export const IN_FAVOUR: readonly RemedyResult[] = [
  'substantiated',
  'partly-substantiated',
  'changed',
  'redone',
];
const ORDERED: readonly RemedyResult[] = ['changed', 'redone'];

/** Whether a result speaks for whoever filed the remedy. */
export function isInFavour(result: RemedyResult | null): boolean {
  return result !== null && IN_FAVOUR.includes(result);
}

/**
 * Whether a remedy stands on the family's chain as it is now. A complaint or tip-off that was found true stands there for its track;
 * one about somebody in office or a unit only once a track is decided anew for it (社会救助法 68).
 */
export function isOnChain({
  kind,
  about,
  result,
  correctionCaseId,
}: Pick<Remedy, 'kind' | 'about' | 'result' | 'correctionCaseId'>): boolean {
  if (REMEDY_DEFINITIONS[kind].onChain === 'from-receipt') return true;
  return isInFavour(result) && (about === 'track' || correctionCaseId !== null);
}

/** Whether a result obliges to decide anew. */
export function ordersCorrection(result: RemedyResult | null): boolean {
  return result !== null && ORDERED.includes(result);
}
