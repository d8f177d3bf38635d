import { dataSeenCodes, dataSeen, LOOK_UP_ALARMS, lookUpAlarmCodes, nameOf } from '@aid-chain/vocabulary';
import type { ActNames } from '../audit-reading/act-names.js';
import { auditEntryView, AuditEntryView } from '../audit-reading/audit-entry.view.js';
import type { AuditReadRow } from '../audit-reading/audit-rows.sql.js';
import { NameView } from '../openapi/name.view.js';
import { ShownCode, ShownPart, ShownText, ShownWhole } from '../openapi/shown-fields.js';
import { alarmOfRefusal } from './look-up-alarm.rules.js';

/** A look in full, a search, or an attempt at either. */
export class LookUpView extends AuditEntryView {
  @ShownPart(() => NameView, { list: true, description: '查看内容 · kinds of data that it shows' })
  readonly dataSeen: NameView[];

  @ShownCode(LOOK_UP_ALARMS, { optional: true, description: '异常 · what is conspicuous about it' })
  readonly alarm?: string;

  @ShownPart(() => NameView, { optional: true, description: '异常名称 · name of the alarm' })
  readonly alarmName?: NameView;
}

/** The look-ups of a month, with what shows that none is missing. */
export class LookUpPage {
  @ShownText({ description: '月份 · month' })
  month: string;

  @ShownWhole({ optional: true, description: '全月共几条，仅在第一页 · how many in all, on the first page' })
  count?: number;

  @ShownText({
    optional: true,
    description:
      '全月各条的摘要（SHA-256），仅在第一页；少一条即不同 · digest over all of them, on the first page',
  })
  digest?: string;

  @ShownPart(() => LookUpView, { list: true })
  items: LookUpView[];

  @ShownText({ optional: true })
  next?: string;
}

/** A row as head of unit and auditor read it. */
export function lookUpView(row: AuditReadRow, names: ActNames): LookUpView {
  const alarm = alarmOfRefusal(row.code);
  return {
    ...auditEntryView(row, names),
    dataSeen:
      row.outcome === 'shown'
        ? dataSeen(row.action, row.seen).map((kind) => nameOf(dataSeenCodes, kind))
        : [],
    ...(alarm === undefined ? {} : { alarm, alarmName: nameOf(lookUpAlarmCodes, alarm) }),
  };
}
