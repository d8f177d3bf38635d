import * as cases from '../case-work.js';
import type { FamilyKey } from '../demo-data.js';
import type { DemoRun, Step } from '../demo-run.js';
import { acknowledgeAll, allReferrals } from '../departments-work.js';
import { FAMILY_NAMES, fileFamily } from '../family.js';

const FIRST: readonly FamilyKey[] = ['li', 'zhang', 'chen'];

async function applications(demo: DemoRun): Promise<void> {
  for (const key of FIRST) {
    const actor = key === 'li' ? 'demo-portal' : 'demo-clerk';
    demo.remember(await fileFamily(demo.http, actor, key, demo.data.families[key]));
    const { tracks } = await cases.showCase(demo, key);
    demo.check(
      `${FAMILY_NAMES[key].zh}: 两个事项同时开始 both tracks open`,
      ['civil-affairs', 'monitored'],
      tracks.map(({ track }) => track).sort(),
    );
  }
}

async function reports(demo: DemoRun, on: string): Promise<void> {
  for (const key of FIRST) await cases.verify(demo, key, on);
}

async function surveys(demo: DemoRun, on: string): Promise<void> {
  const needs = {
    li: ['care-service', 'education', 'housing', 'medical'],
    zhang: ['employment', 'industry', 'medical'],
    chen: [],
  };
  for (const key of ['li', 'zhang', 'chen'] as const) {
    demo.check(
      `${FAMILY_NAMES[key].zh}: 确认的需求 needs confirmed`,
      needs[key],
      await cases.survey(demo, key, on),
    );
  }
  const referrals = await allReferrals(demo);
  demo.check('转办 referrals', 8, referrals.length);
  demo.check(
    '须在此日前接收 to be acknowledged by',
    ['2026-01-21'],
    [...new Set(referrals.map(({ dueOn }) => dueOn))],
  );
  demo.check('已接收 acknowledged', 8, await acknowledgeAll(demo, on));
}

async function worksheets(demo: DemoRun): Promise<void> {
  const li = await cases.worksheet(demo, 'li', 'civil-affairs');
  demo.check(
    '李家: 人均月收入（分） countable income per head and month',
    40_000,
    li.figures['countablePerHeadMonthFen'],
  );
  const dibao = li.categories.find(({ category }) => category === 'dibao');
  demo.check('李家: 低保金（分/月） dibao per month', 48_000, dibao?.monthlyAmountFen);
  const liMonitored = await cases.worksheet(demo, 'li', 'monitored');
  demo.check(
    '李家: 人均年纯收入（分） net income per head',
    600_000,
    liMonitored.figures['netPerHeadYearFen'],
  );
  const zhang = await cases.worksheet(demo, 'zhang', 'civil-affairs');
  demo.check('张家: 人均月收入（分） countable income', 125_000, zhang.figures['countablePerHeadMonthFen']);
  const ground = await cases.worksheet(demo, 'zhang', 'monitored');
  demo.check('张家: 人均年纯收入（分） net income per head', 1_875_000, ground.figures['netPerHeadYearFen']);
  demo.check('张家: 自付医疗费（分） self-paid medical', 3_600_000, ground.figures['selfPaidMedicalFen']);
  demo.check('张家: 占纯收入（基点） share of net income', 4_800, ground.figures['selfPaidMedicalShareBp']);
  const chen = await cases.worksheet(demo, 'chen', 'civil-affairs');
  demo.check('陈家: 人均月收入（分） countable income', 160_000, chen.figures['countablePerHeadMonthFen']);
  const chenNet = await cases.worksheet(demo, 'chen', 'monitored');
  demo.check('陈家: 人均年纯收入（分） net income per head', 2_400_000, chenNet.figures['netPerHeadYearFen']);
}

