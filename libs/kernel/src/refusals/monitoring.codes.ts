import type { RefusalText } from './refusal-text.js';

/** Refusals of the service monitoring. */
export const monitoringCodes = {
  ROW_REF_INVALID: {
    status: 422,
    zh: '行编号须为 1 至 64 个字母、数字、点、下划线或连字符，且不得含类似身份证号、电话的数字串。请更换后重新提交该行。',
    en: 'A row reference has 1 to 64 letters, digits, dots, underscores or hyphens and no run of digits like an identity or phone number. Choose another and send the row again.',
  },
  ROW_REF_TWICE: {
    status: 422,
    zh: '本批中有两行使用同一行编号。请为每行使用不同的编号，重新提交该行。',
    en: 'Two rows of this batch have the same reference. Give each row its own and send this row again.',
  },
  ROW_REF_REUSED: {
    status: 409,
    zh: '该行编号以前已提交，人员不同（费用行则为人员或结算日期不同）。另一人或另一笔请用新的行编号提交；更正原有的行，请保持人员不变，费用行还须保持结算日期不变。',
    en: 'This row reference was sent before for another person, or for a bill of another day. Send another person or bill under a new reference; to correct a row, leave its person as it was, and the day of a bill as well.',
  },
  ROW_ALREADY_RECEIVED: {
    status: 409,
    zh: '该行以前已收到，内容相同，无需重复提交。',
    en: 'This row was received before with the same content; there is no need to send it again.',
  },
  BILL_ALREADY_RECEIVED: {
    status: 409,
    zh: '这笔费用已在另一行编号下收到（同一人、同一日、同一金额、同一机构或票据号），只计一次，无需重复提交。',
    en: 'This bill was received under another row reference (same person, day, amount, and issuer or bill number). It counts once; there is no need to send it again.',
  },
  MATTER_ALREADY_RECEIVED: {
    status: 409,
    zh: '同一人的这一证明编号已在另一行编号下收到，只计一次。如需更正或撤回，请用原来的行编号提交。',
    en: 'This certificate of the same person was received under another row reference; it counts once. To correct or withdraw it, send the row under its first reference.',
  },
  ROW_NOT_RECEIVED: {
    status: 409,
    zh: '没有以该行编号收到过可撤回的行。请核对行编号；该行当时被退回或未匹配的，无需撤回。',
    en: 'No row was received under this reference that could be withdrawn. Check the reference; a row that was given back or matched nobody needs no withdrawal.',
  },
  ROW_NAME_DIFFERS: {
    status: 409,
    zh: '该身份证号在户籍登记中是另一个姓名，本行存疑，未作匹配。请核对姓名和号码：有误的，请撤回该行，用新的行编号重新提交；无误的，请告知当地民政部门核对登记。',
    en: 'The register has another name under this identity number, so the row is in doubt and matches nobody. Check name and number: where one is wrong, withdraw the row and send it anew under another reference; where both are right, ask civil affairs of the place to check the register.',
  },
  CREMATED_BEFORE_BIRTH: {
    status: 422,
    zh: '火化日期早于身份号码所载的出生日期，本行未作匹配。请对照火化证明核对号码和日期，更正后重新提交。',
    en: 'The day of the cremation lies before the birth that the identity number states, so the row matches nobody. Check number and day from the certificate and send it again.',
  },
  PAPER_OF_TWO_PERSONS: {
    status: 409,
    zh: '同一证明编号已用于另一人的记录。一份证明只属于一人，两行均存疑，暂不作为预警依据。请对照证明核对编号和人员：编号有误的，以原行编号更正；人员有误的，撤回该行，用新的行编号重新提交。',
    en: 'The same certificate number stands in a row about somebody else. A certificate is of one person, so both rows are in doubt and warn of nothing. Check number and person from the paper: correct a wrong number under the same row reference; withdraw a row about the wrong person and send it anew under another reference.',
  },
  WITHDRAWAL_DIFFERS: {
    status: 409,
    zh: '所撤回的行与以该行编号收到的不是同一事：证明编号或姓名不同。请核对行编号，按原行的姓名和证明编号撤回；原行填写有误的，以同一行编号更正，不必撤回。',
    en: 'The row that is withdrawn is not the one that was received under this reference: the certificate number or the name differs. Check the reference and withdraw it with the name and number of the earlier row; a row that was wrong is corrected under its own reference instead.',
  },
  PAPER_NO_INVALID: {
    status: 422,
    zh: '证明编号须为 1 至 64 个字符，不得为空白、含控制字符或为公民身份号码。请对照证明更正。',
    en: 'The number of a certificate has 1 to 64 characters, is not blank, holds no control characters and is nobody’s ID number. Correct it from the paper.',
  },
  BILL_KEY_INVALID: {
    status: 422,
    zh: '开票机构、票据号须为 1 至 64 个字符，不得为空白、含控制字符或为公民身份号码。请更正，或不填。',
    en: 'Issuer and bill number have 1 to 64 characters, are not blank, hold no control characters and are nobody’s ID number. Correct them or leave them out.',
  },
  POSSIBLE_DOUBLE_DECIDED: {
    status: 409,
    zh: '这一疑似重复已有结论。如结论有误，请医保部门更正相应的费用行。',
    en: 'This possible double is decided already. If the answer is wrong, ask the medical insurance to correct the row of the bill.',
  },
  DOUBLE_DECISION_NOT_FITTING: {
    status: 422,
    zh: '该结论与两行费用的情况不符：同一机构当日同一票据号只能是一笔费用，仅相似的两行无先后之分。请从以下结论中选择：{allowed}。',
    en: 'This answer does not fit the two rows: one issuer and number on one day is one bill, and of rows that only look alike neither holds before the other. Answer one of: {allowed}.',
  },
  DOUBLE_REASON_NOT_FITTING: {
    status: 422,
    zh: '依据与结论“{decision}”不符。请从以下依据中选择：{allowed}。',
    en: 'The reason does not fit the answer {decision}. Give one of: {allowed}.',
  },
  ROW_PLACE_WITHOUT_PARAMETERS: {
    status: 409,
    zh: '该户所在地今日尚未设定核算参数，本行未收。请待管理员设定后重新提交该行。',
    en: 'The place where this family lives has no parameters for today, so the row was not taken in. Send it again once the administrator has set them.',
  },
  WARNING_ALREADY_VISITED: {
    status: 409,
    zh: '该预警已记录走访结果，不再重复走访。请按走访结果处置：属实的选择帮扶措施，不属实的选择“不属实”。',
    en: 'The result of the visit is recorded, and there is no second visit for this warning. Dispose of it by that result: choose what is to be done where it was found true, unsubstantiated where it was not.',
  },
  WARNING_ALREADY_DISPOSED: {
    status: 409,
    zh: '该预警已处置，不再走访或处置。如有新的情况，将产生新的预警。',
    en: 'This warning has been disposed of and is closed to visits and dispositions. New facts will raise a new warning.',
  },
  WARNING_NOT_VISITED: {
    status: 409,
    zh: '该预警尚未走访。请先走访并记录结果，再提交处置意见。',
    en: 'This warning has not been visited yet. Visit, record the result, then dispose of it.',
  },
  VISIT_NOT_SUBSTANTIATED: {
    status: 409,
    zh: '走访结果为不属实，只能处置为“不属实”。此后如有新的情况，将产生新的预警，届时再走访。',
    en: 'The visit found nothing, so this warning can only be closed as unsubstantiated. New facts will raise a new warning, with a visit of its own.',
  },
  VISIT_SUBSTANTIATED: {
    status: 409,
    zh: '走访已核实情况属实，不能处置为“不属实”。请选择相应的帮扶处置。',
    en: 'The visit confirmed the facts, so the warning cannot be closed as unsubstantiated. Choose what is to be done.',
  },
  DISPOSITIONS_CONTRADICT: {
    status: 422,
    zh: '“不属实”不能与其他处置同时选择。请保留其一。',
    en: 'Unsubstantiated cannot be combined with another disposition. Keep one of them.',
  },
  NEEDS_WITHOUT_PUSH: {
    status: 422,
    zh: '填写了需求但未选择“需求推送”。请选择“需求推送”或删除需求。',
    en: 'There are needs but no disposition push. Choose push or remove the needs.',
  },
  BENEFIT_NOT_RUNNING: {
    status: 409,
    zh: '监测中没有该家庭正在享受的待遇，无从核查：待遇可能已终止，或认定结果尚未送达。请先核对该户待遇，稍后再试；确无待遇的，请选择其他处置（如个案会商）。',
    en: 'Monitoring knows of no benefit that this household receives, so there is none to check: it may have ended, or its recognition has not arrived yet. Look at what the household receives and try again later; if it receives nothing, choose another disposition, such as a case conference.',
  },
  CHECK_REQUIRED: {
    status: 409,
    zh: '走访已核实该户有成员死亡或增减，而该户仍有认定在享；所选处置不会复核现有待遇，本次处置未作出，预警保留。请选择“核查”（check），可与其他处置同时选择，由认定部门复核；复核并另行作出决定之前，待遇不变。',
    en: 'The visit confirmed that a member died, left or joined, and the household is still recognised; what was chosen reviews none of what it receives. Nothing was decided and the warning stays. Choose check, alone or beside other dispositions: the authority then reviews it, and until it decides nothing changes.',
  },
  RECOGNITION_STILL_STANDS: {
    status: 409,
    zh: '该户已终止而认定仍在，预警不能以任何处置解除（户内已无人可帮扶）。请作出认定的部门先在案件中终止该认定（recognition-end），终止后预警自动消除；登记有误、该户并未终止的，请窗口先更正登记。在此之前预警保留。',
    en: 'The household has ended and is still recognised, so no disposition closes this warning: nobody is left to be helped. The authority that decided ends the recognition in the case first (recognition-end), and that closes the warning; where the register is wrong and the household has not ended, the window corrects the register first. Until then the warning stays.',
  },
  TRACK_ALREADY_IN_WORK: {
    status: 409,
    zh: '该户的监测帮扶识别正在办理或已认定，再次“启动识别”不会立案，本次处置未作出，预警保留。请改选“核查”（check），由认定部门复核该户现有待遇。',
    en: 'The household is being examined or is recognised as a monitored household already, so identify would open no case. Nothing was decided and the warning stays. Choose check instead: the authority then reviews what the household receives.',
  },
  NEED_PERSON_UNKNOWN: {
    status: 422,
    zh: '需求或措施中填写的成员不属于该家庭。请核对成员编号，或不填成员。',
    en: 'The person named in a need or for a measure is not a member of this household. Check the person or leave it out.',
  },
  MEASURES_WITHOUT_DELIVER: {
    status: 422,
    zh: '填写了未落实的措施但未选择“落实政策”。请选择“落实政策”（deliver）或删除措施。',
    en: 'There are measures but no disposition deliver. Choose deliver or remove the measures.',
  },
  MEASURES_NOT_NAMED: {
    status: 422,
    zh: '“落实政策”须写明哪项措施没有落实，才能商请责任部门。请在 measures 中填写措施代码；没有未落实的措施的，请改选其他处置。',
    en: 'With deliver stands which measure is not carried out, so that its department is asked. Give its code in measures, or choose another disposition where nothing is lacking.',
  },
  MEASURE_NAMED_TWICE: {
    status: 422,
    zh: '措施 {measureCode} 对同一人（或全户）填写了两次。请保留一项。',
    en: 'The measure {measureCode} stands twice for the same person or household. Keep one of them.',
  },
  MEASURE_PERSON_MISSING: {
    status: 422,
    zh: '措施 {measureCode} 由个人享受，请填写是哪位成员（personId）。',
    en: 'The measure {measureCode} is received by one person. Name the member in personId.',
  },
  MEASURE_OF_HOUSEHOLD: {
    status: 422,
    zh: '措施 {measureCode} 以户为单位，请不填成员（personId）。',
    en: 'The measure {measureCode} is received by the household. Leave personId out.',
  },
  MEASURE_UNKNOWN: {
    status: 422,
    zh: '当地在处置日期没有措施 {measureCode}。请按当地 measures.yaml 核对代码；当地尚未列入的，请民政部门补充措施目录，或改为推送需求。',
    en: 'The place has no measure {measureCode} on that day. Check the code with the measures.yaml of the place; where it is not listed yet, ask civil affairs to add it, or push the need instead.',
  },
  DEPARTMENT_NOT_THE_SENDER: {
    status: 403,
    zh: '每类数据由当地指定的一个部门报送，贵部门不是报送这类数据的部门。请使用该部门的访问密钥；分工有变的，请管理员改当地 departments.yaml 的 tasks。',
    en: 'Rows of each kind are sent by the one department to which the place gave the task, and yours is another. Use the key of that department; if the task has moved, the administrator changes tasks in the departments.yaml of the place.',
  },
} as const satisfies Record<string, RefusalText>;
