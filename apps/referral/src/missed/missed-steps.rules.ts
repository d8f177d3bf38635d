import { nameOf, referralStepCodes, type Bilingual, type MissedKind } from '@aid-chain/vocabulary';

/** A document and its article. */
export interface MissedSource {
  readonly doc: string;
  readonly article: string;
}

/** What somebody does about a line of the list, and where. */
interface MissedStep {
  /** `{id}` stands for what the line is about. */
  readonly path: string;
  readonly what: Bilingual;
}

const DUTY_PATH = '/v1/supervision-orders';

const STEPS: Readonly<Record<MissedKind, MissedStep>> = {
  'need-without-department': {
    path: '/v1/needs/{id}/decision',
    what: {
      zh: '民政决定：转由另一部门办理，或者写明理由后结束。',
      en: 'Civil affairs decides: it goes to another department, or ends with a reason.',
    },
  },
  'need-without-help': {
    path: '/v1/referrals/{id}/feedback',
    what: {
      zh: '承办部门落实帮扶并反馈；不能办理的，答复无法办理并说明理由。',
      en: 'The department gives the help and reports it, or answers with a reason that it cannot.',
    },
  },
  'step-overdue': {
    path: DUTY_PATH,
    what: {
      zh: '承办部门补办逾期环节；仍不办的，民政下达督办单。',
      en: 'The department takes the overdue step; civil affairs orders it where it does not.',
    },
  },
  'report-overdue': {
    path: DUTY_PATH,
    what: {
      zh: '承办部门补报该季度反馈；仍不报的，民政下达督办单。',
      en: 'The department reports on the quarter; civil affairs orders it where it does not.',
    },
  },
  'measure-not-given': {
    path: '/v1/households/{id}/missing-measures',
    what: {
      zh: '镇（街道）查看：转办承办部门，或者登记家庭不需要、不符合、已享受。',
      en: 'The township looks: it refers the measure, or records that the family declines it, does not fit or has it.',
    },
  },
};

/** What is to be done about a line, and the address where it is recorded. */
export function stepFor(kind: MissedKind, refId: string): MissedStep {
  const { path, what } = STEPS[kind];
  return { path: path.replace('{id}', refId), what };
}

/** What exactly is overdue: the name of a step, or the quarter of a report. */
export function overdueText(kind: MissedKind, part: string): Bilingual | undefined {
  if (kind === 'step-overdue') return nameOf(referralStepCodes, part);
  return kind === 'report-overdue' ? { zh: `${part} 反馈`, en: `the report on ${part}` } : undefined;
}

/** The parameter of the place that sets the day which has passed. */
export function parameterOf(kind: MissedKind, part: string, urgency: string | null): string | undefined {
  if (kind === 'report-overdue') return 'feedback.final.due-day';
  if (kind !== 'step-overdue') return undefined;
  return `referral.${part}${urgency === 'urgent' ? '.urgent' : ''}.working-days`;
}

/** Who coordinates assistance, on whom a need without a department or without help falls. */
export const COORDINATION: MissedSource = { doc: '中华人民共和国社会救助法', article: '第四条' };
