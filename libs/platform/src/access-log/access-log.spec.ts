import { accessView, printedLog, withheldView } from './access-log.rules.js';
import type { AccessRow } from './access-log.sql.js';

const look = (more: Partial<AccessRow> = {}): AccessRow => ({
  ...{ id: 7, at: '2026-07-05T16:30:00.000000Z', actor_id: 'clerk-7', actor_role: 'clerk' },
  ...{ actor_region: '510683990000', action: 'household.unmasked', object_type: 'household' },
  ...{ object_id: 'h', household_id: 'h', outcome: 'shown', code: null, reason: 'complaint' },
  ...{ contract: null, ids: ['h'], sought: ['matter=C-1'], seen: null },
  ...{ region_name: '示范镇', department_zh: null, department_en: null },
  ...more,
});

describe('a person’s own access log', () => {
  it('[L-17] names day, office, purpose and kinds of data seen, and no official', () => {
    const shown = accessView(look());
    expect(shown).toMatchObject({
      ...{ on: '2026-07-06', purpose: 'complaint', inFull: true },
      office: { regionCode: '510683990000', name: { zh: '示范镇 窗口经办人', en: '示范镇: clerk' } },
      purposeName: { zh: '处理投诉', en: 'complaint' },
    });
    expect(shown.dataSeen.map(({ en }) => en)).toEqual([
      'name, ID number, date of birth, phone',
      'who lives together, and the address',
    ]);
    expect(JSON.stringify(shown)).not.toContain('clerk-7');
  });

  it('[L-56] [L-17] names somebody of a purchased service by the contract, and nobody’s name', () => {
    const shown = accessView(look({ actor_role: 'service-worker', contract: 'DEMO-2026-01' }));
    expect(shown.office.name.zh).toBe('示范镇 购买服务人员（社工），合同 DEMO-2026-01');
    expect(shown.office.name.en).toBe('示范镇: worker of a purchased service, contract DEMO-2026-01');
  });

  it('[L-17] a look without a stated purpose is daily work, masked; a search is masked whatever its purpose', () => {
    expect(accessView(look({ action: 'household.shown', reason: null }))).toMatchObject({
      ...{ purpose: 'work-list', inFull: false },
    });
    expect(accessView(look({ action: 'person.searched', reason: 'filing' }))).toMatchObject({
      inFull: false,
    });
  });

  it('[L-17] whoever read the audit of it is an auditor, who saw who looked', () => {
    expect(
      accessView(look({ action: 'audit-entry.listed', reason: null, actor_role: 'auditor' })),
    ).toMatchObject({
      ...{ purpose: 'oversight', inFull: false, dataSeen: [{ en: 'who looked' }] },
    });
  });

  it('[L-17] a department is named as such', () => {
    const department = {
      actor_role: 'department',
      department_zh: '医保',
      department_en: 'medical insurance',
    };
    expect(accessView(look({ ...department, region_name: null })).office.name).toEqual({
      ...{ zh: '医保', en: 'medical insurance' },
    });
  });

  it('[L-17] is printed line by line in both languages, with what is kept back and why', () => {
    const withheld = [withheldView({ ground: 'would-hinder-duty', until: '2026-12-31' })];
    const { columns, lines, notes } = printedLog({ withheld, items: [accessView(look())] });
    expect(columns.map(({ zh }) => zh)).toEqual(['日期', '单位', '事由', '查看内容']);
    expect(lines.map(({ cells }) => cells.map(({ zh }) => zh))).toEqual([
      [
        '2026-07-06',
        '示范镇 窗口经办人',
        '处理投诉',
        '姓名、证件号码、出生日期、电话、共同生活的家庭成员、住址（完整）',
      ],
    ]);
    expect(notes).toEqual([
      {
        zh: '部分记录至 2026-12-31 暂不提供：告知将妨碍国家机关履行法定职责',
        en: 'Some entries are kept back until 2026-12-31: telling would hinder a duty of the state',
      },
    ]);
  });

  it('[L-17] says of each look once whether names were masked, and nothing of the kind where it held none', () => {
    const daily = (action: string) => accessView(look({ action, reason: null }));
    const printed = printedLog({ withheld: [], items: [daily('household.shown'), daily('due-item.listed')] });
    expect(printed.lines.map(({ cells }) => cells.slice(2).map(({ zh }) => zh))).toEqual([
      ['日常办理', '姓名、证件号码、出生日期、电话、共同生活的家庭成员、住址（姓名、号码已隐去）'],
      ['日常办理', '办理进度和期限（无个人信息）'],
    ]);
  });
});
