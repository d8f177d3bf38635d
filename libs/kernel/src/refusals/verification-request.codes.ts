import type { RefusalText } from './refusal-text.js';

/** Refusals of verification requests, of the answers to them and of inquiry letters (社会救助法 40, 41, 43, 65). */
export const verificationRequestCodes = {
  VERIFICATION_WITHOUT_GROUND: {
    status: 403,
    zh: '不得查询{persons}：没有本人有效的同意或授权（申请时同意核查、在有效期内、签署日适用的文本），也不是已获救助家庭。请先上门说明并取得签署，随入户调查提交后再提出核对请求。',
    en: 'Nothing may be queried about {persons}: there is no valid consent of theirs (given with the application or signed, still in force, of the text in use on its day), and the family is no recipient. Visit and ask first, bring the signature with the survey, then ask the sources.',
  },
  VERIFICATION_CASE_CLOSED: {
    status: 409,
    zh: '本案已不在调查核实阶段，不得再查询。情况有变化的，请由复查另行立案后再提出核对请求。',
    en: 'This case is no longer being examined, so nothing may be queried for it. Where things have changed, have a review opened and ask for that case.',
  },
  REQUEST_NOBODY_ASKED: {
    status: 422,
    zh: '核对请求未写明查询谁、查询哪些来源。请在 persons 或 supporters 中填写；来源须在本地核对范围内。',
    en: 'The request names nobody or no source. Fill in persons or supporters, with sources of the place’s scope.',
  },
  REQUEST_OPEN_ALREADY: {
    status: 409,
    zh: '对此人的该来源已有未答复的核对请求。请等待答复，或先撤回原请求。',
    en: 'A request to this source about this person is still open. Wait for its answer, or withdraw it first.',
  },
  REQUEST_WITHOUT_ID_NUMBER: {
    status: 422,
    zh: '此人没有身份号码，核对来源无法查询。请删去此人，在核对报告中注明 not-asked 及理由 no-id-number。',
    en: 'This person has no ID number to ask with. Leave them out here and state not-asked with the reason no-id-number in the report.',
  },
  AUTHORITY_NOT_ELSEWHERE: {
    status: 422,
    zh: '所请协助的机构不在外地：跨省核对须填写其他省的县（区）代码，户籍地协助须填写该成员户籍所在县（区）的代码，且不是本县；上级平台须填写本市或本省的代码，部级平台填写 000000；省份代码须实际存在（GB/T 2260）。请更正，或改由本地核对平台查询。',
    en: 'This authority is not elsewhere: a cross-province request names a county of another province, the help of the register place the county where the member is registered, not the own one; a platform above that of the own city or province, the ministry 000000; the province of the code exists (GB/T 2260). Correct it, or ask the platform of the place.',
  },
  VERIFICATION_REQUEST_NOT_FOUND: {
    status: 404,
    zh: '没有这一核对请求。请从案件的核对请求列表中选取。',
    en: 'There is no such verification request. Take it from the list of the case.',
  },
  REQUEST_NOT_OPEN: {
    status: 409,
    zh: '该核对请求目前为“{state}”，不能再办理此步。请刷新列表；需要再次查询的，请提出复查。',
    en: 'This request is {state}, so this step cannot be taken any more. Read the list again; to ask once more, have it re-examined.',
  },
  REQUEST_NOT_ANSWERED: {
    status: 409,
    zh: '该核对请求目前为“{state}”，尚无可提出异议的结果。请在答复或逾期后再提出。',
    en: 'This request is {state}: there is no result yet that could be objected to. Object once it is answered or has timed out.',
  },
  OBJECTION_WITHOUT_FINDING: {
    status: 422,
    zh: '该来源没有查到收入或财产（{result}），不存在“{objection}”的问题。请按实际情况填写异议内容（outdated 或 other）。',
    en: 'The source found no income and no property ({result}), so there is nothing to which “{objection}” could be objected. State what is really objected to (outdated or other).',
  },
  REQUEST_ANSWERED_BY_PLATFORM: {
    status: 409,
    zh: '该请求由核对平台答复，不由人登记。平台没有答复的，请在核对报告中注明理由，或者撤回请求。',
    en: 'The platform answers this request, not people. Where it does not, state the reason in the report, or withdraw the request.',
  },
  REQUESTS_STILL_OPEN: {
    status: 409,
    zh: '尚有 {count} 项核对请求未答复，不能录入或出具报告。请等待答复或逾期，或者撤回并说明理由；其后按答复出具，或者录入。',
    en: '{count} requests are still open, so no report can be entered or issued. Wait until they are answered or have timed out, or withdraw them with a reason; then issue the report from the answers, or enter it.',
  },
  REPORT_BEFORE_ANSWERS: {
    status: 422,
    zh: '报告日期不能早于最后一项答复的日期（{on}）。请更正日期。',
    en: 'The report cannot be dated before the last answer ({on}). Correct its day.',
  },
  REPORT_DIFFERS_FROM_ANSWERS: {
    status: 409,
    zh: '录入的报告与核对请求的答复不一致（{sources}），该来源在以前的报告中已有数字。请按答复出具报告；答复有误的，先提出复查，再按新的答复出具。',
    en: 'The report that was entered differs from what was answered ({sources}), of which an earlier report has figures. Issue the report from the answers; where an answer is wrong, have it re-examined first.',
  },
  ANSWER_UNREADABLE: {
    status: 422,
    zh: '答复无法读取或字段不符合约定，已原样加密保存。请核对平台更正后用新的编号重新发送。',
    en: 'The answer cannot be read or does not have the agreed fields; it is kept sealed as it came. The platform corrects it and sends it again under a new number.',
  },
  ANSWER_REQUEST_UNKNOWN: {
    status: 404,
    zh: '没有这一答复所称的核对请求。请向核对平台核实其请求编号。',
    en: 'There is no request that this answer names. Ask the platform which request it belongs to.',
  },
  ANSWER_BEFORE_REQUEST: {
    status: 422,
    zh: '来源于 {queriedOn} 被查询，早于核对请求提出之日（{askedOn}）：当时没有请求，也没有依据。不采用；请核对查询日期，确在请求前查询的，请对方按本请求重新查询。',
    en: 'The source was queried on {queriedOn}, before it was asked ({askedOn}): there was no request and no ground then. The answer is not taken. Check the day; if it is right, have the source queried anew for this request.',
  },
  ANSWER_NOT_ASKED: {
    status: 422,
    zh: '答复所述的人、来源或事项不是该请求所查询的（如银行存款来源答复工资）。不采用；请核对平台更正后重新发送。',
    en: 'The answer is about a person, a source or a thing that was not asked about (as wages of a bank). It is not taken; the platform corrects it and sends it again.',
  },
  ANSWER_TWICE: {
    status: 409,
    zh: '该请求已有答复，又收到另一答复。请核对两份答复；后者正确的，撤销前者须经复查。',
    en: 'This request was answered before, and another answer arrived. Compare the two; if the later one is right, have the request re-examined.',
  },
  ANSWER_LATE: {
    status: 409,
    zh: '答复在期限（{dueOn}）之后到达。请决定采用或不采用；采用后计入下一份核对报告。',
    en: 'The answer came after its day ({dueOn}). Decide whether to take it; then it stands in the next report.',
  },
  ANSWER_TO_WITHDRAWN: {
    status: 409,
    zh: '该请求已撤回，答复不得采用。请登记为不采用。',
    en: 'The request was withdrawn, so the answer must not be used. Set it aside.',
  },
  ANSWER_CASE_CLOSED: {
    status: 409,
    zh: '该案已不在调查核实阶段，答复不再采用。请登记为不采用；情况重大的，提请复查。',
    en: 'The case is no longer being examined, so the answer is not used. Set it aside; where it matters, ask for a review.',
  },
  PARKED_ANSWER_NOT_FOUND: {
    status: 404,
    zh: '没有这一搁置的答复。请从列表中选取。',
    en: 'There is no such parked answer. Take it from the list.',
  },
  PARKED_ANSWER_DECIDED: {
    status: 409,
    zh: '该答复已处理（{state}），无须再办。请刷新列表。',
    en: 'This answer is decided already ({state}); nothing is left to do. Read the list again.',
  },
  VERIFICATION_BATCH_NOT_FOUND: {
    status: 404,
    zh: '没有这一未送达的批次，或者已经送达。请刷新列表。',
    en: 'There is no such batch that waits, or it was handed over. Read the list again.',
  },
  VERIFICATION_BATCH_NOT_REFUSED: {
    status: 409,
    zh: '该批次未被平台拒收，系统会自动重发，无须办理。请等待，或者检查平台的连接。',
    en: 'The platform did not refuse this batch: it is tried again by itself, so nothing is left to do. Wait, or check the connection to the platform.',
  },
  INQUIRY_NOT_FOUND: {
    status: 404,
    zh: '没有这一信函索证。请从案件的信函列表中选取。',
    en: 'There is no such inquiry letter. Take it from the list of the case.',
  },
  INQUIRY_SENT_ALREADY: {
    status: 409,
    zh: '已于 {on} 向该单位就同一事项发出第 {number} 号函，尚未复函。请催办该函；所问不同的，请改写后另行发函。',
    en: 'Letter number {number} of {on} asks this unit the same and is not answered. Send a reminder of it; to ask for something else, change what is asked.',
  },
  INQUIRY_TO_FAMILY: {
    status: 422,
    zh: '信函索证发给单位，不发给本户家庭成员。成员本人知道的情况由申报、入户调查取得；请填写掌握情况的单位名称。',
    en: 'A letter is written to a unit and to none of the family. What they know themselves is declared and surveyed; name the unit that knows of it.',
  },
  INQUIRY_ANSWERED: {
    status: 409,
    zh: '该信函已为“{state}”，不能再办理此步。需要补充的，请另行发函。',
    en: 'This letter is {state}, so this step cannot be taken any more. Write another letter for what is still missing.',
  },
  INQUIRY_FIELD_BESIDE_PURPOSE: {
    status: 422,
    zh: '“{field}”不属于“{purpose}”所必需的情况，不得向单位索取。请删去此项；确有需要的，以相应用途另行发函。可填：{fields}。',
    en: '{field} is not needed {purpose}, so a unit must not be asked for it. Leave it out; where it is needed for something else, write another letter with that purpose. Possible are: {fields}.',
  },
  INQUIRY_PERSON_MISSING: {
    status: 422,
    zh: '所问情况属于某一成员，须写明是谁。请在 personId 中填写该成员。',
    en: 'What is asked for is about one member. Name them in personId.',
  },
  INQUIRY_PAPER_MISSING: {
    status: 422,
    zh: '登记已复函须有复函编号（paper），复函存入案卷。请补填；尚未收到书面复函的，请催办，期满仍未复的登记为未复函。',
    en: 'An answer is recorded with the number of its paper, which is filed. Give it; where no paper has come, send a reminder, and once the letter is overdue record it as unanswered.',
  },
  INQUIRY_NOT_DUE: {
    status: 409,
    zh: '该信函的期限（{dueOn}）尚未届满，不能登记为未复函。请先等待或催办。',
    en: 'The letter is not due before {dueOn}, so it cannot be recorded as unanswered yet. Wait, or send a reminder.',
  },
  INQUIRY_DAY_INVALID: {
    status: 422,
    zh: '日期须在 {from} 至 {until} 之间。请按信函或复函上的日期更正。',
    en: 'The day lies between {from} and {until}. Correct it from the letter or its answer.',
  },
} as const satisfies Record<string, RefusalText>;
