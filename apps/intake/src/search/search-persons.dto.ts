import {
  Checked,
  Choice,
  constraint,
  Day,
  Id,
  IdNumber,
  MATTER_PATTERN,
  PersonName,
  Region,
} from '@aid-chain/platform';
import { UNMASK_REASONS, type UnmaskReason } from '@aid-chain/vocabulary';

/** Whether it may be a number of a matter is decided with its purpose, so that the attempt is recorded. */
const isShort = constraint('matter', (value) =>
  typeof value === 'string' && value.length > 0 && value.length <= 64 ? undefined : 'TEXT_LENGTH',
);

/** Whom somebody looks for, and why. Sent as a body: an address would leave a name or number in logs. */
export class SearchPersonsDto {
  @Choice(UNMASK_REASONS, { description: '查找事由 · purpose', example: 'filing' })
  purpose: UnmaskReason;

  @Checked(
    isShort,
    {
      optional: true,
      description:
        '投诉、监督检查、复核或审计事项的编号，这些事由必填 · number of the complaint, supervision, review or audit order; those purposes need it',
      example: 'C-2026-0012',
    },
    { pattern: MATTER_PATTERN },
  )
  matter?: string;

  @IdNumber({ optional: true, description: '身份证号 · ID number' })
  idNumber?: string;

  @PersonName({
    optional: true,
    description: '姓名，须同时填写 regionCode · name, with regionCode',
    example: '示范员',
  })
  name?: string;

  @Day({ optional: true, description: '出生日期，与姓名同用 · date of birth, beside the name' })
  birthDate?: string;

  @Region({
    optional: true,
    description:
      '所查地区：按姓名时为镇（街道）或村（社区）；缺省为本辖区；辖区以外须填 caseId · place that is searched; by name a township or village; outside the own area with caseId',
    example: '510683990001',
  })
  regionCode?: string;

  @Id({
    optional: true,
    description:
      '申请或案件编号：单独填写即查该户；与其他条件同填，为查询所依据的案件 · an application or case: alone, whose household is sought; else the case for which somebody looks',
  })
  caseId?: string;
}
