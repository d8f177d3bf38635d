import fc from 'fast-check';
import { contractOf, contracts } from '@aid-chain/contracts';
import { LINK_TYPES, linkOf, type InboxRow } from './link.rules.js';

const householdId = '01900000-0000-7000-8000-000000000001';
const row = (type: string, data: object, over: Partial<InboxRow> = {}): InboxRow => ({
  householdId,
  householdNo: 7,
  bytes: Buffer.from(
    JSON.stringify({
      specversion: '1.0',
      id: '01900000-0000-7000-8000-0000000000aa',
      source: '/eligibility',
      type,
      time: '2026-01-14T23:30:00+08:00',
      data,
    }),
  ),
  ...over,
});
const example = (type: string): object => contractOf(type)?.example ?? {};

describe('a link of the aid chain', () => {
  it('[S0-25] every event that the catalogue gives to referral has its sentence in both languages', () => {
    const forReferral = contracts
      .filter(
        (c) => [...c.handledBy, ...(c.linkOnly ?? [])].includes('referral') && c.streamKind === 'household',
      )
      .map((c) => c.type);
    expect([...LINK_TYPES].sort()).toEqual(forReferral.sort());
    for (const type of forReferral) {
      const made = linkOf(row(type, example(type)));
      expect(made?.link.textZh).toMatch(/[\u4e00-\u9fff]/u);
      expect(made?.link.textEn).toMatch(/[A-Za-z]/u);
      expect(`${made?.link.textZh ?? ''}${made?.link.textEn ?? ''}`).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  it('the same inbox row always gives the same bytes', () => {
    for (const type of LINK_TYPES) {
      const input = row(type, example(type));
      expect(linkOf(input)?.bytes).toEqual(linkOf({ ...input })?.bytes);
    }
  });

  it('holds no sealed value of the event', () => {
    for (const type of LINK_TYPES) {
      expect(linkOf(row(type, example(type)))?.bytes.toString('utf8')).not.toContain('"ct"');
    }
  });

  it('an event that is only ignored makes no link', () => {
    expect(linkOf(row('intake.facts-declared.v1', example('intake.facts-declared.v1')))).toBeUndefined();
  });

  it('[S0-25] a recognition reads with its amount and its day', () => {
    const made = linkOf(
      row('eligibility.household-recognised.v1', {
        subject: { householdId },
        caseId: householdId,
        track: 'civil-affairs',
        results: [
          { category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 },
        ],
        decidedBy: 'civil-affairs',
        determinationHash: 'a'.repeat(64),
        packHash: 'a'.repeat(64),
        restsOnDemoValues: false,
      }),
    );
    expect(made?.link).toMatchObject({
      no: 7,
      on: '2026-01-14',
      textZh: '民政部门认定：最低生活保障（每月 480.00 元），自 2026-02-01 起。',
      textEn: 'Recognised by civil affairs: dibao (480.00 yuan a month) from 2026-02-01.',
    });
  });

  const recognised = (over: object) =>
    linkOf(
      row('eligibility.household-recognised.v1', {
        ...example('eligibility.household-recognised.v1'),
        ...{ track: 'civil-affairs', decidedBy: 'civil-affairs', restsOnDemoValues: false },
        results: [
          { category: 'dibao', unit: 'household', validFrom: '2026-08-01', monthlyAmountFen: 48_000 },
        ],
        basis: [],
        running: [],
        ...over,
      }),
    )?.link;
  const running = [
    { category: 'dibao', unit: 'household', validFrom: '2025-03-01', monthlyAmountFen: 37_699 },
  ];

  it('[S0-25] a positive decision cites the law and the documents on which it rests', () => {
    const basis = [
      { doc: '中华人民共和国社会救助法', article: '第十八条第一款' },
      { doc: '民发〔2021〕57号', article: '第十四条' },
    ];
    expect(recognised({ basis })?.textZh).toBe(
      '民政部门认定：最低生活保障（每月 480.00 元），自 2026-08-01 起。依据：中华人民共和国社会救助法第十八条第一款、民发〔2021〕57号第十四条。',
    );
  });

  it('a recognition of what the family has says so; of another category, that the first goes on', () => {
    expect(recognised({ running })?.textZh).toContain(
      '此前已享受：最低生活保障（每月 376.99 元），自 2025-03-01 起。',
    );
    const results = [{ category: 'margin', unit: 'household', validFrom: '2026-08-01' }];
    expect(recognised({ running, results })?.textZh).toMatch(/正在享受：最低生活保障.*另行作出决定之前不变/u);
  });

  it('a refusal reads reason by reason, says what goes on beside it and what the family can do', () => {
    const made = linkOf(
      row('eligibility.application-refused.v1', {
        ...example('eligibility.application-refused.v1'),
        ...{ track: 'civil-affairs', decidedBy: 'civil-affairs', categories: ['dibao'], running },
        reasons: [
          { ruleId: 'a@1', textZh: '收入 700.00 元：不符合', textEn: 'income: not met' },
          { ruleId: 'b', textZh: '困难已由其他帮扶解决。', textEn: 'Met by other aid.' },
        ],
        ...{ noticeDueOn: '2026-03-02', remedies: ['re-examination', 'administrative-litigation'] },
      }),
    )?.link;
    expect(made?.textZh).toBe(
      '民政部门不予认定：最低生活保障。理由：收入 700.00 元：不符合。困难已由其他帮扶解决。家庭正在享受：最低生活保障（每月 376.99 元），自 2025-03-01 起；另行作出决定之前不变。书面告知最迟于 2026-03-02 送达。对决定不服的，可以：申请复查、行政诉讼。',
    );
    expect(made?.textEn).toContain('income: not met. Met by other aid. The family receives: dibao');
  });

  it.each([
    ['opinion', 'positive', '初审意见：拟认定（民政线），2026-01-15。'],
    ['opinion', 'negative', '初审意见：拟不予认定（民政线），2026-01-15。'],
    ['opinion', 'returned-to-survey', '退回重新调查，此前的意见不再有效（民政线），2026-01-15。'],
    ['objection', 'returned-to-survey', '异议：退回重新调查，此前的意见不再有效（民政线），2026-01-15。'],
    ['notice', 'given-late', '告知书送达：逾期送达（民政线），2026-01-15。'],
    ['notice', 'given-in-time', '告知书送达（民政线），2026-01-15。'],
    ['publicity-started', 'started', '公示开始（民政线），2026-01-15。'],
  ])('the step %s that came to %s reads: %s', (step, outcomeCode, text) => {
    const data = { subject: { householdId }, caseId: householdId, track: 'civil-affairs', on: '2026-01-15' };
    expect(linkOf(row('eligibility.step-recorded.v1', { ...data, step, outcomeCode }))?.link.textZh).toBe(
      text,
    );
  });

  it.each([
    ['join', '自 2026-01-10 起，有成员加入家庭，现有 2 人。'],
    ['leave', '自 2026-01-10 起，有成员离开家庭，现有 2 人。'],
    ['split', '自 2026-01-10 起，部分成员另立一户，现有 2 人。'],
    ['merge', '自 2026-01-10 起，与另一家庭并为一户，现有 2 人。'],
    ['new-head', '自 2026-01-10 起，更换户主，现有 2 人。'],
    ['correction', '自 2026-01-10 起，更正登记信息，现有 2 人。'],
    ['moved', '自 2026-01-10 起，家庭搬迁，现有 2 人。'],
  ])('the household change %s reads: %s', (kind, text) => {
    const data = {
      ...example('intake.household-changed.v1'),
      kind,
      effectiveOn: '2026-01-10',
      members: [{}, {}],
    };
    expect(linkOf(row('intake.household-changed.v1', data))?.link.textZh).toBe(text);
  });

  it('a birth is said by its month, as far as its day is not told', () => {
    const said = (effectiveOn: string): string | undefined => {
      const data = {
        ...example('intake.household-changed.v1'),
        kind: 'join',
        reasonCode: 'born',
        effectiveOn,
      };
      return linkOf(row('intake.household-changed.v1', data))?.link.textZh;
    };
    expect(said('2026-01-01')).toMatch(/^自 2026-01 起/);
    expect(said('2026-01-28')).toMatch(/^自 2026-01-28 起/);
  });

  it('[S0-25] a rebuild in one go equals the chain made event by event, in batches of any size', () => {
    const types = fc.array(fc.constantFrom(...LINK_TYPES), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(types, fc.integer({ min: 1, max: 7 }), (list, size) => {
        const rows = list.map((type, index) => row(type, example(type), { householdNo: index + 1 }));
        const chain: (Buffer | undefined)[] = [];
        for (let from = 0; from < rows.length; from += size) {
          chain.push(...rows.slice(from, from + size).map((one) => linkOf(one)?.bytes));
        }
        expect(chain).toEqual(rows.map((one) => linkOf({ ...one, bytes: Buffer.from(one.bytes) })?.bytes));
      }),
    );
  });
});
