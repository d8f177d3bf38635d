import fc from 'fast-check';
import { contractOf, contracts } from '@aid-chain/contracts';
import type { Bilingual } from '@aid-chain/vocabulary';
import { isLinkOf, LINK_DEFINITIONS, linkOf, sentenceOf, type Link, type LinkedEvent } from './link.rules.js';

const householdId = '01900000-0000-7000-8000-000000000001';
const place = { householdId, householdNo: 7 };
const eventOf = (type: string, data: object): LinkedEvent => ({
  id: '01900000-0000-7000-8000-0000000000aa',
  source: '/eligibility',
  type,
  time: '2026-01-14T23:30:00+08:00',
  data,
});
const example = (type: string): object => contractOf(type)?.example ?? {};
const linkTo = (type: string, data: object = example(type)): Link => linkOf(place, eventOf(type, data));
const department = (code: string): Bilingual => ({ zh: `「${code}」局`, en: `$& ${code}` });
const unnamed = {
  department,
  service: department,
  measure: department,
  organisation: () => undefined,
  referral: () => undefined,
  isJoined: () => false,
};
const names = {
  department,
  service: () => ({ zh: '助浴', en: 'help with bathing' }),
  organisation: () => '示范慈善会',
  measure: () => ({ zh: '吸纳监测户奖励', en: 'award to a factory' }),
  isJoined: () => false,
  referral: () => ({
    need: { zh: '医疗', en: 'medical' },
    department: { zh: '医保', en: 'Medical Insurance' },
    measure: () => ({ zh: '参保资助', en: 'help with the premium' }),
    reason: () => ({ zh: '不属于本部门政策范围', en: 'not within its schemes' }),
  }),
};
const sentence = (type: string, data: object = example(type)): Bilingual => sentenceOf(type, data, names);
const LINK_TYPES = Object.keys(LINK_DEFINITIONS);

