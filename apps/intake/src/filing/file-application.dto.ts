import {
  CATEGORIES,
  CHANNELS,
  type Category,
  type Channel,
  FILED_BY,
  type FiledBy,
  LATE_RECEIPT_REASONS,
  type LateReceiptReason,
  NEED_KINDS,
  type NeedKind,
  RESIDENCES,
  type Residence,
  STAFF_RELATIONS,
  type StaffRelation,
} from '@aid-chain/vocabulary';
import { filedFacts } from '@aid-chain/facts/http';
import { isStaffCode } from '@aid-chain/kernel';
import { Checked, Choice, Choices, Code, Day, Line, Parts, Region, constraint } from '@aid-chain/platform';
import { MemberDto, MemberRef, memberRef } from './member.dto.js';

export class AuthorisationDto {
  @MemberRef({ description: '签署授权的成员', example: 'm1' })
  memberRef: string;

  @Code({ description: '授权书文本版本', example: 'authorisation-2026' })
  textVersion: string;

  @Day({ description: '签署日期', example: '2026-01-12' })
  signedOn: string;
}

const isCodeOfStaff = constraint('staffCode', (value) =>
  typeof value === 'string' && isStaffCode(value) ? undefined : 'STAFF_CODE_FORMAT',
);

export class DeclaredRelativeDto {
  @MemberRef({ description: '有近亲属任经办人员或村（居）干部的成员' })
  memberRef: string;

  @Choice(STAFF_RELATIONS, { description: '近亲属关系' })
  relation: StaffRelation;

  @Checked(isCodeOfStaff, {
    description: '该工作人员的代码，须在工作人员名录中 · must stand in the directory of staff',
    example: 'S-0101',
  })
  staffCode: string;
}

const oneToFiftyMembers = constraint('membersCount', (value) =>
  Array.isArray(value) && (value.length < 1 || value.length > 50) ? 'MEMBERS_COUNT' : undefined,
);

/** One application of one family, for every category and every kind of help at one window (S0-17). */
export class FileApplicationDto extends filedFacts(memberRef) {
  @Region({
    description: '居住地：村（社区）或镇（街道）的 12 位代码；合并前收到的申请可填原代码',
    example: '510683990001',
  })
  regionCode: string;

  @Choice(RESIDENCES, { description: '城镇或农村' })
  residence: Residence;

  @Line(200, { description: '居住地址', example: '示范镇一村3组' })
  address: string;

  @Choice(CHANNELS, { description: '受理渠道' })
  channel: Channel;

  @Choice(FILED_BY, { description: '本人申请、代办（S0-13）、政府主动' })
  filedBy: FiledBy;

  @Day({ description: '收到申请的日期，不晚于今天', example: '2026-01-12' })
  receivedOn: string;

  @Choice(LATE_RECEIPT_REASONS, {
    optional: true,
    description: '收到已久才登记的原因（仅镇审核人员）',
  })
  lateReceiptReason?: LateReceiptReason;

  @Choices(CATEGORIES, {
    optional: true,
    description: '申请的类别；为空而有 helpRequested 时立即转办（S0-02）',
    example: ['dibao'],
  })
  categoriesRequested: Category[] = [];

  @Choices(NEED_KINDS, { optional: true, description: '请求的帮助', example: ['medical'] })
  helpRequested: NeedKind[] = [];

  @Parts(() => MemberDto, 1000, { description: '共同生活的家庭成员，1–50 人' })
  @oneToFiftyMembers
  members: MemberDto[];

  @Parts(() => AuthorisationDto, 50, { optional: true, description: '核对授权（S0-20）' })
  authorisations: AuthorisationDto[] = [];

  @Parts(() => DeclaredRelativeDto, 200, { optional: true, description: '近亲属备案' })
  declaredRelatives: DeclaredRelativeDto[] = [];
}
