import { Choice, Code, Day, Id, PageQuery, Region } from '@aid-chain/platform';
import {
  DOUBLE_AID_DECISIONS,
  DOUBLE_AID_REASONS,
  DOUBLE_AID_STATES,
  NEED_KINDS,
  type DoubleAidDecision,
  type DoubleAidReason,
  type DoubleAidState,
  type NeedKind,
} from '@aid-chain/vocabulary';

/** Filters of the list of aid that may be double. */
export class DoubleAidQuery extends PageQuery {
  @Choice(DOUBLE_AID_STATES, { optional: true, description: '状态 · where the question stands' })
  state?: DoubleAidState;

  @Choice(NEED_KINDS, { optional: true, description: '需求种类 · kind of need' })
  needKind?: NeedKind;

  @Code({
    optional: true,
    description: '其中一个部门 · one of the two departments',
    example: 'medical-insurance',
  })
  department?: string;

  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;
}

/** Body of `POST /v1/double-aid/{id}`. */
export class DoubleAidDto {
  @Choice(DOUBLE_AID_DECISIONS, {
    description: '结论；不因此停发或减发 · what is decided; nothing is stopped or reduced by it',
  })
  decision: DoubleAidDecision;

  @Choice(DOUBLE_AID_REASONS, { description: '依据，须与结论相符 · on what it rests; it fits the decision' })
  reasonCode: DoubleAidReason;

  @Day({ description: '认定日期，不早于发现、不晚于今天 · not before it was found, not in the future' })
  on: string;
}
