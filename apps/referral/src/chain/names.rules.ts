import type {
  Authority,
  CaseStep,
  Category,
  Channel,
  Disposition,
  FeedbackOutcome,
  ReferralState,
  Track,
  TrackOutcome,
  VisitOutcome,
} from '@aid-chain/contracts';

/** A sentence or name in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

type Names<K extends string> = Readonly<Record<K, Bilingual>>;

const name = (zh: string, en: string): Bilingual => ({ zh, en });

export const CATEGORY_NAMES: Names<Category> = {
  dibao: name('最低生活保障', 'dibao'),
  tekun: name('特困人员', 'tekun'),
  margin: name('低保边缘家庭', 'margin household'),
  'rigid-expenditure': name('刚性支出困难家庭', 'rigid-expenditure household'),
  monitored: name('防止返贫监测对象', 'monitored household'),
  'other-hardship': name('其他困难人员', 'other hardship'),
};

export const TRACK_NAMES: Names<Track> = {
  'civil-affairs': name('民政线', 'civil-affairs track'),
  monitored: name('防返贫监测线', 'monitored track'),
};

export const TRACK_OUTCOME_NAMES: Names<TrackOutcome> = {
  'no-ground': name('无识别依据', 'no ground'),
  withdrawn: name('申请已撤回', 'application withdrawn'),
  'not-examined': name('未审查', 'not examined'),
};

export const STEP_NAMES: Names<CaseStep> = {
  verification: name('核对报告', 'verification report'),
  survey: name('入户调查', 'household survey'),
  opinion: name('初审意见', 'initial opinion'),
  'publicity-started': name('公示开始', 'publicity started'),
  'publicity-ended': name('公示结束', 'publicity ended'),
  objection: name('异议', 'objection'),
  'review-meeting': name('民主评议', 'review meeting'),
  notice: name('告知书送达', 'notice handed over'),
};

export const AUTHORITY_NAMES: Names<Authority> = {
  village: name('村（社区）', 'the village'),
  township: name('镇（街道）', 'the township'),
  'civil-affairs': name('民政部门', 'civil affairs'),
  agriculture: name('农业农村部门', 'agriculture'),
  department: name('责任部门', 'the department'),
};

export const CHANNEL_NAMES: Names<Channel> = {
  window: name('窗口', 'window'),
  portal: name('网上平台', 'portal'),
  hotline: name('热线', 'hotline'),
  grid: name('网格走访', 'grid visit'),
  mailbox: name('信箱', 'mailbox'),
  village: name('村（社区）', 'village'),
  department: name('部门', 'department'),
};

export const VISIT_OUTCOME_NAMES: Names<VisitOutcome> = {
  substantiated: name('情况属实', 'substantiated'),
  unsubstantiated: name('情况不属实', 'unsubstantiated'),
  'not-met': name('未见到人', 'nobody met'),
};

export const DISPOSITION_NAMES: Names<Disposition> = {
  deliver: name('落实政策', 'deliver the policy'),
  push: name('推送需求', 'push the need'),
  identify: name('启动识别', 'identify'),
  conference: name('个案会商', 'case conference'),
  check: name('核查', 'check'),
  unsubstantiated: name('不属实，解除', 'unsubstantiated'),
};

export const STATE_NAMES: Names<ReferralState> = {
  acknowledged: name('已签收', 'acknowledged'),
  accepted: name('已受理', 'accepted'),
  declined: name('不受理', 'declined'),
  'passed-on': name('转由其他部门', 'passed on'),
  'in-progress': name('办理中', 'in progress'),
  completed: name('已办结', 'completed'),
  'not-possible': name('无法办理', 'not possible'),
  cancelled: name('已取消', 'cancelled'),
};

export const FEEDBACK_OUTCOME_NAMES: Names<FeedbackOutcome> = {
  helped: name('已帮扶', 'helped'),
  partly: name('部分帮扶', 'partly helped'),
  'not-yet': name('尚未帮扶', 'not yet helped'),
  'not-possible': name('无法帮扶', 'not possible'),
};

const DEPARTMENT_NAMES: Readonly<Record<string, Bilingual>> = {
  'civil-affairs': name('民政', 'civil affairs'),
  'medical-insurance': name('医保', 'medical insurance'),
  health: name('卫健', 'health'),
  education: name('教体', 'education'),
  'human-resources': name('人社', 'human resources'),
  housing: name('住建', 'housing'),
  water: name('水利', 'water'),
  agriculture: name('农业农村', 'agriculture'),
  'emergency-management': name('应急', 'emergency management'),
  'disabled-federation': name('残联', "disabled persons' federation"),
  charity: name('慈善', 'charity'),
};

/** The name of a department; one that only this place has is shown by its code. */
export function departmentName(code: string): Bilingual {
  return DEPARTMENT_NAMES[code] ?? { zh: code, en: code };
}

/** Several names as one list: 医疗、教育 / medical, education. */
export function listed(names: readonly Bilingual[]): Bilingual {
  return { zh: names.map((n) => n.zh).join('、'), en: names.map((n) => n.en).join(', ') };
}
