import { eligibilityDecisionCodes } from './eligibility-decision.codes.js';
import type { RefusalText } from './refusal-text.js';

/** Refusals of the service eligibility up to the opinion; those after it are in `eligibility-decision.codes.ts`. */
const caseCodes = {
  CASE_NOT_FOUND: {
    status: 404,
    zh: '没有找到该案件，或不在您的管辖范围内。请核对案件编号。',
    en: 'The case was not found or lies outside your area. Check its number.',
  },
  TRACK_NOT_IN_CASE: {
    status: 422,
    zh: '该案件没有“{track}”这一事项。请查看案件中的事项后重新提交。',
    en: 'This case has no track {track}. Look up the tracks of the case and send it again.',
  },
  DOCUMENT_VERSION_UNKNOWN: {
    status: 503,
    zh: '{table} 表中的记录 {id} 以本版本程序不识别的格式存储（格式版本 {version}，本版本可读至 {present}），为避免误读没有读取。请运维人员改用写入该记录的较新版本程序，或从备份恢复该记录。',
    en: 'The row {id} of {table} is stored in a form that this release does not know (version {version}; it reads up to {present}), and it was not guessed at. Tell operations: run the newer release that wrote it, or restore the row from a backup.',
  },
  STEP_NOT_IN_PROCEDURE: {
    status: 409,
    zh: '“{track}”的办理程序没有“{step}”这一步骤，不需办理。请按案件所列的下一步（nextSteps）办理。',
    en: 'The procedure of this track ({track}) has no step to {step}, so nothing is owed there. Go on with what the case lists as its next steps.',
  },
  CASE_ALREADY_OPEN: {
    status: 409,
    zh: '该户同一事项已有在办案件，不再另立新案。请按户查询案件，在原案中办理。',
    en: 'The household already has an open case of this track. List the cases of the household and go on in that one.',
  },
  STEP_DATE_TOO_EARLY: {
    status: 422,
    zh: '日期不能早于上一步骤的日期（{earliest}）。请核对后更正。',
    en: 'The date cannot be before the previous step ({earliest}). Check and correct it.',
  },
  STEP_DATE_AFTER_TODAY: {
    status: 422,
    zh: '日期不能晚于今天（{today}）。请在办理当日填写实际日期。',
    en: 'The date cannot be after today ({today}). Record the step on the day it is taken, with its real date.',
  },
  AUTHORISATION_MISSING: {
    status: 409,
    zh: '尚有 {count} 名成年成员未签署核对授权（名单见案件的 verification.missing），不得查询。请上门说明并取得授权，随入户调查一并提交。',
    en: '{count} adult members have not signed the authorisation (the case lists them in verification.missing), so nothing may be queried. Visit, ask for it and bring it with the survey.',
  },
  AUTHORISATION_IN_FUTURE: {
    status: 422,
    zh: '授权签署日期不能晚于调查日期（{on}）。请按授权书更正。',
    en: 'An authorisation cannot be signed after the survey ({on}). Correct it from the paper.',
  },
  PERSON_NOT_IN_HOUSEHOLD: {
    status: 422,
    zh: '此人不是该户登记的成员。请从该户或该案件的成员名单中选择成员编号（personId）。',
    en: 'This person is no registered member of the household. Choose a personId from the members of the household or the case.',
  },
  NO_DATA_WITH_FACTS: {
    status: 422,
    zh: '“无数据”或“未连通”的查询项不能附带事实。请删除所附事实，或更正查询结果。',
    en: 'A source that answered no-data or was unreachable brings no facts. Remove the facts or correct the result.',
  },
  CONTRADICTION_NOT_FOUND: {
    status: 404,
    zh: '案件中没有这一项来源不一致。请在计算表中查看待认定的事项及其编号。',
    en: 'The case has no such contradiction. Look up the open ones and their keys on the worksheet.',
  },
  RESOLUTION_SOURCE_WITHOUT_FIGURE: {
    status: 422,
    zh: '来源“{source}”没有给出该项的全部数额，不能采用。请选择列出的来源（{sources}；verified 为各核对来源合并），或填写查明的数额。',
    en: 'The source {source} gives no figure for the whole of it. Choose one of {sources} (verified: the queried sources together), or enter the figure that was found.',
  },
  RESOLUTION_FIGURE: {
    status: 422,
    zh: '请只填写一项：采用的来源（source），或查明的数额（金额填 amountFen，数量填 count）。',
    en: 'Give one of them: the source that is right, or the figure that was found (amountFen for money, count for things).',
  },
  INVESTIGATORS_TOO_FEW: {
    status: 422,
    zh: '入户调查须由至少 {least} 名不同的工作人员共同进行。请补填调查人员。',
    en: 'A household survey is made by at least {least} different officials. Add who took part.',
  },
  INVESTIGATOR_UNKNOWN: {
    status: 422,
    zh: '没有找到第 {place} 名调查人员。请填写工作人员名录中在职人员的编号；不在名录中的，请管理员先行登记。',
    en: 'Investigator {place} is not in the directory. Use the id of an official who is, or have the administrator enter the official first.',
  },
  HOUSEHOLD_ENDED: {
    status: 409,
    zh: '该户已于 {on} 因最后一名成员死亡或离开而不再存续，不能再核对、调查、提出初审意见、公示或认定；已张贴的公示请撤下。请由镇（街道）审核人员以 household-ended 提出意见，逐项结束；如系误登，不要结束办理：由该户所在镇的审核人员恢复该户（在该户的变更中 kind 填 restore，原因填 entered-wrongly，并注明更正依据（paper）），恢复后本案继续办理。',
    en: 'This household ended on {on} with its last member, dead or gone: nothing of it can be verified, surveyed, made public or recognised any more; take down a notice that is up. The township reviewer ends each track with the opinion household-ended; if the end was recorded by mistake, end nothing: the reviewer of its township restores the household (a change of the household with kind restore, entered-wrongly as the reason and the paper that shows the mistake (paper)), and this case goes on.',
  },
  HOUSEHOLD_NOT_ENDED: {
    status: 409,
    zh: '该户仍有成员，不能以 household-ended 结束办理。如全户成员均已死亡或离开，请先由审核人员在受理窗口登记户变更；否则请填写符合实际的原因，或按计算结果提出意见。',
    en: 'This household still has members and cannot be closed as household-ended. If all of them have died or left, the reviewer records that as a household change first; otherwise give the reason that is true, or the opinion that was computed.',
  },
  CLOSE_RELATIVE: {
    status: 403,
    zh: '工作人员 {staffCodes} 是该家庭已备案的近亲属，不能办理此案，也不能参与。请交由其他工作人员办理。',
    en: 'Staff member {staffCodes} is a declared close relative of this household and may neither handle the case nor take part. Pass it to colleagues.',
  },
  NEED_NOT_ANSWERED: {
    status: 422,
    zh: '系统提出的每项需求都须确认或不予确认并说明理由，还缺 {count} 项（{kinds}）。请补填。',
    en: 'Every proposed need is confirmed or declined with a reason; {count} are still open ({kinds}). Answer them.',
  },
  NEED_URGENCY_REASON_MISSING: {
    status: 422,
    zh: '需求（{kind}）按规定为紧急，改为一般须说明理由。请补填 urgencyReasonCode，或不填 urgency。',
    en: 'A need of kind {kind} is urgent by rule; making it normal needs a reason. Fill in urgencyReasonCode, or leave urgency out.',
  },
  NEED_ANSWERED_TWICE: {
    status: 422,
    zh: '同一需求（{kind}）填写了两次。请删除重复的一项。',
    en: 'The same need ({kind}) is answered twice. Remove one of them.',
  },
  OPINION_ALREADY_GIVEN: {
    status: 409,
    zh: '初审意见已经提出，不能再更改核对、调查或意见。如情况有变，公示期内请登记异议（尚未公示的先开始公示），此后请决定部门退回调查。',
    en: 'The opinion has been given: verification, survey and opinion are fixed. If things changed, record an objection during publicity (start it first where it has not begun); after it, ask the deciding authority to return the track to the survey.',
  },
  VERIFICATION_MISSING: {
    status: 409,
    zh: '{persons}在 {on} 的核对报告之后方须核对，尚无其核对报告，不能提出初审意见。请{next}由民政局只就其补录核对报告。',
    en: 'There is no verification report of {persons} yet, who came after that of {on}, so no opinion can be given. {next}Civil affairs adds a report of these persons alone.',
    withoutValues: {
      zh: '尚无核对报告，初审意见和须由人员回答的事项都以它为依据。请先由民政局录入核对报告。',
      en: 'There is no verification report yet, on which the opinion and the answers of people rest. Civil affairs records the report first.',
    },
  },
  SURVEY_MISSING: {
    status: 409,
    zh: '尚无有效的入户调查，初审意见和须由人员回答的事项都以它为依据。请先完成入户调查并录入。',
    en: 'There is no valid household survey yet, on which the opinion and the answers of people rest. Make and record the survey first.',
  },
  FACTS_MISSING: {
    status: 409,
    zh: '事实不全，暂不能作出结论。缺少：{missing}。{beside}请按括号内的途径补充后再提出意见；未补充之前不得不予认定。',
    en: 'Facts are missing, so nothing can be concluded yet. Missing: {missing}.{beside} Bring each in the way in brackets, then give the opinion; nobody is refused before.',
  },
  REQUESTED_CATEGORY_OPEN: {
    status: 409,
    zh: '所申请的{categories}尚不能作出结论，不能只就其他类别提出意见。缺少：{missing}。请按括号内的途径补充；不能补充的，由民政部门登记该类别暂不作结论及其理由（open-categories），再提出意见。',
    en: 'What the family asked for cannot be concluded yet: {categories}; no opinion passes it over. Missing: {missing}. Bring each in the way in brackets, or have civil affairs record that the category is left open, with its reason (open-categories), then give the opinion.',
  },
  CONTRADICTION_OPEN: {
    status: 409,
    zh: '来源不一致，暂不能作出结论：{missing}。{beside}请查明后由民政部门在“来源不一致”中作出认定并写明理由，再提出意见；认定之前不得不予认定。',
    en: 'Sources contradict each other, so nothing can be concluded yet: {missing}.{beside} Find out, have civil affairs resolve the contradiction with a reason, then give the opinion; nobody is refused before.',
  },
  PARAMETER_PENDING: {
    status: 409,
    zh: '暂不能作出结论，原因在规定而不在家庭：{missing}。{beside}请联系上述参数维护人员核对正式文件并载入；载入之前不得因此不予认定，也不必为此再次入户调查。',
    en: 'Nothing can be concluded yet, and the reason lies with the rules, not with the family: {missing}.{beside} Ask who maintains the parameter to check the official text and load it; nobody is refused for it before, and no survey is needed for it.',
  },
  HOUSEHOLD_NOT_RECEIVED: {
    status: 409,
    zh: '该户的登记信息尚未从受理窗口传到，暂不能办理。请几分钟后重试；如仍未传到，请运维人员查看事件传送。',
    en: 'The register has not yet sent this household to this service. Retry in a few minutes; if it still does not come, ask operations to look at the event streams.',
  },
  PARAMETER_NOT_SET: {
    status: 409,
    zh: '本地在该日没有规定此参数（{key}），不能办理。请联系管理员核对正式文件并设定参数。',
    en: 'The place gives no value for {key} on that day, so the step cannot be taken. Ask the administrator to set it from the official text.',
  },
  TRACK_WITHDRAWN: {
    status: 409,
    zh: '家庭已撤回申请，该事项已于 {on} 结束，不需再办理。如家庭改变主意，请由窗口受理新的申请。',
    en: 'The family withdrew its application and this track ended on {on}; nothing is left to do. If it changes its mind, the window takes a new application.',
  },
  TRACK_ALREADY_CLOSED: {
    status: 409,
    zh: '该事项已办结，不能再办理。如情况有变，请由家庭重新提出申请，或由镇（街道）在监测预警中启动识别。',
    en: 'This track has ended and takes no more steps. If things have changed, the family applies again, or the township starts an identification from a warning.',
  },
} as const satisfies Record<string, RefusalText>;

export const eligibilityCodes = { ...caseCodes, ...eligibilityDecisionCodes } as const;
