import { Choice, Day, Flag, Id, PageQuery, Region, ShownId, Text } from '@aid-chain/platform';
import {
  FOUND_PERSON_CORRECTIONS,
  FOUND_PERSON_ENDS,
  FOUND_PERSON_KINDS,
  FOUND_PERSON_PROOFS,
  type FoundPersonCorrection,
  type FoundPersonEnd,
  type FoundPersonKind,
  type FoundPersonProof,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/found-persons`: no name, number, household or address is asked for (社会救助法 30, 31). */
export class FoundPersonDto {
  @Choice(FOUND_PERSON_KINDS, { description: '需要哪种救助 · which help is needed' })
  kind: FoundPersonKind;

  @Day({
    description:
      '发现或者先行救治的日期，一年以内、不晚于今天 · day of finding or treating, within the last year',
  })
  on: string;

  @Region({
    description: '发现地：村（社区）或镇（街道）代码 · where the person was found',
    example: '510683990001',
  })
  regionCode: string;

  @Text(500, {
    description:
      '现在何处、体貌特征和情况（加密保存，只向承办部门显示） · where the person is and what is known, kept sealed, for the department that helps',
    example: '县人民医院急诊科，约六十岁男性',
  })
  circumstances: string;

  @Flag({
    optional: true,
    description:
      '同地、同日、同类已有记录时，确认是另一人 · confirmed that it is another person, where one is recorded alike',
  })
  isAnotherPerson?: boolean;
}

/** Body of `POST /v1/found-persons/{id}/identity-correction`. */
export class IdentityCorrectionDto {
  @Choice(FOUND_PERSON_CORRECTIONS, {
    description: '为什么查明的身份不对 · why the identification does not stand',
  })
  reasonCode: FoundPersonCorrection;
}

/** Body of `POST /v1/found-persons/{id}/end`. */
export class FoundPersonEndDto {
  @Choice(FOUND_PERSON_ENDS, { description: '终止理由 · why the record does not stand' })
  reasonCode: FoundPersonEnd;
}

/** Body of `POST /v1/found-persons/{id}/identity`. */
export class FoundIdentityDto {
  @Id({ description: '查明的户 · the household of the person' })
  householdId: string;

  @Id({ description: '查明的成员 · the person, a member of it' })
  personId: string;

  @Choice(FOUND_PERSON_PROOFS, { description: '如何查明 · by what the person was identified' })
  proof: FoundPersonProof;

  @Day({ description: '查明日期，不早于发现、不晚于今天 · not before the finding, not in the future' })
  on: string;
}

/** Which found persons a list shows. */
export class FoundPersonsQuery extends PageQuery {
  @Choice(['yes', 'no'] as const, { optional: true, description: '是否已查明身份 · whether identified' })
  identified?: 'yes' | 'no';
}

/** What a recording came to. */
export class RecordedPersonView {
  @ShownId({ description: '记录编号，救助链和清单按此查询 · the record: its chain and list are read by it' })
  householdId: string;

  @ShownId({ list: true, description: '由此办理的转办 · referrals by which departments help' })
  referralIds: string[];
}
