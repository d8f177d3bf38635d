import { Choice, Code, Day, Id, PersonName, Region, Text } from '@aid-chain/platform';
import {
  named,
  RELATIVE_LEARNED_FROM,
  relationCodes,
  relativeLearnedFromCodes,
  STAFF_RELATIONS,
  type RelativeLearnedFrom,
  type StaffRelation,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/close-relatives`: the official by the staff code or, of a village cadre without one, by name and village. */
export class RelativeRegistrationDto {
  @Day({ description: '得知日期 · day on which it was learned' })
  on: string;

  @Id({ description: '户 · the household' })
  householdId: string;

  @Id({ description: '有近亲属关系的成员 · the member who is related' })
  personId: string;

  @Choice(STAFF_RELATIONS, {
    description: `该成员是工作人员的 · what the member is to the official: ${named(relationCodes, STAFF_RELATIONS)}`,
  })
  relation: StaffRelation;

  @Choice(RELATIVE_LEARNED_FROM, {
    description: `如何得知 · how it was learned: ${named(relativeLearnedFromCodes)}`,
  })
  learnedFrom: RelativeLearnedFrom;

  @Code({ optional: true, description: '工作人员代码 · staff code of the official', example: 'S-0101' })
  staffCode?: string;

  @PersonName({
    optional: true,
    description:
      '没有代码的村（居）干部的姓名（加密保存） · name of a village cadre without a code, kept sealed',
    example: '张示范',
  })
  name?: string;

  @Region({ optional: true, description: '其任职的村（社区）代码 · code of the village of the cadre' })
  villageCode?: string;
}

/** Body of `POST /v1/close-relatives/{id}/withdrawal`. */
export class RelativeWithdrawalDto {
  @Day({ description: '撤销日期；仅限登记有误 · day of the withdrawal, for a mistake alone' })
  on: string;

  @Text(500, {
    description: '错在何处、如何查明（加密保存） · what was wrong and how that was found out, kept sealed',
  })
  reason: string;
}
