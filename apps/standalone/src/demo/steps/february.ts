import * as cases from '../case-work.js';
import type { DemoRun, Step } from '../demo-run.js';
import { acknowledgeAll, allReferrals } from '../departments-work.js';
import { caseOf, fileFamily } from '../family.js';

interface ShownWarning {
  readonly warningId: string;
  readonly dueOn: string;
  readonly state: string;
}

async function wangApplies(demo: DemoRun): Promise<void> {
  demo.remember(await fileFamily(demo.http, 'demo-clerk', 'wang', demo.data.families.wang));
  const { verification } = await cases.showCase(demo, 'wang');
  demo.check('王家: 核对 verification', 'authorisation-missing', verification.is);
}

async function bills(demo: DemoRun, on: string): Promise<void> {
  demo.check(
    '王家: 无授权不得核对 no query without authorisation',
    'AUTHORISATION_MISSING',
    await cases.reportRefusal(demo, 'wang', on),
  );
  const path = '/v1/batches/medical-bills';
  const key = 'demo-dept-medical-insurance';
  const batch = await demo.http.post(key, 'monitoring', path, demo.data.medicalBills);
  demo.check('陈家: 医保数据匹配 rows matched, unmatched', [1, 1], [batch['matched'], batch['unmatched']]);
  const warning = await warningOf(demo);
  demo.check('陈家: 预警须走访 warning to be visited by', '2026-02-11', warning.dueOn);
}

async function warningOf(demo: DemoRun): Promise<ShownWarning> {
  const path = `/v1/warnings?householdId=${demo.family('chen').householdId}`;
  const { items } = await demo.http.get<{ items: ShownWarning[] }>('demo-clerk', 'monitoring', path);
  const [warning] = items;
  if (warning === undefined) throw new Error('没有预警 / there is no warning');
  return warning;
}

async function wangSurvey(demo: DemoRun, on: string): Promise<void> {
  demo.check('王家: 确认的需求 needs confirmed', ['drinking-water'], await cases.survey(demo, 'wang', on));
  const { verification } = await cases.showCase(demo, 'wang');
  demo.check('王家: 授权补齐 verification', 'requested', verification.is);
  demo.check('已接收 acknowledged', 1, await acknowledgeAll(demo, on));
}

async function visit(demo: DemoRun, on: string): Promise<void> {
  const refused = await cases.opinionRefusal(demo, 'wang', 'civil-affairs', on);
  demo.check('王家: 未核对不得初审 no opinion before the verification', 'VERIFICATION_MISSING', refused);
  const { warningId } = await warningOf(demo);
  await demo.http.post('demo-clerk', 'monitoring', `/v1/warnings/${warningId}/visit`, {
    on,
    outcome: 'substantiated',
  });
  const body = { on, dispositions: ['push', 'identify'] };
  await demo.http.post('demo-reviewer', 'monitoring', `/v1/warnings/${warningId}/dispositions`, body);
  const chen = demo.family('chen');
  demo.remember({ ...chen, caseId: await caseOf(demo.http, chen.householdId, 'review') });
  const { figures } = await cases.worksheet(demo, 'chen', 'monitored');
  demo.check(
    '陈家: 识别从预警的费用开始（分） the review starts from the warned bill',
    3_500_000,
    figures['selfPaidMedicalFen'],
  );
  demo.check('转办 referrals', 10, (await allReferrals(demo)).length);
  demo.check('已接收 acknowledged', 1, await acknowledgeAll(demo, on));
}

async function wangOpinion(demo: DemoRun, on: string): Promise<void> {
  await cases.verify(demo, 'wang', on);
  const sheet = await cases.worksheet(demo, 'wang', 'civil-affairs');
  demo.check('王家: 人均月收入（分） countable income', 70_000, sheet.figures['countablePerHeadMonthFen']);
  const net = await cases.worksheet(demo, 'wang', 'monitored');
  demo.check('王家: 人均年纯收入（分） net income per head', 1_050_000, net.figures['netPerHeadYearFen']);
  await cases.opinion(demo, 'wang', 'monitored', on, 'no-ground');
  await cases.opinion(demo, 'wang', 'civil-affairs', on, 'positive');
  await cases.startPublicity(demo, 'wang', 'civil-affairs', on);
  const track = await cases.trackOf(demo, 'wang', 'civil-affairs');
  demo.check('王家: 公示可结束之日（春节顺延） publicity can be ended from', '2026-02-25', track?.due?.on);
}

async function chenVerified(demo: DemoRun, on: string): Promise<void> {
  await cases.verify(demo, 'chen', on, 'chenReview');
}

