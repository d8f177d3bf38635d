import {
  Choice,
  Day,
  Id,
  PersonName,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownText,
  SomeChoices,
} from '@aid-chain/platform';
import {
  CONSENT_PURPOSES,
  CONSENT_SCOPES,
  SIGNED_AS,
  type ConsentPurpose,
  type ConsentScope,
  type SignedAs,
} from '@aid-chain/vocabulary';
import { Code } from '../body/fields.js';

/** Body of `POST /v1/social-matches/{id}/consent`. */
export class ConsentDto {
  @Id({ description: '提供其信息的家庭成员 · whose data are given' })
  personId: string;

  @SomeChoices(CONSENT_SCOPES, { description: '同意提供的信息 · what is given' })
  scopes: ConsentScope[];

  @Choice(CONSENT_PURPOSES, { description: '用途 · for what' })
  purpose: ConsentPurpose;

  @Code({ description: '同意书版本 · version of the text that was signed', example: 'social-consent-2026' })
  textVersion: string;

  @Choice(SIGNED_AS, {
    description: '签署人身份；不满十四周岁由监护人签署 · who signed; for a child under 14 a guardian',
  })
  signedAs: SignedAs;

  @Id({ optional: true, description: '户内的签署人 · who signed, of the household' })
  signedBy?: string;

  @PersonName({
    optional: true,
    description:
      '户外的监护人姓名（加密保存） · name of a guardian who is none of the household, kept sealed',
  })
  guardianName?: string;

  @Day({ description: '签署日期，不早于对接、不晚于今天 · not before the match, not in the future' })
  signedOn: string;
}

/** Body of `POST /v1/social-matches/{id}/consent-revocation`. */
export class RevocationDto {
  @Day({ description: '撤回日期，不早于签署、不晚于今天 · not before it was signed, not in the future' })
  on: string;
}

/** A consent that was recorded or revoked. */
export class ConsentChangedView {
  @ShownId({ description: '对接编号 · the match' })
  matchId: string;

  @ShownId({ description: '单独同意编号 · the consent' })
  consentId: string;

  @ShownFlag({
    description:
      '供给方是否已得到过信息；撤回后须通知其删除 · whether the organisation was given anything: after a revocation it is to be asked to delete it',
  })
  wasDisclosed: boolean;
}

/** What of a family its own consent lets an organisation have, and no more. */
export class SocialContactView {
  @ShownId({ description: '对接编号 · the match' })
  matchId: string;

  @ShownText({ description: '得到信息的社会力量 · the organisation that is given it' })
  organisationName: string;

  @ShownCode(CONSENT_PURPOSES, { description: '用途，不得另作他用 · for what, and for nothing else' })
  purpose: string;

  @ShownText({ optional: true, description: '姓名 · name' })
  name?: string;

  @ShownText({ optional: true, description: '电话 · phone' })
  phone?: string;

  @ShownText({ optional: true, description: '住址 · address' })
  address?: string;

  @ShownDay({ description: '同意书签署日期 · day on which the consent was signed' })
  signedOn: string;
}