const NO_HOUSEHOLD_YET = 'it is about a clue or an application, of which no household is known';
const ASKS_FOR_A_STEP = 'it asks a service for a step, and that step is a link of its own';
const COPY_FOR_DEPARTMENT = 'it gives a department what a link of the same act shows, under its token';
const SENT_BY_DEPARTMENT = 'it is what a department sent; what was recorded of it is a link';
/** Events that no chain shows, each with why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'intake.non-acceptance-updated.v1': NO_HOUSEHOLD_YET,
  'eligibility.non-acceptance-set-aside.v1': NO_HOUSEHOLD_YET,
  'intake.clue-registered.v1': NO_HOUSEHOLD_YET,
  'intake.clue-closed.v1': NO_HOUSEHOLD_YET,
  'monitoring.review-requested.v1': ASKS_FOR_A_STEP,
  'monitoring.application-advised.v1': ASKS_FOR_A_STEP,
  'department.referral-requested.v1': COPY_FOR_DEPARTMENT,
  'department.referral-cancelled.v1': COPY_FOR_DEPARTMENT,
  'department.referral-reminded.v1': 'it reminds of a day that the link of the referral shows',
  'department.supervision-ordered.v1': COPY_FOR_DEPARTMENT,
  'department.feedback-due.v1': COPY_FOR_DEPARTMENT,
  'department.feedback-refused.v1': 'nothing is recorded of a report that was refused',
  'department.referral-answered.v1': SENT_BY_DEPARTMENT,
  'department.feedback-reported.v1': SENT_BY_DEPARTMENT,
};

describe('a link of the aid chain', () => {
  it('[S0-25] every event that the catalogue gives to referral has its definition, with a sentence in both languages', () => {
    const forReferral = contracts
      .filter(
        (c) => [...c.handledBy, ...(c.linkOnly ?? [])].includes('referral') && c.streamKind === 'household',
      )
      .map((c) => c.type);
    expect([...LINK_TYPES].sort()).toEqual(forReferral.sort());
    for (const type of forReferral) {
      const { zh, en } = sentence(type);
      expect(zh).toMatch(/[\u4e00-\u9fff]/u);
      expect(en).toMatch(/[A-Za-z]/u);
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  it('[S0-25] every published event is a step of a chain, or is left out of it for a stated reason', () => {
    const unlinked = contracts.map(({ type }) => type).filter((type) => !LINK_TYPES.includes(type));
    expect(unlinked.sort()).toEqual(Object.keys(LEFT_OUT).sort());
  });

  it.each(LINK_TYPES)('%s is stored by ids, codes, days and counts alone', (type) => {
    const { refs } = linkTo(type);
    for (const value of Object.values(refs).flat()) {
      if (typeof value === 'string') expect(value).toMatch(/^[A-Za-z0-9][A-Za-z0-9._:#-]{0,99}$/);
      else expect(['number', 'boolean']).toContain(typeof value);
    }
    expect(JSON.stringify(refs)).not.toMatch(/Fen|"ct"/);
  });

  it('of a refusal stores no reason with an income, and its sentence shows it', () => {
    const reasons = [{ ruleId: 'a@1', textZh: '收入 700.00 元：不符合', textEn: 'income: not met' }];
    const data = { ...example('eligibility.application-refused.v1'), reasons };
    expect(JSON.stringify(linkTo('eligibility.application-refused.v1', data))).not.toContain('700.00');
    expect(sentence('eligibility.application-refused.v1', data).zh).toContain('收入 700.00 元');
  });

  it('[A-21] [S2-09] of a member found alive names the register and, as its place calls it, the department', () => {
    const type = 'eligibility.contradiction-resolved.v1';
    const sources = ['household-register', 'department:health'];
    const about = { fact: 'member', kind: 'living', sources, source: 'household-register' };
    const { zh, en } = sentence(type, { ...example(type), ...about });
    expect(zh).toMatch(/在世.*户籍、「health」局部门数据.*采用：户籍/u);
    expect(en).toMatch(/living.*household register, data of \$& health.*for household register/u);
    expect(linkTo(type, { ...example(type), ...about }).refs).toMatchObject({ sources });
  });

  it('the same event always gives the same link', () => {
    for (const type of LINK_TYPES) {
      expect(linkTo(type)).toEqual(linkTo(type, structuredClone(example(type))));
    }
  });

  describe('is the link of its event', () => {
    const type = 'referral.need-referred.v1';
    const event = eventOf(type, example(type));
    const link = linkOf(place, event);

    it('as it was made', () => {
      expect(isLinkOf(link, place, event)).toBe(true);
    });

    it.each([
      ['fewer', { referralId: 'r' }],
      ['more', { ...link.refs, regionCode: '510683990001' }],
    ])('where the version that made it gave its type %s refs', (_what, refs) => {
      const definitions: Record<string, unknown> = LINK_DEFINITIONS;
      const now = definitions[type];
      definitions[type] = { refs: () => ({ ...refs, referralId: link.refs.referralId }) };
      const older = linkOf(place, event);
      definitions[type] = now;
      expect(older.refs).not.toEqual(link.refs);
      expect(isLinkOf(older, place, event)).toBe(true);
    });

    it.each<[string, Partial<Link>]>([
      ['its event', { eventId: '01900000-0000-7000-8000-0000000000ab' }],
      ['its type', { type: 'referral.referral-updated.v1' }],
      ['its source', { source: '/intake' }],
      ['its day', { on: '2026-01-15' }],
      ['its place', { no: 8 }],
      ['a ref', { refs: { ...link.refs, department: 'health' } }],
      ['one ref less', { refs: { department: link.refs.department } }],
      ['its hash', { hash: 'a'.repeat(64) }],
    ])('and not when somebody changed %s', (_what, change) => {
      expect(isLinkOf({ ...link, ...change }, place, event)).toBe(false);
    });

    it.each<[string, Partial<LinkedEvent>]>([
      ['id', { id: '01900000-0000-7000-8000-0000000000ab' }],
      ['source', { source: '/intake' }],
      ['day', { time: '2026-01-15T10:00:00+08:00' }],
      ['department', { data: { ...example(type), department: 'health' } }],
    ])('and not when the hash was made anew for another %s', (_what, change) => {
      const forged = linkOf(place, { ...event, ...change });
      expect(isLinkOf(forged, place, event)).toBe(false);
    });

    it('and not when a ref was changed and the hash made anew', () => {
      const definitions: Record<string, unknown> = LINK_DEFINITIONS;
      const now = definitions[type];
      definitions[type] = { refs: () => ({ ...link.refs, department: 'health' }) };
      const forged = linkOf(place, event);
      definitions[type] = now;
      expect(isLinkOf(forged, place, event)).toBe(false);
    });

    it('and not when the content of the event was changed', () => {
      const changed = eventOf(type, { ...example(type), aFieldThatNoRefShows: 1 });
      expect(isLinkOf(link, place, changed)).toBe(false);
    });

    it('whatever key its sealed values lie under: no hash covers ciphertext', () => {
      const registered = (ct: string): LinkedEvent =>
        eventOf('intake.household-registered.v1', {
          ...example('intake.household-registered.v1'),
          address: { kid: 'k2', iv: 'AAAA', ct },
        });
      expect(linkOf(place, registered('AAAA'))).toEqual(linkOf(place, registered('BBBB')));
    });
  });

  it('of a type that this version does not know stands there with a neutral sentence', () => {
    expect(linkTo('later.event.v1', { anything: 1 })).toMatchObject({ type: 'later.event.v1', refs: {} });
    expect(sentence('later.event.v1', { anything: 1 })).toEqual({
      zh: '另有一项记录（later.event.v1）。',
      en: 'Another record (later.event.v1).',
    });
    expect(sentence('toString', {}).zh).toContain('toString');
    expect(sentenceOf('referral.need-referred.v1', undefined, names).zh).toContain('另有一项记录');
  });

  it.each(['referral.need-referred.v1', 'referral.feedback-overdue.v1'])(
    '%s stores the code of the department and is read with the name that the place gives it now',
    (type) => {
      const data = { ...example(type), department: 'veterans' };
      expect(linkTo(type, data).refs).toMatchObject({ department: 'veterans' });
      expect(sentence(type, data).zh).toContain('「veterans」局');
      expect(sentence(type, data).en).toContain('$& veterans');
    },
  );

  it('[S0-25] a recognition reads with its amount and its day', () => {
    const data = {
      subject: { householdId },
      caseId: householdId,
      track: 'civil-affairs',
      results: [{ category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
      decidedBy: 'civil-affairs',
      determinationHash: 'a'.repeat(64),
      packHash: 'a'.repeat(64),
      restsOnDemoValues: false,
    };
    expect(linkTo('eligibility.household-recognised.v1', data)).toMatchObject({ no: 7, on: '2026-01-14' });
    expect(sentence('eligibility.household-recognised.v1', data)).toEqual({
      zh: '民政部门认定：最低生活保障（每月 480.00 元），自 2026-02-01 起。',
      en: 'Recognised by civil affairs: dibao (480.00 yuan a month) from 2026-02-01.',
    });
  });

  const recognised = (over: object) =>
    sentence('eligibility.household-recognised.v1', {
      ...example('eligibility.household-recognised.v1'),
      ...{ track: 'civil-affairs', decidedBy: 'civil-affairs', restsOnDemoValues: false },
      results: [{ category: 'dibao', unit: 'household', validFrom: '2026-08-01', monthlyAmountFen: 48_000 }],
      basis: [],
      running: [],
      ...over,
    });
  const running = [
    { category: 'dibao', unit: 'household', validFrom: '2025-03-01', monthlyAmountFen: 37_699 },
  ];

  it('[S0-25] a positive decision cites the law and the documents on which it rests', () => {
    const basis = [
      { doc: '中华人民共和国社会救助法', article: '第十八条第一款' },
      { doc: '民发〔2021〕57号', article: '第十四条' },
    ];
    expect(recognised({ basis }).zh).toBe(
      '民政部门认定：最低生活保障（每月 480.00 元），自 2026-08-01 起。依据：中华人民共和国社会救助法第十八条第一款、民发〔2021〕57号第十四条。',
    );
    expect(recognised({ basis }).en).toContain(
      'Basis: Social Assistance Law, article 18(1); Measures for Confirming the Minimum Living Allowance (Civil Affairs 2021 No. 57), article 14.',
    );
  });

  it('a recognition of what the family has reads as its continuation; of another category, it reads that the first goes on', () => {
    expect(recognised({ running }).zh).toContain(
      '此前已享受：最低生活保障（每月 376.99 元），自 2025-03-01 起。',
    );
    const results = [{ category: 'margin', unit: 'household', validFrom: '2026-08-01' }];
    expect(recognised({ running, results }).zh).toMatch(/正在享受：最低生活保障.*另行作出决定之前不变/u);
  });

  it('[S2-19] of two tekun persons the one who is not recognised anew goes on, and reads so', () => {
    const tekun = (personId: string, validFrom: string) => ({
      category: 'tekun',
      unit: 'person',
      personId,
      validFrom,
    });
    const both = [tekun('p1', '2026-01-01'), tekun('p2', '2026-02-01')];
    const made = recognised({ running: both, results: [tekun('p1', '2026-08-01')] });
    expect(made.zh).toContain('此前已享受：特困人员（个人），自 2026-01-01 起。');
    expect(made.zh).toContain('家庭正在享受：特困人员（个人），自 2026-02-01 起；另行作出决定之前不变。');
  });

  it('[S1-18] a recognition names the price subsidy of its first month for each recipient', () => {
    const results = [
      {
        category: 'dibao',
        unit: 'household',
        validFrom: '2026-10-01',
        monthlyAmountFen: 48_000,
        priceSubsidyFen: 2_400,
      },
    ];
    expect(recognised({ results }).zh).toContain(
      '最低生活保障（每月 480.00 元），自 2026-10-01 起（另发 2026-10 价格临时补贴，在享的每人 24.00 元）。',
    );
  });

  it('a refusal reads reason by reason, names what goes on beside it and what the family can do', () => {
    const made = sentence('eligibility.application-refused.v1', {
      ...example('eligibility.application-refused.v1'),
      ...{ track: 'civil-affairs', decidedBy: 'civil-affairs', categories: ['dibao'], running },
      reasons: [
        { ruleId: 'a@1', textZh: '收入 700.00 元：不符合', textEn: 'income: not met' },
        { ruleId: 'b', textZh: '困难已由其他帮扶解决。', textEn: 'Met by other aid.' },
      ],
      ...{ noticeDueOn: '2026-03-02', remedies: ['re-examination', 'administrative-litigation'] },
    });
    expect(made.zh).toBe(
      '民政部门不予认定：最低生活保障。理由：收入 700.00 元：不符合。困难已由其他帮扶解决。家庭正在享受：最低生活保障（每月 376.99 元），自 2025-03-01 起；另行作出决定之前不变。书面告知最迟于 2026-03-02 送达。对决定不服的，可以：申请复查、行政诉讼。',
    );
    expect(made.en).toContain('income: not met. Met by other aid. The family receives: dibao');
  });

  it('[S0-25] what becomes of a referral names its need, its department and, as they call it, what was given', () => {
    const [updated, recorded, overdue] = [
      'referral.referral-updated.v1',
      'referral.feedback-recorded.v1',
      'referral.feedback-overdue.v1',
    ].map((type) => sentence(type));
    expect(updated?.zh).toMatch(/^医疗需求转办（医保）已签收，/u);
    expect(updated?.en).toMatch(/^Referral of the medical need to Medical Insurance: acknowledged, /u);
    expect(recorded?.zh).toMatch(/^医保关于医疗需求的 2026Q1 .*（参保资助/u);
    expect(recorded?.en).toMatch(/report of Medical Insurance on the medical need .*help with the premium/u);
    expect(overdue?.zh).toContain('（医疗需求，期限');
    expect(overdue?.en).toContain('on the medical need');
    const left = {
      ...example('referral.referral-updated.v1'),
      state: 'passed-on',
      reasonCode: 'department-left',
    };
    expect(sentence('referral.referral-updated.v1', left).zh).toContain('转由其他部门（部门已撤销）');
  });

  it('[S0-25] what becomes of a referral is read also where nothing more is known of it', () => {
    const read = (type: string) => sentenceOf(type, example(type), unnamed).zh;
    expect(read('referral.referral-updated.v1')).toMatch(/^转办事项已签收，/u);
    expect(read('referral.feedback-recorded.v1')).toMatch(/^2026Q1 .*medical-assistance/u);
  });

  it('[S0-25] a need that a second survey states again reads as the one that stood already', () => {
    const type = 'eligibility.need-established.v1';
    const again = sentenceOf(type, example(type), { ...names, isJoined: () => true });
    expect(sentence(type).zh).toMatch(/^确认需求：/u);
    expect(again.zh).toMatch(/^再次确认需求：.+，该需求此前已有，并入原需求。/u);
    expect(again.en).toContain('stood already');
  });

  it('[L-27] a need of education without a school reads that it is still to be asked, and a report what the school answered', () => {
    const type = 'eligibility.need-established.v1';
    const { need, ...rest } = example(type) as { need: object };
    const of = (more: object) => sentence(type, { ...rest, need: { ...need, ...more } }).zh;
    expect(of({ kind: 'education', schoolKnown: false })).toContain('就读学校待询问');
    expect(of({ kind: 'education', schoolKnown: true })).not.toContain('待询问');
    const report = example('referral.feedback-recorded.v1');
    const answered = (schoolAnswered: boolean) =>
      sentence('referral.feedback-recorded.v1', { ...report, schoolAnswered }).zh;
    expect(answered(true)).toContain('（学校答复）');
    expect(answered(false)).not.toContain('学校答复');
  });

  it('[S0-25] a withdrawal that came too late for one decision is answered on the chain, line by line', () => {
    const type = 'eligibility.withdrawal-granted.v1';
    const late = { ...example(type), tracks: ['monitored'], decided: ['civil-affairs'] };
    expect(sentence(type, late).zh).toBe(
      '答复撤回：防返贫监测线撤回。民政线已作出决定，撤回未及，决定不变。',
    );
    expect(sentence(type, { ...late, decided: undefined }).zh).toBe('答复撤回：防返贫监测线撤回。');
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
    expect(sentence('eligibility.step-recorded.v1', { ...data, step, outcomeCode }).zh).toBe(text);
  });

  it('[L-05] a step of an adjustment names the class, before and after, the first day and in which way', () => {
    const adjustment = {
      ...{
        category: 'dibao',
        unit: 'household',
        amountBeforeFen: 48_000,
        amountAfterFen: 21_334,
        ends: false,
      },
      ...{ effectiveOn: '2026-09-01', kinds: ['lower-amount'] },
    };
    const data = { subject: { householdId }, caseId: householdId, track: 'civil-affairs', on: '2026-08-03' };
    const step = (name: string, outcomeCode: string, changes: object = {}) =>
      sentence('eligibility.step-recorded.v1', {
        ...{ ...data, step: name, outcomeCode, adjustment: { ...adjustment, ...changes } },
      }).zh;
    expect(step('adjustment-proposed', 'lower-amount')).toBe(
      '拟调整待遇：最低生活保障（每月 480.00 元）自 2026-09-01 起调整为每月 213.34 元（月金额减少）（民政线），2026-08-03。',
    );
    expect(step('adjustment-withdrawn', 'withdrawn', { ends: true, kinds: ['ends'], unit: 'person' })).toBe(
      '撤回拟作的调整：最低生活保障（个人）（每月 480.00 元）自 2026-09-01 起终止（终止认定）（民政线），2026-08-03。',
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
      ...{ kind, reasonCode: 'other' },
      effectiveOn: '2026-01-10',
      members: [{}, {}],
    };
    expect(sentence('intake.household-changed.v1', data).zh).toBe(text);
  });

  it('[S0-25] the family reads that a member’s stay was corrected, and who counts no more', () => {
    const gone = { livesTogether: { from: '2006-01-01', to: '2015-01-01', reasonOut: 'prison' } };
    const data = {
      ...example('intake.household-changed.v1'),
      ...{ kind: 'correction', reasonCode: 'data-corrected', effectiveOn: '2026-10-08', corrects: ['stay'] },
      members: [{}, {}, gone],
    };
    expect(sentence('intake.household-changed.v1', data).zh).toBe(
      '自 2026-10-08 起，更正登记信息（信息更正），更正了成员共同生活的起止时间，现有 2 人，另有在册的 1 人已不共同生活。',
    );
  });

  it('[S0-25] the family reads of a death and of who is gone by its own day, whatever the change is called', () => {
    const personId = '01a20bad-0000-7000-8000-000000000001';
    const data = {
      ...example('intake.household-changed.v1'),
      ...{ kind: 'correction', reasonCode: 'data-corrected', effectiveOn: '2026-10-08' },
      departures: [
        { personId, reasonCode: 'died', on: '2026-10-07' },
        { personId, reasonCode: 'prison', on: '2026-10-01' },
      ],
      members: [{}, {}],
    };
    const { zh, en } = sentence('intake.household-changed.v1', data);
    expect(zh).toBe(
      '自 2026-10-08 起，更正登记信息（信息更正），有成员于 2026-10-07 去世、有成员自 2026-10-01 后不再共同生活（服刑），现有 2 人。',
    );
    expect(en).toContain(
      'a member died on 2026-10-07, a member no longer lives there after 2026-10-01 (in prison)',
    );
  });

  it.each([
    ['leave', 'died', '有成员离开家庭（死亡），', 'somebody left the family (died)'],
    ['leave', 'divorced', '有成员离开家庭（离婚），', '(divorced)'],
    ['leave', 'custody', '有成员离开家庭（抚养关系变化），', '(custody of a child changed)'],
    ['join', 'married-in', '有成员加入家庭（婚入），', '(married in)'],
    ['join', 'entered-wrongly', '有成员加入家庭（原登记的死亡或离开有误），', 'was a mistake'],
    ['new-head', 'head-died', '更换户主（户主死亡），', '(head died)'],
    ['moved', 'moved', '家庭搬迁，', 'the family moved, '],
  ])('[S0-25] the family reads what happened to it: %s, %s', (kind, reasonCode, zh, en) => {
    const data = { ...example('intake.household-changed.v1'), kind, reasonCode, members: [{}, {}] };
    const read = sentence('intake.household-changed.v1', data);
    expect([read.zh, read.en]).toEqual([
      expect.stringContaining(zh) as string,
      expect.stringContaining(en) as string,
    ]);
  });

  it('[A-18] a restored household reads who decides about its benefits, and that a closed application is reopened', () => {
    const { zh, en } = sentence('intake.household-restored.v1');
    expect(zh).toMatch(/由作出认定的部门决定是否恢复.*恢复办理，收到日期不变，不必重新申请/u);
    expect(en).toMatch(/decided by the authority that granted it.*reopened.*day of receipt/u);
  });

  it('[A-18] a reopened track reads by whom, since when and why', () => {
    const data = { ...example('eligibility.track-reopened.v1'), track: 'civil-affairs' };
    const { zh, en } = sentence('eligibility.track-reopened.v1', data);
    expect(zh).toMatch(
      /^镇（街道）于 2026-02-10 恢复办理民政线：2026-02-05 因户终止而结束.*误登.*收到日期不变/u,
    );
    expect(en).toMatch(/^The township reopened.*2026-02-10.*2026-02-05.*mistake/u);
  });

  it('[A-18] a family whose benefit was recognised anew reads that, by whom and since when, and no promise of a new application', () => {
    const data = {
      ...example('eligibility.recognition-end-confirmed.v1'),
      ...{ category: 'dibao', reasonCode: 'recognised-anew' },
    };
    const { zh, en } = sentence('eligibility.recognition-end-confirmed.v1', data);
    expect(zh).toMatch(
      /民政部门于 2026-02-10 决定：自 2026-02-01 起终止的最低生活保障不予恢复（已另行认定）/u,
    );
    expect(en).toMatch(/civil affairs.*2026-02-10.*2026-02-01, is not restored \(.+\)/u);
    expect(zh).not.toContain('随时重新申请');
  });

  it('[A-18] a family whose benefit is restored and examined anew reads that it runs until that decides', () => {
    const of = (reasonCode: string) => {
      const data = { ...example('eligibility.recognition-restored.v1'), category: 'dibao', reasonCode };
      return sentence('eligibility.recognition-restored.v1', data);
    };
    expect(of('conditions-changed').zh).toMatch(
      /恢复最低生活保障。其间条件有变化，另行审核.*决定前照常有效/u,
    );
    expect(of('conditions-changed').en).toMatch(/is restored\..*examined anew.*runs until/u);
    expect(of('restore').zh).not.toContain('另行审核');
  });

  it('[L-22] [L-41] what waited while the end of dibao was not carried out reads from when on it runs again', () => {
    const from = { category: 'margin', reasonCode: 'stay-lifted', from: '2026-12-01' };
    const data = { ...example('eligibility.recognition-restored.v1'), ...from };
    const { zh, en } = sentence('eligibility.recognition-restored.v1', data);
    expect(zh).toBe('终止低保的决定恢复执行，低保边缘家庭自 2026-12-01 起恢复。');
    expect(en).toContain('runs again from 2026-12-01');
  });

  it('[S0-22] [S0-25] a withdrawn application reads that referred help goes on, and whom to tell where it is not wanted', () => {
    const { zh, en } = sentence('intake.application-withdrawn.v1');
    expect(zh).toMatch(/^申请于 2026-01-13 撤回。已转办的帮扶不因此取消.*不再需要.*镇（街道）/u);
    expect(en).toMatch(
      /^Application withdrawn on 2026-01-13\..*referred goes on.*no longer wanted.*township/u,
    );
  });

  it('[A-18] [L-22] an application that was refused first reads what happened before: what was asked, the refusal, and what the remedy made of it', () => {
    const before = [
      { step: 'supplement-asked', on: '2027-01-06', reasonCode: 'other' },
      { step: 'supplement-delivered', on: '2027-01-07', dueOn: '2027-01-21' },
      { step: 'not-accepted', on: '2027-02-08', reasonCode: 'not-the-applicant' },
      {
        ...{ step: 'set-aside', on: '2027-02-09', dueOn: '2027-02-15' },
        ...{ remedyKind: 'reconsideration', result: 'redone' },
      },
    ];
    const type = 'intake.application-accepted.v1';
    const { zh, en } = sentence(type, { ...example(type), before });
    expect(zh).toMatch(
      /^受理申请（.*。受理之前：2027-01-06 告知补正（其他）；2027-01-07 .*应于 2027-01-21 前补正；/u,
    );
    expect(zh).toMatch(
      /2027-02-08 不予受理（非本人或其家庭提出）；2027-02-09 .*（行政复议：责令限期重新作出），应于 2027-02-15 前重新办理。$/u,
    );
    expect(en).toMatch(
      / Before: 2027-01-06 .*; 2027-02-09 .*reconsideration: to be done anew.* by 2027-02-15\.$/u,
    );
    expect(sentence(type).zh).not.toContain('受理之前');
    const forwarded = 'intake.request-forwarded.v1';
    expect(sentence(forwarded, { ...example(forwarded), before }).zh).toContain('受理之前：2027-01-06');
  });

  it('a birth is shown by its month, as long as its day is not known', () => {
    const shown = (effectiveOn: string): string => {
      const data = {
        ...example('intake.household-changed.v1'),
        kind: 'join',
        reasonCode: 'born',
        effectiveOn,
      };
      return sentence('intake.household-changed.v1', data).zh;
    };
    expect(shown('2026-01-01')).toMatch(/^自 2026-01 起/);
    expect(shown('2026-01-28')).toMatch(/^自 2026-01-28 起/);
  });

  it('[S3-18] [S3-19] an award to who helps reads for which measure and to whom, and that the family has nothing of it', () => {
    const type = 'referral.helper-award-updated.v1';
    expect(sentence(type)).toMatchObject({
      zh: expect.stringMatching(/^吸纳监测户奖励（示范慈善会）：已登记，.*不是本户的收入/u) as string,
      en: expect.stringMatching(
        /^award to a factory \(示范慈善会\): recorded.*no income of the family/u,
      ) as string,
    });
    const reversed = { ...example(type), step: 'reversed', reasonCode: 'entered-by-mistake' };
    expect(sentence(type, reversed).zh).toMatch(/误登，已撤销（.+）/u);
    expect(JSON.stringify([linkTo(type).refs, sentence(type)])).not.toMatch(/Fen|元|yuan/u);
  });

  it('[S3-17] a monthly visit reads its month and whether the measures are in place, and a correction why', () => {
    const type = 'referral.helper-visit-recorded.v1';
    expect(sentence(type).zh).toMatch(/^帮扶责任人 2026-01 入户，.*帮扶措施已落实。$/u);
    const corrected = { ...example(type), measuresInPlace: false, reasonCode: 'found-out-since' };
    expect(sentence(type, corrected).zh).toMatch(/入户（.+），.*未全部落实/u);
  });

  it('[S0-25] a rebuild in one go equals the chain made event by event', () => {
    const types = fc.array(fc.constantFrom(...LINK_TYPES), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(types, (list) => {
        const events = list.map((type) => eventOf(type, example(type)));
        const chain = events.map((event, index) => linkOf({ householdId, householdNo: index + 1 }, event));
        const kept = JSON.parse(JSON.stringify(events)) as LinkedEvent[];
        kept.forEach((event, index) => {
          const link = chain[index];
          expect(link && isLinkOf(link, { householdId, householdNo: index + 1 }, event)).toBe(true);
        });
      }),
    );
  });
});
