import { nameOf, needKindCodes, type NeedKind } from '@aid-chain/vocabulary';

export interface NeedTemplate {
  readonly groundCode: string;
  readonly zh: string;
  readonly en: string;
}

/** Sentence of a need that a rule proposes: need, amount, limit and date, nothing of the person. */
export function ruleTemplate(
  kind: NeedKind,
  detail?: { readonly zh: string; readonly en: string },
): NeedTemplate {
  const name = nameOf(needKindCodes, kind);
  return {
    groundCode: `need.${kind}.rule@1`,
    zh: `${name.zh}需求：按规则提出${detail === undefined ? '' : `，${detail.zh}`}`,
    en: `need ${name.en}: proposed by rule${detail === undefined ? '' : `, ${detail.en}`}`,
  };
}

/** Sentence of a need that the family asked for. */
export function requestTemplate(kind: NeedKind): NeedTemplate {
  const name = nameOf(needKindCodes, kind);
  return {
    groundCode: `need.${kind}.requested@1`,
    zh: `${name.zh}需求：申请人提出`,
    en: `need ${name.en}: asked for by the applicant`,
  };
}
