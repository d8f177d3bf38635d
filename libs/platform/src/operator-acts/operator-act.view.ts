import { toInstant } from '@aid-chain/kernel';
import { AUDIT_OUTCOMES, auditOutcomeCodes, nameOf, operatorActCodes } from '@aid-chain/vocabulary';
import { NameView } from '../openapi/name.view.js';
import {
  ShownCode,
  ShownDay,
  ShownInstant,
  ShownPart,
  ShownText,
  ShownWhole,
} from '../openapi/shown-fields.js';
import type { ActDetails } from '../audit/act-details.rules.js';

/** A row or parameter of the place that an act changed. */
export class RecordedChangeView {
  @ShownText({ description: '文件 · file' })
  readonly file: string;

  @ShownText({ description: '参数或行 · parameter, or row' })
  readonly key: string;

  @ShownDay({ optional: true, description: '自何日起执行 · the day from which it holds' })
  readonly day?: string;

  @ShownText({ nullable: true, description: '旧值；新增的为空 · old value, none where it is new' })
  readonly old: string | null;

  @ShownText({ nullable: true, description: '新值；删去的为空 · new value, none where it is gone' })
  readonly new: string | null;

  @ShownText({ nullable: true, description: '依据的文件和条款 · document and article' })
  readonly source: string | null;
}

/** One act of an operator on what all services share: keys, places, departments, handovers, the transport. */
export class OperatorActView {
  @ShownWhole({ description: '编号 · number of the row' })
  readonly actId: number;

  @ShownInstant({ description: '时间 · when' })
  readonly at: string;

  @ShownDay({
    description:
      '本服务当时的业务日期，与审计记录（audit-entries）对照用；演示以外与 at 为同一日 · the business day of this service at that moment, as its audit entries have it; outside the demo the day of `at`',
  })
  readonly businessDay: string;

  @ShownText({
    description:
      '操作人；launcher 为 npm start，其他不在名册中的为数据库安装角色 · who; `launcher` is npm start, another one who is in no directory the role that installed the database',
  })
  readonly operatorId: string;

  @ShownText({ description: '操作 · act' })
  readonly action: string;

  @ShownPart(() => NameView, { description: '操作名称 · name of the act' })
  readonly actionName: NameView;

  @ShownCode(AUDIT_OUTCOMES, { description: '结果：已办、已退回 · done or refused' })
  readonly outcome: string;

  @ShownPart(() => NameView, { description: '结果名称 · name of the outcome' })
  readonly outcomeName: NameView;

  @ShownText({ optional: true, description: '退回代码 · code of a refusal' })
  readonly code?: string;

  @ShownText({ description: '对象的类型 · type of the object' })
  readonly objectType: string;

  @ShownText({
    list: true,
    description: '对象的编号；被退回的为命令 · what it was done to; of what was refused the command',
  })
  readonly ids: readonly string[];

  @ShownText({ optional: true, description: '原因 · reason' })
  readonly reason?: string;

  @ShownText({
    optional: true,
    nullable: true,
    description: '此前启用的参数版本 · digest of the parameters that were in force before',
  })
  readonly revisionBefore?: string | null;

  @ShownText({ optional: true, description: '此后启用的参数版本 · digest of those in force after it' })
  readonly revisionAfter?: string;

  @ShownWhole({ optional: true, description: '更改的总数 · how much was changed' })
  readonly changeCount?: number;

  @ShownPart(() => RecordedChangeView, {
    list: true,
    optional: true,
    description: '更改的内容，至多一百项 · what was changed, a hundred at most',
  })
  readonly changes?: readonly RecordedChangeView[];

  @ShownText({
    list: true,
    optional: true,
    description: '确认的选项，如 --accept-implausible · what was confirmed by name',
  })
  readonly flags?: readonly string[];

  @ShownText({ optional: true, description: '密钥的用途 · what a key is for' })
  readonly label?: string;

  @ShownDay({
    optional: true,
    nullable: true,
    description: '密钥最后可用日，不设期限的为空 · last day of a key, none for one without end',
  })
  readonly lastDay?: string | null;
}

export class OperatorActPage {
  @ShownPart(() => OperatorActView, { list: true })
  items: OperatorActView[];

  @ShownText({ optional: true })
  next?: string;
}

/** A row as it is stored. */
export interface ActRow {
  readonly id: number;
  readonly at: Date;
  readonly business_day: string;
  readonly actor: string;
  readonly action: string;
  readonly object_type: string;
  readonly object_ids: readonly string[];
  readonly reason: string | null;
  readonly outcome: string;
  readonly code: string | null;
  readonly details: ActDetails | null;
}

/** An act as an auditor reads it. */
export function operatorActView(row: ActRow): OperatorActView {
  const { id, at, actor, action, object_type, object_ids, reason, outcome, code } = row;
  return {
    ...{ actId: id, at: toInstant(at), businessDay: row.business_day, operatorId: actor },
    ...{ action, actionName: nameOf(operatorActCodes, action) },
    ...{ outcome, outcomeName: nameOf(auditOutcomeCodes, outcome) },
    ...(code === null ? {} : { code }),
    ...{ objectType: object_type, ids: object_ids },
    ...(reason === null ? {} : { reason }),
    ...detailsView(row.details ?? {}),
  };
}

function detailsView({ revision, changes, ...rest }: ActDetails): Partial<OperatorActView> {
  return {
    ...(revision === undefined ? {} : { revisionBefore: revision.before, revisionAfter: revision.after }),
    ...(changes === undefined ? {} : { changeCount: changes.count, changes: changes.rows }),
    ...rest,
  };
}
