/** What the parameters of referrals and of their feedback mean. */
export const REFERRAL_MEANINGS = {
  'referral.acknowledge.working-days': [
    '转办签收的工作日',
    'working days for the acknowledgement of a referral',
  ],
  'referral.acknowledge.urgent.working-days': ['紧急转办签收的工作日', 'the same where it is urgent'],
  'referral.decide.working-days': [
    '签收后决定是否受理的工作日',
    'working days from acknowledgement to accepting or declining',
  ],
  'referral.decide.urgent.working-days': ['紧急转办决定是否受理的工作日', 'the same where it is urgent'],
  'referral.begin.working-days': [
    '受理后开始办理并反馈的工作日',
    'working days from accepting to a first report or the end',
  ],
  'referral.begin.urgent.working-days': ['紧急转办开始办理的工作日', 'the same where it is urgent'],
  'referral.reminder.working-days': [
    '到期前几个工作日提醒',
    'working days before a due day on which a department is reminded',
  ],
  'referral.escalation.working-days': [
    '逾期几个工作日后交民政督促',
    'working days after a due day until civil affairs is to step in',
  ],
  'conference.triggers': [
    '对急难对象建议召开个案会商的情形',
    'by what a case conference is proposed for somebody in urgent hardship',
  ],
  'social.published.minimum-households': [
    '公开求助清单中同类户数的下限，不足的不列小地方',
    'fewest households alike for which a published need names its place',
  ],
  'service.reassessment.months': [
    '服务需求多少个月后重新评估；没有规定的不设期限',
    'months after which the needs for services are assessed again; no clock where nobody sets it',
  ],
  'service.session.apart': [
    '服务的实际时间与安排、双方所述时间最多相差几分钟；没有规定的须完全一致',
    'minutes by which a service may begin beside its planned time, and the two statements apart; without it they have to be the same',
  ],
  'social.consent.text-versions': [
    '向社会力量提供信息的同意书版本',
    'versions of the text by which a family consents to give its name to an organisation',
  ],
  'supervision.answer.working-days': [
    '督办单所列事项的办结工作日',
    'working days within which what a supervision order names is done',
  ],
  'feedback.final.due-day': ['季后首月几日前报季度结果', 'day after the quarter by which feedback is due'],
  'feedback.final.window-days': [
    '季末几日内的转办归下一季度',
    'referrals of the last days report in the next quarter',
  ],
} as const;
