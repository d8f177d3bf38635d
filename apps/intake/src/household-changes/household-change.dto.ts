import {
  Choice,
  Choices,
  County,
  Day,
  Id,
  IdNumber,
  Line,
  Part,
  Parts,
  PersonName,
  Phone,
  Region,
  Whole,
} from '@aid-chain/platform';
import {
  CORRECTION_PAPERS,
  type CorrectionPaper,
  GUARDIAN_KINDS,
  type GuardianKind,
  HOUSEHOLD_CHANGE_REASONS,
  CONFIRMABLE_DOUBTS,
  RELATIONS,
  RESIDENCES,
  type HouseholdChangeReason,
  type Relation,
  type ConfirmableDoubt,
  type Residence,
} from '@aid-chain/vocabulary';
import { LivesTogetherDto, MemberDto } from '../filing/member.dto.js';
import { CHANGE_KINDS, type ChangeKind } from './change-rules.js';

/** Who stands for minors of whom no adult is left, or with whom a child lives that leaves. */
export class GuardianDto {
  @Choice(GUARDIAN_KINDS, { description: '监护人：个人须填姓名；尚未确定填 not-settled' })
  kind: GuardianKind;

  @PersonName({ optional: true, description: '监护人姓名' })
  name?: string;

  @Phone({ optional: true, description: '监护人电话' })
  phone?: string;
}

export class PersonDto {
  @Id({ description: '登记中的人' })
  personId: string;

  @Choice(RELATIONS, { optional: true, description: '变更后与户主的关系' })
  relation?: Relation;
}

export class PlaceDto {
  @Region({ description: '居住地 12 位代码', example: '510683990001' })
  regionCode: string;

  @Choice(RESIDENCES, { description: '城镇或农村' })
  residence: Residence;

  @Line(200, { description: '居住地址', example: '示范镇一村3组' })
  address: string;
}

export class CorrectedDto {
  @PersonName({ optional: true, description: '姓名' })
  name?: string;

  @IdNumber({ optional: true, description: '公民身份号码' })
  idNumber?: string;

  @Phone({ optional: true, description: '联系电话' })
  phone?: string;

  @County({ optional: true, description: '户籍地县级代码' })
  registerRegionCode?: string;

  @Part(() => LivesTogetherDto, { optional: true, description: '共同生活期间' })
  livesTogether?: LivesTogetherDto;
}

/** What an official found out about a family as it is to be: who stands for its children, and which odd relations are so. */
export class FamilyFindingsDto {
  @Part(() => GuardianDto, {
    optional: true,
    description: '户内无成年人时的监护人；未成年人离开到登记以外的人处时，随谁生活',
  })
  guardian?: GuardianDto;

  @Choices(CONFIRMABLE_DOUBTS, {
    optional: true,
    description:
      '审核人员核对证件后确认的疑点：关系（如继父母）、所填日期、与登记中的人同名同生日而确为另一人（如双胞胎） · doubts about a relation, a day or a namesake that the reviewer has confirmed',
  })
  confirmedDoubts?: ConfirmableDoubt[];
}

/** A change of a household; each kind reads the fields that it needs. */
export class HouseholdChangeDto extends FamilyFindingsDto {
  @Choice(CHANGE_KINDS, { description: '变更的种类' })
  kind: ChangeKind;

  @Day({ description: '变更自何日起，不晚于今天', example: '2026-01-10' })
  effectiveOn: string;

  @Choice(HOUSEHOLD_CHANGE_REASONS, { description: '变更原因' })
  reasonCode: HouseholdChangeReason;

  @Whole(1, 2_147_483_647, {
    optional: true,
    description:
      '办理人所见的户的版本（见该户的 version）；更正内容（corrected）时必填，其间户有变更的不予覆盖 · the version of the household that was seen; required with corrected, so that nothing entered meanwhile is overwritten',
  })
  version?: number;

  @Parts(() => PersonDto, 50, { optional: true, description: '加入、离开、分出或更正的人' })
  persons: PersonDto[] = [];

  @Parts(() => PersonDto, 50, { optional: true, description: '其他成员变更后的关系，如更换户主时' })
  relations: PersonDto[] = [];

  @Part(() => MemberDto, {
    optional: true,
    description: '登记中没有的人加入时（join）；情况（circumstance）不在此填写',
  })
  member?: MemberDto;

  @Part(() => CorrectedDto, { optional: true, description: '更正的内容（correction）；未填的不变' })
  corrected?: CorrectedDto;

  @Choice(CORRECTION_PAPERS, {
    optional: true,
    description:
      '更正依据：恢复误登终止的户（restore）、因误登而返回（join，entered-wrongly）、更正姓名或身份号码（correction：person-seen 或 police-certificate）时必填',
  })
  paper?: CorrectionPaper;

  @Part(() => PlaceDto, { optional: true, description: '新住处（moved、split）' })
  place?: PlaceDto;
}
