import { codesOf, isCodeOf, type CodeList, type CodeOf } from './code-list.js';
import { dataSeenCodes, type DataSeen } from './looks.js';

/** Every look that leaves an audit row, by the action that stands in it. */
export const lookActionCodes = {
  name: 'look-action',
  term: '查看',
  open: true,
  codes: {
    'person.searched': { zh: '查找人员（隐去）', en: 'search for a person, masked' },
    'application.listed': { zh: '申请列表', en: 'list of applications' },
    'application.read': { zh: '申请（隐去）', en: 'application, masked' },
    'application.unmasked': { zh: '申请（完整）', en: 'application in full' },
    'window-check.shown': { zh: '窗口核实（隐去）', en: 'window check, masked' },
    'window-check.unmasked': { zh: '窗口核实（完整）', en: 'window check in full' },
    'household.compared': { zh: '与申请比对的户', en: 'household compared with a filing' },
    'person.compared': { zh: '与申请比对的人', en: 'person compared with a filing' },
    'household.shown': { zh: '户（隐去）', en: 'household, masked' },
    'household.unmasked': { zh: '户（完整）', en: 'household in full' },
    'household.changes-shown': { zh: '户的历次变更', en: 'changes of a household' },
    'household.proposals-listed': { zh: '待答复的变更', en: 'proposed changes' },
    'households.guardian-open-listed': { zh: '监护人未定的户', en: 'households whose guardian is open' },
    'cases.listed': { zh: '案件列表', en: 'list of cases' },
    'case.shown': { zh: '案件（隐去）', en: 'case, masked' },
    'case.unmasked': { zh: '案件（完整）', en: 'case in full' },
    'case.steps-shown': { zh: '案件各步骤及期限', en: 'steps of a case with their deadlines' },
    'determination.shown': { zh: '认定工作底稿', en: 'worksheet of the determination' },
    'method-differences.listed': { zh: '两种办法不一致之处', en: 'where two methods differ' },
    'redetermination.listed': { zh: '重新核算列表', en: 'list of redeterminations' },
    'redetermination.shown': { zh: '重新核算的汇总', en: 'counts of a redetermination' },
    'redetermined-cases.listed': {
      zh: '重新核算有变化的案件',
      en: 'cases that a redetermination finds changed',
    },
    'warnings.listed': { zh: '预警列表', en: 'list of warnings' },
    'possible-doubles.listed': { zh: '疑似重复的费用', en: 'possible double bills' },
    'referral.listed': { zh: '转办列表', en: 'list of referrals' },
    'referral.read': { zh: '转办（隐去）', en: 'referral, masked' },
    'referral.unmasked': { zh: '转办（完整）', en: 'referral in full' },
    'referral.disclosed': {
      zh: '转办（按部门目录所列内容）',
      en: 'referral, by the entry of its department',
    },
    'deliveries.read': { zh: '部门消息', en: 'messages for a department' },
    'webhook-delivery.listed': { zh: '推送列表', en: 'list of webhook deliveries' },
    'webhook-attempt.listed': { zh: '推送日志', en: 'log of webhook attempts' },
    'need.read': { zh: '需求', en: 'need' },
    'feedback-note.read': { zh: '反馈附言', en: 'note of a report' },
    'feedback-duty.listed': { zh: '反馈义务列表', en: 'list of feedback duties' },
    'feedback-duty.counted': { zh: '反馈义务统计', en: 'count of feedback duties' },
    'acknowledgement.listed': { zh: '签收列表', en: 'list of acknowledgements' },
    'aid-chain.read': { zh: '救助链', en: 'aid chain' },
    'happiness-list.read': { zh: '幸福清单', en: 'happiness list' },
    'print.shown': { zh: '打印件（隐去）', en: 'print, masked' },
    'print.unmasked': { zh: '打印件（完整，交给本人）', en: 'print in full, for the family' },
    'prints.listed': { zh: '打印件列表', en: 'list of prints' },
    'due-item.listed': { zh: '待办事项', en: 'list of due items' },
    'service-assignment.listed': { zh: '分派给购买服务人员的户', en: 'households of a purchased service' },
    'team-member.listed': { zh: '专班人员', en: 'staff of the teams' },
    'handover.listed': { zh: '工作交接列表', en: 'list of handovers' },
    'handover.read': { zh: '交接的事项', en: 'items of a handover' },
    'audit-entry.listed': { zh: '审计记录', en: 'audit entries' },
    'operator-act.listed': { zh: '运维操作记录', en: 'acts of operators' },
    'access-log.withholdings-listed': {
      zh: '暂不提供的登记',
      en: 'what is kept back of an access log',
    },
    'look-up.listed': { zh: '查看月报', en: 'monthly list of look-ups' },
    'exposure.listed': { zh: '信息接触清单', en: 'who was seen by whom' },
    'access-log.shown': { zh: '本人查看记录', en: 'access log of a household' },
  },
} as const satisfies CodeList;
export type LookAction = CodeOf<typeof lookActionCodes>;
export const LOOK_ACTIONS = codesOf(lookActionCodes);

