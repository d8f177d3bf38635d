import { HOLIDAY_SENTENCES } from './holiday-sentences.rules.js';
import { TEAM_SENTENCES } from './team-sentences.rules.js';
import { WEBHOOK_SENTENCES } from './webhook-sentences.rules.js';

export type Severity = 'fault' | 'warning';

/** What is found beside the parameters, by code: how grave it is, and what to do about it. */
export const SENTENCES = {
  ...TEAM_SENTENCES,
  ...HOLIDAY_SENTENCES,
  ...WEBHOOK_SENTENCES,
  FOLDER_MISSING: [
    'fault',
    '没有这个目录，请核对 PLACE_DIR 或所写的路径',
    'there is no such folder: check PLACE_DIR or the path that was given',
  ],
  FILE_MISSING: ['fault', '缺少这个文件', 'the file is missing'],
  FILE_UNREADABLE: ['fault', '无法读取这个文件，请检查权限', 'the file cannot be read: check its rights'],
  FILE_UNKNOWN: ['warning', '没有程序读取这个文件', 'nothing reads this file'],
  FOLDER_OF_NO_REGION: [
    'warning',
    '这个目录的区划不在 regions.json 中，也没有其下级，其中的参数不起作用；请核对代码',
    'no region of regions.json is this one or lies below it, so its parameters are of no effect: check the code',
  ],
  FILE_NOT_UTF8: [
    'fault',
    '文件不是 UTF-8 编码（可能存成了 GBK），请另存为 UTF-8',
    'the file is not encoded in UTF-8 (perhaps in GBK): save it as UTF-8',
  ],
  JSON_BROKEN: [
    'fault',
    '不是有效的 JSON，请检查此处的逗号、引号和括号',
    'this is no JSON: check comma, quotes and brackets here',
  ],
  LIST_EXPECTED: ['fault', '须为列表 [ … ]', 'a list [ … ] is expected'],
  ROW_WRONG: ['fault', '每一行须为 { … }', 'a row is an object { … }'],
  FIELD_UNKNOWN: [
    'fault',
    '没有这个字段，请核对拼写；可用字段',
    'there is no such field, check the spelling; there are',
  ],
  FIELD_MISSING: ['fault', '缺少这个字段', 'the field is missing'],
  FIELD_WRONG: ['fault', '写法不对，应为', 'the value is wrong; expected'],
  DATE_WRONG: [
    'fault',
    '不是 1800 至 2199 年间真实存在的日期 YYYY-MM-DD；若是尚未确定的结束日期，请不写该字段',
    'this is no real day YYYY-MM-DD of the years 1800 to 2199; if it is the end of something that goes on, leave the field out',
  ],
  DATES_REVERSED: ['fault', '结束早于开始', 'it ends before it begins'],
  REGION_TWICE: ['fault', '区划代码重复，已见于', 'the region code stands twice, also in'],
  REGION_LEVEL_WRONG: ['fault', '级别与代码不符，按代码应为', 'the level is not that of the code, which is'],
  REGION_PARENT_UNKNOWN: ['fault', '上级区划不在文件中', 'the parent region is not in the file'],
  REGION_PARENT_WRONG: ['fault', '上级区划不是该代码的上级', 'the parent is no region above this code'],
  REGION_PARENT_MISSING: [
    'fault',
    '除最高一级外须填写上级区划',
    'every region but the highest names its parent',
  ],
  REGION_SUCCESSOR_UNKNOWN: ['fault', '承接的区划不在文件中', 'the region that succeeds is not in the file'],
  REGION_ENDED_ALONE: [
    'warning',
    '该区划已停用而没有承接区划，此处的申请今后不予受理；如已并入他处请填 successorCode',
    'the region has ended without a successor, filings there are refused: name `successorCode` where it was merged',
  ],
  REGION_SUCCESSOR_WRONG: [
    'fault',
    '有承接区划的须填停用日期 validTo，且不得循环',
    'a region with a successor has a last day `validTo`, and successors make no circle',
  ],
  ACTOR_TWICE: ['fault', '人员编号重复，已见于', 'the actor stands twice, also in'],
  ROLE_MISSING: [
    'fault',
    '没有这个角色的人员，应用后将无人能维护本系统；请检查文件是否完整',
    'nobody has this role, so nobody could keep the system once this is applied; is the file whole',
  ],
  ROLE_SHORT: [
    'warning',
    '有乡镇（街道）缺少这个角色的人员，入户调查（两人）、初审或决定将无人办理',
    'a township lacks people of this role: the survey (by two), the opinion or the decision would be with nobody',
  ],
  ROLE_ALONE: [
    'warning',
    '按省级文件由乡镇（街道）审核确认的地方只有一名乡镇审核人：提出初审意见的人不能再作决定（减少、终止也一样），决定将无人办理；请再列入一名',
    'a township that decides by a document of the province has one reviewer only: who gives the opinion may not decide, a reduction or an end neither, so the decision would be with nobody; enter a second one',
  ],
  AUDITOR_MISSING: [
    'warning',
    '没有审计人员，查看记录和每月清单将无人核查；请列入 auditor',
    'there is no auditor: nobody would read the audit and the monthly list of looks; enter one',
  ],
  PERSONAL_NUMBER: [
    'fault',
    '此处像身份证号或电话号码；编号会出现在审计和日志中，请改用与个人无关的代码',
    'this looks like an ID or telephone number; the code stands in audit and log: take one that says nothing of the person',
  ],
  ROLE_UNKNOWN: ['fault', '没有这个角色，可用', 'there is no such role; there are'],
  ACTOR_REGION_MISSING: [
    'fault',
    '这个角色须填所在区划 regionCode',
    'this role needs its region, `regionCode`',
  ],
  ACTOR_REGION_UNKNOWN: ['fault', '区划不在 regions.json 中', 'the region is not in regions.json'],
  ACTOR_REGION_WIDE: [
    'warning',
    '经办人或乡镇审核人的区划大于乡镇（街道），能看到全县的家庭；请核对是否有意如此',
    'a clerk or township reviewer of more than a township sees families of the whole county: is it meant',
  ],
  ACTOR_REGION_ENDED: [
    'warning',
    '所在区划已停用，请改为承接的区划',
    'the region has ended: move the actor to its successor',
  ],
  ACTOR_DEPARTMENT_MISSING: [
    'fault',
    '部门人员须填部门 department',
    'an actor of a department names its `department`',
  ],
  ACTOR_DEPARTMENT_NOT_TAKEN: [
    'fault',
    '只有部门（department）角色可填部门',
    'only the role `department` has a department',
  ],
  DEPARTMENT_UNKNOWN: [
    'fault',
    '没有这个部门，departments.yaml 中有',
    'there is no such department; departments.yaml has',
  ],
  DEPARTMENT_WITHOUT_ACTOR: [
    'warning',
    '没有人员或系统代表这些部门（role: department），除非它们自己读取 Kafka 主题，否则转办无人签收和反馈',
    'nobody acts for these departments (role: department): unless they read their topics on Kafka themselves, what is referred to them is neither acknowledged nor reported on',
  ],
  STAFF_CODE_TWICE: ['fault', '工号重复，已属', 'the staff code stands twice, it is also that of'],
  SUBJECT_TWICE: ['fault', '登录人重复，已属', 'the log-in stands twice, it is also that of'],
  FILES_FOR_WRONG: [
    'fault',
    'filesFor 只用于对接系统（integrator），取 window、government',
    '`filesFor` is for integrators only: window, government',
  ],
  DEPARTMENTS_MISSING: [
    'fault',
    '此地没有 departments.yaml，需求无处转办',
    'the place has no departments.yaml, needs would go nowhere',
  ],
  SUPERVISION_PHONE_MISSING: [
    'fault',
    '没有今日有效的监督举报电话，公示单、公布单和各种告知书都须写明，不能打印；请在承担 coordination 的部门下填写 supervision',
    'no phone for reports and complaints holds today: every sheet on the board and every notice names it, so none prints; fill in `supervision` of the department with the task coordination',
  ],
  DECIDER_PHONE_MISSING: [
    'warning',
    '由镇（街道）以自己的名义审核确认，但没有今日有效的电话，通知书和公示、公布单上家庭无电话可打；请在该镇的参数中填写 authority.phone',
    'the township decides in its own name and gives no number that holds today: notices and sheets on the board name none that a family could call; fill in `authority.phone` of the township',
  ],
  EDUCATION_WITHOUT_SCHOOLING: [
    'warning',
    '此部门承办教育需求，但转办单、消息和表格中看不到学校和学段，无从答复；请在该部门的 sees 中加入 schooling',
    'the department serves education and is shown neither school nor stage: its referrals, messages and sheets leave them out; add `schooling` to its `sees`',
  ],
  NEED_SHARED: [
    'warning',
    '不止一个部门承办此需求：同一需求向每个部门各转办一件，各自签收、各自按季反馈；不是有意如此的，请只留一个部门',
    'more than one department serves this need: each gets a referral of it, acknowledges it and reports every quarter; unless that is meant, leave it to one',
  ],
  PARAMETER_MISSING: [
    'warning',
    '没有任何一级给出此参数，此地不能办理',
    'no level gives this parameter, the place can decide nothing',
  ],
  PARAMETER_PENDING: [
    'warning',
    '参数待定，依据它的事项不能作出结论；请核对正式文件后载入',
    'the parameter is pending, what rests on it cannot be concluded: load it from the official text',
  ],
  CASE_WRONG: ['fault', '案例写法有误', 'the case is not written as it should be'],
  CASE_DIFFERS: [
    'fault',
    '案例结果与预期不同：请核对参数，或者更正案例',
    'a case comes to another result than it expects: check the parameters, or correct the case',
  ],
  DEMO_VALUES: [
    'warning',
    '演示值，没有文件依据，正式运行前须改为有文件和条款的值',
    'demonstration values without a document: give document and article before real families are decided by them',
  ],
  DEMO_MEASURES: [
    'warning',
    '演示措施，没有文件依据，正式运行前须写明文件和条款或者删除',
    'demonstration measures without a document: give document and article, or take them out, before real families read them',
  ],
} as const satisfies Record<string, readonly [Severity, string, string]>;

export type PlaceCode = keyof typeof SENTENCES;
