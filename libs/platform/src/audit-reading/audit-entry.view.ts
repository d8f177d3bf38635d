import { toInstant } from '@aid-chain/kernel';
import {
  AUDIT_OUTCOMES,
  auditOutcomeCodes,
  lookPurposeCodes,
  nameOf,
  roleCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { SYSTEM } from '../audit/audit-row.js';
import { NameView } from '../openapi/name.view.js';
import {
  ShownCode,
  ShownFlag,
  ShownId,
  ShownInstant,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '../openapi/shown-fields.js';
import type { ActNames } from './act-names.js';
import type { AuditReadRow } from './audit-rows.sql.js';

/** One act, look or refusal, as it was recorded: ids and codes, nobody's name. */
export class AuditEntryView {
  @ShownWhole({ description: '本服务内的审计编号 · number of the row within the service' })
  readonly entryId: number;

  @ShownInstant({ description: '业务时间 · business time' })
  readonly at: string;

  @ShownText({ description: '何人 · who' })
  readonly actorId: string;

  @ShownText({ description: '角色 · role' })
  readonly actorRole: string;

  @ShownPart(() => NameView, { description: '角色名称 · name of the role' })
  readonly actorRoleName: NameView;

  @ShownRegion({ optional: true, description: '当时所在地区 · the actor’s place on that day' })
  readonly actorRegion?: string;

  @ShownText({
    optional: true,
    description: '政府购买服务的合同编号 · number of the contract, of a purchased service',
  })
  readonly contract?: string;

  @ShownText({ description: '行为 · act' })
  readonly action: string;

  @ShownPart(() => NameView, {
    description: '行为名称；被退回的为所请求的事项 · name of the act; of a refusal what was asked for',
  })
  readonly actionName: NameView;

  @ShownText({ description: '对象的类型 · type of the object' })
  readonly objectType: string;

  @ShownText({
    optional: true,
    description: '对象；涉及多个的不填，见 ids · the object; left out where it is about several: see ids',
  })
  readonly objectId?: string;

  @ShownId({ optional: true })
  readonly householdId?: string;

  @ShownCode(AUDIT_OUTCOMES, { description: '结果：已办、已退回、已查看 · done, refused or shown' })
  readonly outcome: string;

  @ShownPart(() => NameView, { description: '结果名称 · name of the outcome' })
  readonly outcomeName: NameView;

  @ShownText({ optional: true, description: '退回代码 · code of a refusal' })
  readonly code?: string;

  @ShownText({ optional: true, description: '查看事由 · purpose of a look' })
  readonly reason?: string;

  @ShownPart(() => NameView, { optional: true, description: '事由名称 · name of the purpose' })
  readonly reasonName?: NameView;

  @ShownText({ list: true, description: '所示或所涉的编号 · ids that were shown or touched' })
  readonly ids: readonly string[];

  @ShownText({
    list: true,
    description:
      '所查的条件，姓名和号码只以不可逆的值 · what was sought, names and numbers as blind values only',
  })
  readonly sought: readonly string[];

  @ShownFlag({
    description:
      '是否填有理由、说明或者勾选，另行查看 · whether a reason, a note or ticks were given: read apart, with a purpose',
  })
  readonly hasGiven: boolean;
}

export class AuditEntryPage {
  @ShownPart(() => AuditEntryView, { list: true })
  items: AuditEntryView[];

  @ShownText({ optional: true })
  next?: string;
}

/** What an audit row has for its object where there are several, or none. */
const COUNT_OF_OBJECTS = /^\d+ rows$/;

const BY_ITSELF = { zh: '系统自动办理', en: 'the program by itself' };
const actorRoleName = (role: string): Bilingual => (role === SYSTEM ? BY_ITSELF : nameOf(roleCodes, role));

/** A row as an auditor reads it. */
export function auditEntryView(row: AuditReadRow, names: ActNames): AuditEntryView {
  const { id, at, reason, code } = row;
  return {
    ...{ entryId: id, at: toInstant(new Date(at)), actorId: row.actor_id },
    ...{ actorRole: row.actor_role, actorRoleName: actorRoleName(row.actor_role) },
    ...(row.actor_region === null ? {} : { actorRegion: row.actor_region }),
    ...(row.contract === null ? {} : { contract: row.contract }),
    ...{ action: row.action, actionName: names.of(row.action) },
    objectType: row.object_type,
    ...(COUNT_OF_OBJECTS.test(row.object_id) ? {} : { objectId: row.object_id }),
    ...(row.household_id === null ? {} : { householdId: row.household_id }),
    ...{ outcome: row.outcome, outcomeName: nameOf(auditOutcomeCodes, row.outcome) },
    ...(code === null ? {} : { code }),
    ...(reason === null ? {} : { reason, reasonName: nameOf(lookPurposeCodes, reason) }),
    ids: row.ids,
    sought: row.sought,
    hasGiven: row.has_given === true,
  };
}