/** What each of them shows; a look in full shows the same, unmasked. */
const SEEN: Readonly<Record<LookAction, readonly DataSeen[]>> = {
  'person.searched': ['identity'],
  'application.listed': ['course'],
  'application.read': ['identity', 'family', 'economy', 'course'],
  'application.unmasked': ['identity', 'family', 'economy', 'circumstances', 'course'],
  'window-check.shown': ['identity', 'family'],
  'window-check.unmasked': ['identity', 'family'],
  'household.compared': ['identity', 'family'],
  'person.compared': ['identity'],
  'household.shown': ['identity', 'family'],
  'household.unmasked': ['identity', 'family'],
  'household.changes-shown': ['family'],
  'household.proposals-listed': ['family'],
  'households.guardian-open-listed': ['course'],
  'cases.listed': ['course'],
  'case.shown': ['identity', 'family', 'verification', 'decision', 'course'],
  'case.unmasked': ['identity', 'family', 'verification', 'decision', 'course'],
  'case.steps-shown': ['course'],
  'determination.shown': ['name', 'economy', 'circumstances', 'verification', 'decision'],
  'method-differences.listed': ['economy'],
  'redetermination.listed': ['course'],
  'redetermination.shown': ['course'],
  'redetermined-cases.listed': ['economy', 'circumstances', 'decision'],
  'warnings.listed': ['name', 'phone', 'address', 'decision', 'warning', 'course'],
  'possible-doubles.listed': ['name', 'economy'],
  'referral.listed': ['need', 'place'],
  'referral.read': ['identity', 'address', 'need', 'place', 'decision'],
  'referral.unmasked': ['identity', 'address', 'need', 'place', 'decision'],
  'referral.disclosed': ['name', 'id-number', 'birth-date', 'phone', 'address', 'place', 'need', 'decision'],
  'deliveries.read': ['need', 'place'],
  'webhook-delivery.listed': ['course'],
  'webhook-attempt.listed': ['course'],
  'need.read': ['need'],
  'feedback-note.read': ['need'],
  'feedback-duty.listed': ['course'],
  'feedback-duty.counted': ['course'],
  'acknowledgement.listed': ['course'],
  'aid-chain.read': ['decision', 'need', 'warning'],
  'happiness-list.read': ['decision', 'need'],
  'print.shown': ['name', 'decision', 'need', 'warning'],
  'print.unmasked': ['name', 'decision', 'need', 'warning'],
  'prints.listed': ['course'],
  'due-item.listed': ['course'],
  'service-assignment.listed': ['course'],
  'team-member.listed': ['staff'],
  'handover.listed': ['course'],
  'handover.read': ['course'],
  'audit-entry.listed': ['looks'],
  'operator-act.listed': ['looks'],
  'access-log.withholdings-listed': ['looks'],
  'look-up.listed': ['looks'],
  'exposure.listed': ['looks'],
  'access-log.shown': ['looks'],
};

/** Looks that have a purpose and show names and numbers masked all the same. */
export const ALWAYS_MASKED: readonly LookAction[] = ['person.searched', 'access-log.shown'];

/**
 * @param recorded the kinds that one look showed, where that differs from look to look
 * @returns the kinds of data that a look shows; none for an action that this release does not know
 */
export function dataSeen(action: string, recorded?: readonly string[] | null): readonly DataSeen[] {
  if (recorded !== undefined && recorded !== null)
    return recorded.filter((kind): kind is DataSeen => isCodeOf(dataSeenCodes, kind));
  return isCodeOf(lookActionCodes, action) ? SEEN[action] : [];
}
