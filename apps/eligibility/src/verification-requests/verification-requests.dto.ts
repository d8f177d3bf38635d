import { PeriodDto } from '@aid-chain/facts/http';
import { Choice, Codes, County, Day, Id, IdNumber, Part, Parts, PersonName } from '@aid-chain/platform';
import {
  askedOfCodes,
  AUTHORITIES_ELSEWHERE,
  named,
  SUPPORTER_RELATIONS,
  supporterRelationCodes,
  verificationSourceCodes,
  type AuthorityElsewhere,
  type SupporterRelation,
} from '@aid-chain/vocabulary';
import { SupporterConsentDto, SupporterNeedDto } from '../supporters/supporter.dto.js';

const SOURCES = `核对来源，须在本地核对范围内；不填为全部 · sources of the place’s scope, all of them where left out: ${named(verificationSourceCodes)}`;

export class RequestedPersonDto {
  @Id({ description: '家庭成员 · member' })
  personId: string;

  @Codes(50, { optional: true, description: SOURCES, example: ['tax'] })
  sources?: string[];
}

/** Somebody outside the household who owes support: queried only with need and consent, both dated (社会救助法 41). */
export class RequestedSupporterDto {
  @Id({
    optional: true,
    description: '以前报告中的同一义务人 · the same person of an earlier report or request',
  })
  supporterId?: string;

  @PersonName({ description: '义务人姓名（加密保存） · name, kept sealed', example: '李示范' })
  name: string;

  @IdNumber({ description: '义务人身份号码（加密保存） · ID number, kept sealed' })
  idNumber: string;

  @Id({ description: '受赡养、抚养、扶养的成员 · member whom they owe support' })
  supporterOf: string;

  @Choice(SUPPORTER_RELATIONS, {
    description: `是该成员的 · what they are to that member: ${named(supporterRelationCodes)}`,
  })
  relation: SupporterRelation;

  @Part(() => SupporterNeedDto, { optional: true, description: '核对的必要；必填 · stated need; needed' })
  need?: SupporterNeedDto;

  @Part(() => SupporterConsentDto, { optional: true, description: '本人同意；必填 · their consent; needed' })
  consent?: SupporterConsentDto;

  @Codes(50, {
    description: '核对来源，须掌握收入或财产 · sources that know of income or property',
    example: ['tax'],
  })
  sources: string[];
}

export class AuthorityElsewhereDto {
  @Choice(AUTHORITIES_ELSEWHERE, {
    description: `请谁协助 · whose help: ${named(askedOfCodes, AUTHORITIES_ELSEWHERE)}`,
  })
  kind: AuthorityElsewhere;

  @County({
    description:
      '对方县（区）代码；上级平台为本市或本省代码，部级平台为 000000 · code of its county; of a platform above that of the city or province, of the ministry 000000',
  })
  regionCode: string;
}

/** Body of `POST /v1/cases/{id}/verification-requests`. */
export class VerificationRequestsDto {
  @Day({ description: '提出日期 · day on which it is asked' })
  on: string;

  @Parts(() => RequestedPersonDto, 50, {
    optional: true,
    description:
      '查询哪些成员；不填（且没有义务人）的，为全部成年成员 · members; left out, with no supporters: every adult',
  })
  persons?: RequestedPersonDto[];

  @Parts(() => RequestedSupporterDto, 20, {
    optional: true,
    description: '户外的赡养、抚养、扶养义务人 · supporters outside the household',
  })
  supporters?: RequestedSupporterDto[];

  @Part(() => PeriodDto, { optional: true, description: '查询期间 · months to ask about' })
  period?: PeriodDto;

  @Part(() => AuthorityElsewhereDto, {
    optional: true,
    description:
      '请外地机构协助，由人答复；不填为本地核对平台 · help of an authority elsewhere, answered by people; left out: the platform of the place',
  })
  authority?: AuthorityElsewhereDto;
}
