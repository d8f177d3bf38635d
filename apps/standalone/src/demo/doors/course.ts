import type { IsoDate } from '@aid-chain/kernel';

/** The department of the demo that answers through every door, and for what. */
export const DEPARTMENT = 'water';

export const DOORS = {
  topic: { zh: '消息主题', en: 'topic' },
  pull: { zh: '接口拉取并确认', en: 'HTTP, pulled and acknowledged' },
  webhook: { zh: '签名推送', en: 'signed webhook' },
  excel: { zh: '表格', en: 'Excel' },
} as const;
export type Door = keyof typeof DOORS;

/** What each of the four households has for itself; people, numbers and phones are invented. */
export const HOUSEHOLDS: Readonly<Record<Door, { readonly name: string; readonly idNumber: string }>> = {
  topic: { name: '甲示水', idNumber: '990000198001019017' },
  pull: { name: '乙示水', idNumber: '990000198001019033' },
  webhook: { name: '丙示水', idNumber: '99000019800101905X' },
  excel: { name: '丁示水', idNumber: '990000198001019076' },
};

/** A step of the department: as a message, and as what it fills in its sheet, by the Chinese headings. */
export interface DoorStep {
  readonly kind: 'answer' | 'feedback';
  readonly data: Readonly<Record<string, unknown>>;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * From the acknowledgement to the end, with help: the same through every door.
 * @param reportId the department's own id of its report, of each household another one
 */
export function courseOn(today: IsoDate, reportId: string): readonly DoorStep[] {
  const answer = (code: string): DoorStep => ({
    ...{ kind: 'answer', data: { answer: code, on: today } },
    cells: { 答复: code, 答复日期: today },
  });
  const quarter = `${today.slice(0, 4)}Q${String(Math.ceil(Number(today.slice(5, 7)) / 3))}`;
  const aid = {
    ...{ measureCode: 'tap-water-connection', kind: 'goods', nature: 'transitional', quantity: 1 },
    ...{ unit: 'connection', period: { from: today, to: today }, fundingSource: 'water-fund' },
  };
  const report: DoorStep = {
    kind: 'feedback',
    data: { reportId, quarter, final: false, outcome: 'helped', aid: [aid], evidence: [] },
    cells: {
      ...{ 终报或阶段反馈: 'interim', 结果: 'helped', 措施代码: aid.measureCode, 形式: aid.kind },
      ...{ 常态化或阶段性: aid.nature, 数量: '1', 单位代码: aid.unit, 起: today, 止: today },
      资金来源代码: aid.fundingSource,
    },
  };
  return [answer('acknowledged'), answer('accepted'), report, answer('completed')];
}