async function chenOpinion(demo: DemoRun, on: string): Promise<void> {
  await cases.survey(demo, 'chen', on, 'chenReview');
  demo.check(
    '陈家: 同一需求不重复转办 the same need is not referred twice',
    10,
    (await allReferrals(demo)).length,
  );
  const { figures } = await cases.worksheet(demo, 'chen', 'monitored');
  demo.check('陈家: 自付医疗费（分） self-paid medical', 3_500_000, figures['selfPaidMedicalFen']);
  demo.check('陈家: 占纯收入（基点） share of net income', 4_861, figures['selfPaidMedicalShareBp']);
  demo.check('陈家: 扣除后人均（分） left per head', 1_233_333, figures['netAfterMedicalPerHeadYearFen']);
  await cases.opinion(demo, 'chen', 'monitored', on, 'negative');
}

async function chenDecided(demo: DemoRun, on: string): Promise<void> {
  const reasonCodes = ['income-after-spending-sufficient', 'coping-ability'];
  await cases.decide(demo, 'chen', 'monitored', on, { outcome: 'refuse', reasonCodes });
  const track = await cases.trackOf(demo, 'chen', 'monitored');
  demo.check('陈家: 告知期限（春节顺延） notice due', '2026-02-25', track?.due?.on);
}

async function wangTooEarly(demo: DemoRun, on: string): Promise<void> {
  const code = await cases.endRefusal(demo, 'wang', 'civil-affairs', on);
  demo.check('王家: 公示未满 publicity is not over', 'PUBLICITY_NOT_OVER', code);
}

async function wangDecided(demo: DemoRun, on: string): Promise<void> {
  await cases.decide(demo, 'wang', 'civil-affairs', on, { outcome: 'recognise' });
  const track = await cases.trackOf(demo, 'wang', 'civil-affairs');
  demo.check('王家: 低保不予认定，告知期限 dibao refused, notice due', '2026-03-02', track?.due?.on);
}

/** A margin household, a warning, and a Spring Festival between them. */
export const FEBRUARY: readonly Step[] = [
  {
    on: '2026-02-03',
    zh: '王家由村干部代办申请',
    en: 'Wang applies by proxy at the window',
    run: wangApplies,
  },
  {
    on: '2026-02-04',
    zh: '医保推送陈家自付费用，产生预警',
    en: 'A medical bill of Chen raises a warning',
    run: bills,
  },
  {
    on: '2026-02-05',
    zh: '王家入户调查，补授权，饮水转水利',
    en: 'Survey of Wang brings the authorisation; water referred',
    run: wangSurvey,
  },
  {
    on: '2026-02-06',
    zh: '走访陈家，推送需求并启动识别',
    en: 'Visit to Chen: push and identify',
    run: visit,
  },
  {
    on: '2026-02-09',
    zh: '王家核对、初审、公示',
    en: 'Wang: verification, opinion, publicity',
    run: wangOpinion,
  },
  { on: '2026-02-10', zh: '陈家再次核对', en: 'Chen verified again', run: chenVerified },
  {
    on: '2026-02-11',
    zh: '陈家再次调查，初审不建议认定',
    en: 'Chen surveyed again, negative opinion',
    run: chenOpinion,
  },
  {
    on: '2026-02-13',
    zh: '农业农村对陈家不予认定并说明理由',
    en: 'Agriculture does not recognise Chen, with reasons',
    run: chenDecided,
  },
  {
    on: '2026-02-17',
    zh: '王家公示未满，结束公示被拒绝',
    en: 'Ending Wang’s publicity is refused',
    run: wangTooEarly,
  },
  {
    on: '2026-02-24',
    zh: '陈家告知书送达',
    en: 'Notice to Chen handed over',
    run: (demo, on) => cases.giveNotice(demo, 'chen', 'monitored', on),
  },
  {
    on: '2026-02-25',
    zh: '王家公示期满',
    en: 'Wang’s publicity ended',
    run: (demo, on) => cases.endPublicity(demo, 'wang', 'civil-affairs', on),
  },
  {
    on: '2026-02-26',
    zh: '王家认定低保边缘，低保不予认定',
    en: 'Wang: margin recognised, dibao refused',
    run: wangDecided,
  },
  {
    on: '2026-02-28',
    zh: '王家告知书送达（周六上班）',
    en: 'Notice to Wang handed over on a worked Saturday',
    run: (demo, on) => cases.giveNotice(demo, 'wang', 'civil-affairs', on),
  },
];