async function opinions(demo: DemoRun, on: string): Promise<void> {
  await worksheets(demo);
  for (const track of ['civil-affairs', 'monitored'] as const) {
    await cases.opinion(demo, 'li', track, on, 'positive');
    await cases.startPublicity(demo, 'li', track, on);
  }
  await cases.opinion(demo, 'zhang', 'civil-affairs', on, 'negative');
  await cases.opinion(demo, 'zhang', 'monitored', on, 'positive');
  await cases.startPublicity(demo, 'zhang', 'monitored', on);
  await cases.opinion(demo, 'chen', 'civil-affairs', on, 'negative');
  await cases.opinion(demo, 'chen', 'monitored', on, 'no-ground');
  demo.check(
    '陈家: 监测事项 monitored track',
    'closed',
    (await cases.trackOf(demo, 'chen', 'monitored'))?.state,
  );
}

async function refusals(demo: DemoRun, on: string): Promise<void> {
  for (const key of ['zhang', 'chen'] as const) {
    await cases.decide(demo, key, 'civil-affairs', on, { outcome: 'refuse' });
    const track = await cases.trackOf(demo, key, 'civil-affairs');
    demo.check(`${FAMILY_NAMES[key].zh}: 告知期限 notice due`, '2026-01-21', track?.due?.on);
  }
}

async function notices(demo: DemoRun, on: string): Promise<void> {
  for (const key of ['zhang', 'chen'] as const) await cases.giveNotice(demo, key, 'civil-affairs', on);
}

async function tooEarly(demo: DemoRun, on: string): Promise<void> {
  const code = await cases.endRefusal(demo, 'li', 'civil-affairs', on);
  demo.check('李家: 公示未满 publicity is not over', 'PUBLICITY_NOT_OVER', code);
}

async function publicityOver(demo: DemoRun, on: string): Promise<void> {
  for (const track of ['civil-affairs', 'monitored'] as const)
    await cases.endPublicity(demo, 'li', track, on);
  await cases.endPublicity(demo, 'zhang', 'monitored', on);
}

async function decisions(demo: DemoRun, on: string): Promise<void> {
  await cases.decide(demo, 'li', 'civil-affairs', on, { outcome: 'recognise' });
  const byIncome = { outcome: 'recognise', reasonCodes: ['income-below-line'] } as const;
  await cases.decide(demo, 'li', 'monitored', on, byIncome);
  const byGround = {
    outcome: 'recognise',
    reasonCodes: ['ground-substantiated', 'risk-of-hardship'],
  } as const;
  await cases.decide(demo, 'zhang', 'monitored', on, byGround);
  const both = ['civil-affairs recognised', 'monitored recognised'];
  demo.check('李家: 申请结果 how the application ended', both, await cases.applicationTracks(demo, 'li'));
  const one = ['civil-affairs refused', 'monitored recognised'];
  demo.check('张家: 申请结果 how the application ended', one, await cases.applicationTracks(demo, 'zhang'));
}

/** From the first applications to the first decisions. */
export const JANUARY: readonly Step[] = [
  {
    on: '2026-01-12',
    zh: '李、张、陈三家申请，两个事项同时开始',
    en: 'Li, Zhang and Chen apply; both tracks open',
    run: applications,
  },
  { on: '2026-01-13', zh: '民政录入核对报告', en: 'Verification reports', run: reports },
  {
    on: '2026-01-14',
    zh: '两人入户调查，确认需求并推送，部门接收',
    en: 'Surveys by two; needs are referred and acknowledged',
    run: surveys,
  },
  { on: '2026-01-15', zh: '镇初审，开始公示', en: 'Opinions; publicity starts', run: opinions },
  { on: '2026-01-16', zh: '民政对张、陈不予认定', en: 'Civil affairs refuses Zhang and Chen', run: refusals },
  { on: '2026-01-19', zh: '送达不予认定告知书', en: 'Refusal notices handed over', run: notices },
  { on: '2026-01-20', zh: '公示未满，结束公示被拒绝', en: 'Ending the publicity is refused', run: tooEarly },
  { on: '2026-01-23', zh: '公示期满', en: 'Publicity ended', run: publicityOver },
  {
    on: '2026-01-26',
    zh: '民政确认李家低保，农业农村审定李、张为监测对象',
    en: 'Decisions: Li dibao and monitored, Zhang monitored',
    run: decisions,
  },
];
