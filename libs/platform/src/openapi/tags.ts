import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';

/** What stands above the operations of a tag. */
const TAGS: Readonly<Record<string, string>> = {
  applications: '申请：提交、查询、撤回 · applications: filing, reading, withdrawal',
  'window check': '窗口核实：申请与登记不一致的 · what the register leaves in doubt about a filing',
  households: '户：登记、变更、救助链、幸福清单 · households: register, changes, aid chain, happiness list',
  'register of proven fraud': '失信名单 · the register of proven fraud',
  'verification requests': '核对请求及其答复 · requests to sources and what they answer',
  'inquiry letters': '信函索证 · inquiry letters to units',
  cases: '案件：核对、调查、意见、公示、决定 · cases: verification, survey, opinion, publicity, decision',
  redeterminations: '重新核算：标准调整影响哪些户 · redeterminations: whom a changed standard affects',
  adjustments:
    '待遇调整：提出、听取意见、决定、告知 · adjustments of what runs: proposal, hearing, decision, notice',
  batches: '部门报送的数据 · data that departments send',
  warnings: '预警：走访和处置 · warnings: visits and what follows',
  'possible-doubles': '疑似重复的费用 · bills that may be one',
  referrals: '转办：答复、反馈、取消、重新开启 · referrals: answers, feedback, cancellation, reopening',
  'missed and double aid': '遗漏和重复救助 · what families miss, and what they may get twice',
  remedies: '异议、投诉、举报、复议、诉讼 · objections, complaints, tip-offs, reconsiderations, lawsuits',
  arrears: '少发待遇的补发 · what was paid less than due',
  certificates: '虚假证明的处理建议 · proposals about false certificates',
  'found persons':
    '身份不明或者流散人员：不要求证件、户籍和住址的救助 · People who are helped without document, household or address',
  'case conferences':
    '个案会商：建议、决定、纪要和综合方案 · case conferences: proposals, answers, minutes and plans',
  'service-type aid':
    '服务类社会救助：需求评估、计划、签到、评价 · service-type aid: assessments, plans, attendance, evaluation',
  'social forces':
    '社会力量：登记、供给、求助事项、对接、单独同意 · social forces: organisations, offers, needs, matches, consent',
  needs: '需求及其历次转办 · needs and their referrals',
  departments: '部门的消息 · messages for a department',
  duties: '部门应报应答的事项 · what departments owe, and who is late',
  'due-items': '待办事项 · what is due for a person, by its day',
  persons: '人员：按用途查找 · persons: search for a purpose',
  audit: '审计：办理和查看记录 · audit: acts and looks',
  'access log': '本人查看记录 · who looked at a household, for the family',
  'service-assignments': '政府购买服务：分派的户 · purchased services: households assigned to their people',
  teams: '工作专班：人员、职务和任务 · teams: who works in them, and for which tasks',
  prints: '打印件：编号、各份、打印页 · prints: numbers, copies, pages',
  handovers: '工作交接：代理、接任 · deputies and successors',
  demo: '演示：业务时间 · demo: the business clock',
};

/** Names and describes the tags that the operations of a document use. */
export function withTags(document: OpenAPIObject): OpenAPIObject {
  const used = new Set(operationsOf(document).flatMap(({ tags = [] }) => tags));
  const tags = [...used].sort().map((name) => ({ name, description: TAGS[name] ?? '' }));
  return { ...document, tags };
}
