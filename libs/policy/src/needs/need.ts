export const NEED_KINDS = [
  'medical',
  'education',
  'housing',
  'drinking-water',
  'employment',
  'industry',
  'disaster',
  'care-service',
  'subsidy',
  'charity',
  'other',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];
export type NeedAspect = 'cost' | 'treatment';

/** A need that the rules propose; the survey confirms or declines it with a reason. */
export interface ProposedNeed {
  readonly kind: NeedKind;
  readonly aspects: readonly NeedAspect[];
  readonly personId: string | null;
  readonly urgency: 'urgent' | 'normal';
  readonly groundCode: string;
  readonly textZh: string;
  readonly textEn: string;
}
