import type { RefusalText } from './refusal-text.js';

/** Refusals of objections, complaints, tip-offs, reconsiderations and lawsuits (L-20, L-22), and of proposals about false certificates (L-64). */
export const remedyCodes = {
  REMEDY_SUBJECT_WRONG: {
    status: 422,
    zh: '{kind}不能针对“{about}”，可以针对：{allowed}。请改填 about，或者改选救济种类 kind。',
    en: 'A {kind} cannot be about {about}. Choose one of {allowed} in about, or another kind.',
  },
  REMEDY_CASE_MISSING: {
    status: 422,
    zh: '针对案件事项的，请填写案件 caseId 和事项 track；针对人员、单位的，不填 track。',
    en: 'A remedy about a track names its case (caseId) and the track; one about a person or a unit names no track.',
  },
  REMEDY_APPLICATION_NOT_ASKED: {
    status: 422,
    zh: '只有针对乡镇、街道不予受理（about 为 township-act，ground 为 non-acceptance）的复议、诉讼才写明申请。请删去 applicationId，或者改填 kind、about、ground。',
    en: 'Only a reconsideration or lawsuit against a non-acceptance (about township-act, ground non-acceptance) names an application. Leave out applicationId, or correct kind, about and ground.',
  },
  REMEDY_APPLICATION_ELSEWHERE: {
    status: 422,
    zh: '该申请不在您的管辖范围内。请核对申请编号 applicationId，或转给申请所在地登记；编号不清楚的，请删去该项并填写 regionCode。',
    en: 'This application lies outside the area you serve. Check applicationId, or pass the matter to the office of its place; where the id is not known leave it out and fill in regionCode.',
  },
  REMEDY_PLACE_MISSING: {
    status: 422,
    zh: '不针对案件的，须写明事项所在的镇、村，才知道由谁办理。请填写 regionCode。',
    en: 'A remedy that is about no case needs its township or village, so that it is known who handles it. Fill in regionCode.',
  },
  REMEDY_PERSON_MISSING: {
    status: 422,
    zh: '针对工作人员的，请填写其编号 subjectActor；不在目录中的，请改选 unit 并在内容中写明。',
    en: 'A remedy about somebody in office names that person (subjectActor); for somebody who is not in the directory choose unit and state it in the content.',
  },
  REMEDY_PERSON_UNKNOWN: {
    status: 422,
    zh: '目录中没有编号为 subjectActor 的人员。请核对并改填其在目录中的编号；不在目录中的，请删去该项，在内容中写明。',
    en: 'The directory has nobody under the id in subjectActor. Check the id; for somebody who is not in the directory leave it out and state it in the content.',
  },
  REMEDY_ABOUT_RECORDER: {
    status: 409,
    zh: '该投诉、举报针对您本人，不能由您登记。请转交县级民政部门登记。',
    en: 'This is about you and is not yours to record. Pass it to the county.',
  },
  REMEDY_REPORTER_MISSING: {
    status: 422,
    zh: '只有举报可以匿名。请填写提出人 reporter；匿名举报的，请选 tip-off 并删去 reporter。',
    en: 'Only a tip-off may be anonymous. Fill in who filed it (reporter), or record a tip-off without one.',
  },
  REMEDY_KNOWN_ON_MISSING: {
    status: 422,
    zh: '行政复议、行政诉讼请填写知道该行为的日期 knownOn（不晚于提出日期）；其他种类不填。',
    en: 'A reconsideration or lawsuit states the day on which the act became known (knownOn, not after it was filed); other kinds do not.',
  },
  REMEDY_NOT_DECIDED_YET: {
    status: 409,
    zh: '该事项尚未作出决定，不能就决定提出{kind}。逾期未决、不予受理或者未发放的，请在 ground 中注明；对办理过程有意见的，请登记投诉。',
    en: 'This track is not decided yet, so no {kind} against a decision can be recorded. Against inaction name the ground; about how it is handled record a complaint.',
  },
  REMEDY_NO_PUBLICITY: {
    status: 409,
    zh: '该事项目前不在公示中，不能登记公示异议。公示前后对办理有意见的，请登记投诉；对决定不服的，请登记行政复议。',
    en: 'This track is not in publicity, so no objection to it can be recorded. Record a complaint, or against the decision a reconsideration.',
  },
  REMEDY_STEP_NOT_NOW: {
    status: 409,
    zh: '该事项目前为“{state}”，不能办理这一步。请按其下一步办理：{next}。',
    en: 'This remedy is {state}, so this step cannot be taken now. Go on with its next step: {next}.',
  },
  REMEDY_EXAMINED_ELSEWHERE: {
    status: 409,
    zh: '{kind}由其他机关审理，本部门不指定审查人员、不作答复。请登记是否受理（acceptance）和结果（result）。',
    en: 'A {kind} is examined by another authority: nobody is named here and nothing is answered. Record whether it was accepted, and its result.',
  },
  REMEDY_EXAMINED_HERE: {
    status: 409,
    zh: '{kind}由本部门审查，没有受理、停止执行和延期的登记。请指定审查人员（examiner）。',
    en: 'A {kind} is examined by this department: it knows no acceptance, stay or extension. Name who examines it (examiner).',
  },
  REMEDY_REASON_MISSING: {
    status: 422,
    zh: '不予受理的，请写明理由 note；受理的不填。',
    en: 'A remedy that is not accepted takes the reason (note); an accepted one has none.',
  },
  EXAMINER_CONCERNED: {
    status: 409,
    zh: '审查人员须与事项无关，该人员不能审查：{why}。请指定其他人员；本级没有的，请指定上级人员。',
    en: 'Who examines a remedy must not be concerned, and this person is: {why}. Name somebody else; where there is nobody, somebody of the level above.',
  },
  EXAMINER_NAMED_BY_COUNTY: {
    status: 403,
    zh: '投诉、举报由县级民政或者农业农村部门指定审查人员。请交由其指定。',
    en: 'Who examines a complaint or tip-off is named by civil affairs or agriculture of the county. Pass it on to them.',
  },
  EXAMINER_NOT_FITTING: {
    status: 422,
    zh: '审查人员须是目录中在职、辖区包括该事项所在地的经办、审核、民政或者农业农村工作人员。请改填 examiner。',
    en: 'Who examines a remedy is an official of the directory who is in office and whose region holds the place of the matter. Name another examiner.',
  },
  REMEDY_NOT_EXAMINER: {
    status: 403,
    zh: '只有被指定的审查人员可以登记结果和答复。请由其办理，或者先重新指定审查人员。',
    en: 'Only who was named to examine this remedy records its result and its answer. Have that person do it, or name another examiner first.',
  },
  REMEDY_RECORDED_BY_COUNTY: {
    status: 403,
    zh: '{kind}的结果由县级民政或者农业农村部门登记。请将文书转交其登记。',
    en: 'The result of a {kind} is recorded by civil affairs or agriculture of the county. Pass the paper on to them.',
  },
  REMEDY_RESULT_NOT_FITTING: {
    status: 422,
    zh: '{kind}的结果可以是：{allowed}。请改填 result。',
    en: 'A {kind} comes to one of {allowed}. Choose one of them in result.',
  },
  REMEDY_REDO_DAY_MISSING: {
    status: 422,
    zh: '责令限期重新作出的，请填写期限 redoBy（不早于结果日期）；其他结果不填。',
    en: 'A result that orders the act to be done anew states by when (redoBy, not before the result); no other one does.',
  },
  REMEDY_PROCEDURE_NOT_REDONE: {
    status: 422,
    zh: '只有责令重新作出的结果（redone），才可注明仅以违反法定程序为由（forProcedure）。请核对文书后改填。',
    en: 'Only a result that orders the act to be done anew (redone) may state that it was set aside for the procedure alone (forProcedure). Check the paper and correct it.',
  },
  REMEDY_ORDER_NOT_FITTING: {
    status: 409,
    zh: '该命令与现状不符：已停止执行的才可恢复执行，未停止的才可停止；再次恢复执行只能改为更早的日期（from）；审理期限只能延长一次，且不填 from。请核对 order 和 from。',
    en: 'This order does not fit: only a stay can be lifted, only what is not stayed can be stayed, a second lifting only moves its day (from) to an earlier one, and the time is extended once, without a day (from). Check the order and the day.',
  },
  REMEDY_ORDER_DAY: {
    status: 422,
    zh: '停止执行、恢复执行的起始日须在 {earliest} 至 {latest} 之间：停止执行不早于所针对的决定，恢复执行不早于命令之日，均不晚于命令之日起一年。请核对 from。',
    en: 'A stay or its end begins between {earliest} and {latest}: a stay not before the decision that it is about, its end not before the order, neither later than a year after the order. Check the day (from).',
  },
  REMEDY_ANSWER_NOT_OWED: {
    status: 409,
    zh: '该事项没有可答复的提出人（匿名、已撤回），或者已于 {on} 答复。请不再登记答复；如有新情况，请另行登记。',
    en: 'Nobody is owed an answer (it was anonymous or taken back), or it was answered on {on}. Record no further one; for something new record a new remedy.',
  },
  REMEDY_GIVES_NO_CORRECTION: {
    status: 409,
    zh: '该事项的结果（{result}）不改变决定，不能据此重新办理。情况有变的，请由家庭重新申请，或者由监测提出复核。',
    en: 'The result of this remedy ({result}) changes no decision, so nothing is decided anew by it. Where things have changed, the family applies again, or monitoring asks for a review.',
  },
  REMEDY_TRACK_OPEN: {
    status: 409,
    zh: '该事项还在原案件中办理，没有可以更正的决定。请在原案件中继续办理。',
    en: 'This track is still open in its case, so there is no decision to correct. Go on in that case.',
  },
  REMEDY_CASE_AT_WORK: {
    status: 409,
    zh: '该户的这一事项正在案件 {caseId} 中办理，受理日不同，不能在其中按原受理日重新办理。请先办结或者由家庭撤回该案件，再登记更正；按现在情况办理的，请把 basis 改为 as-today。',
    en: 'This track of the household is at work in case {caseId}, which has another day of receipt, so it cannot be decided there as it was filed. Decide that case first, or let the family withdraw it, and record the correction then; to decide by how things are now choose basis as-today.',
  },
  REMEDY_CORRECTED_ALREADY: {
    status: 409,
    zh: '已据此开始重新办理（案件 {caseId}）。请在该案件中继续办理。',
    en: 'It is being decided anew already (case {caseId}). Go on in that case.',
  },
  REMEDY_WINS_NO_FACT: {
    status: 409,
    zh: '只有支持异议、复议或者诉讼的结果，才能登记经救济认定的事实。请先登记结果；有来源不一致的，请在案件中认定。',
    en: 'Only a result in favour of an objection, a reconsideration or a lawsuit settles a fact. Record the result first; what sources contradict each other about is settled in the case.',
  },
  WON_FACT_OF_WHOM: {
    status: 422,
    zh: '案件中有 {count} 项符合所填的事项，须写明是谁的。请填写 personId，或者按计算表填写事项的完整代号。',
    en: '{count} facts of the case go by this name. State whose it is (personId), or give the whole name as the worksheet has it.',
  },
  FACT_WON_BY_REMEDY: {
    status: 409,
    zh: '该事实已经异议、复议或者诉讼认定，在有新的、经核实的证据之前不能改变。请先录入新的调查或者核对报告；不服的，请走救济途径。',
    en: 'This fact was won by an objection, a reconsideration or in court, and stands until newer verified evidence is entered. Record a new survey or report first, or take a remedy.',
  },
  REMEDY_DECISION_UNNAMED: {
    status: 422,
    zh: '该事项有减发或者终止的决定（{count} 件），须写明不服的是哪一件决定。不服减发、终止的，请在 decision 填 adjustment 并在 adjustmentId 填写该调整的编号；不服案件本身的决定的，请在 decision 填 case。',
    en: 'Decisions on this track reduced or ended what ran ({count}), so the remedy states which decision it is about. Against one of them choose decision adjustment and give its adjustmentId; against the decision of the case choose case.',
  },
  REMEDY_DECISION_WRONG: {
    status: 422,
    zh: '所填的决定不能作为该救济事项的对象：只有对该户该事项已经作出的减发、终止决定，才能以 adjustmentId 填写，且 decision 须为 adjustment；投诉、举报、公示异议和针对不作为的不填。请核对后改填。',
    en: 'This remedy cannot be about the decision that was given. A decided reduction or end of this family and track is named by adjustmentId with decision adjustment; complaints, tip-offs, objections and what is against inaction name none. Check and correct it.',
  },
  PUBLICITY_OBJECTION_OPEN: {
    status: 409,
    zh: '该公示有 {count} 件异议尚无结果，不能以无异议结束。请先登记异议的结果；属实的，以有异议（objection）结束公示。',
    en: 'There are {count} objections to this publicity without a result, so it cannot end without objection. Record their results first; where one is true, end it with an objection.',
  },
  PUBLICITY_OBJECTION_TRUE: {
    status: 409,
    zh: '该公示有 {count} 件异议经核查属实或者部分属实，不能以无异议结束。请以有异议（objection）结束公示，退回调查核实后重新提出意见。',
    en: '{count} objections to this publicity were found true in whole or in part, so it cannot end without objection. End it with an objection: the case goes back to its survey, and a new opinion follows.',
  },
  CERTIFICATE_ANSWERED: {
    status: 409,
    zh: '对该建议的答复已于 {on} 登记，不能改写。如对方另有处理，请另行提出建议。',
    en: 'The answer to this proposal was recorded on {on} and is not rewritten. If more is to be done, make a new proposal.',
  },
} as const satisfies Record<string, RefusalText>;
