import type { DemoRun, Step } from '../demo-run.js';
import { feedbackDueMessages, finalRefusal, report, type ShownReferral } from '../departments-work.js';

const january = ({ referredOn }: ShownReferral): boolean => referredOn < '2026-02-01';
const of =
  (...departments: string[]) =>
  ({ department }: ShownReferral): boolean =>
    departments.includes(department);

async function interim(demo: DemoRun): Promise<void> {
  demo.check('阶段反馈 interim reports', 8, await report(demo, false, january));
}

async function early(demo: DemoRun): Promise<void> {
  demo.check('阶段反馈 interim reports', 2, await report(demo, false, (referral) => !january(referral)));
  demo.check(
    '季度未结束，终报被拒绝 a final report is refused',
    'QUARTER_NOT_OVER',
    await finalRefusal(demo),
  );
}

async function due(demo: DemoRun): Promise<void> {
  demo.check('反馈到期通知 feedback-due', 10, await feedbackDueMessages(demo, '2026Q1'));
}

async function finals(
  demo: DemoRun,
  expected: number,
  which: (referral: ShownReferral) => boolean,
): Promise<void> {
  demo.check('终报 final reports', expected, await report(demo, true, which));
}

/** What the departments owe at the end of the quarter. */
export const QUARTER: readonly Step[] = [
  { on: '2026-03-10', zh: '部门阶段反馈', en: 'Interim reports', run: interim },
  {
    on: '2026-03-20',
    zh: '部门阶段反馈；过早的终报被拒绝',
    en: 'Interim reports; an early final report is refused',
    run: early,
  },
  { on: '2026-04-01', zh: '一季度反馈到期，逐件通知', en: 'Feedback for the quarter falls due', run: due },
  {
    on: '2026-04-07',
    zh: '医保、卫健终报',
    en: 'Final reports: medical insurance, health',
    run: (demo) => finals(demo, 4, of('medical-insurance', 'health')),
  },
  {
    on: '2026-04-09',
    zh: '住建、教体、民政、水利终报',
    en: 'Final reports: housing, education, civil affairs, water',
    run: (demo) => finals(demo, 4, of('housing', 'education', 'civil-affairs', 'water')),
  },
  {
    on: '2026-04-14',
    zh: '人社、农业农村终报',
    en: 'Final reports: human resources, agriculture',
    run: (demo) => finals(demo, 2, of('human-resources', 'agriculture')),
  },
];
