/** What is found in the files of teams and contracts, and of who works under one; the sentences of the other files stand beside them. */
export const TEAM_SENTENCES = {
  CHOICE_UNKNOWN: ['fault', '没有这个取值，可用', 'there is no such value; there are'],
  TEAM_TWICE: ['fault', '专班编号重复，已见于', 'the team stands twice, also in'],
  TEAM_UNKNOWN: ['fault', '专班不在 teams.json 中', 'the team is not in teams.json'],
  TEAM_REGION_WRONG: [
    'fault',
    '专班所在区划不在 regions.json 中，或者级别不符：镇（街道）专班填乡镇代码，市（县）专班填县级代码',
    'the region is not in regions.json or of another level: a township team has its township, a task force its county',
  ],
  TEAM_REGION_ENDED: [
    'warning',
    '专班所在区划已停用，请为承接的区划设立专班',
    'the region of the team has ended: name a team of its successor',
  ],
  TEAM_OVERLAP: [
    'fault',
    '同一区划同一时期只能有一个专班；请为先前的专班填写截止日期 validTo，已见于',
    'a region has one team of a kind at a time: end the earlier one by `validTo`, it stands in',
  ],
  TEAMS_MISSING: [
    'warning',
    '这些乡镇（街道）今天没有工作专班，群众和窗口看不到由谁负责；请在 teams.json 中补充',
    'these townships have no team today, so nobody sees who is responsible: add it to teams.json',
  ],
  TEAM_PERIOD_OUTSIDE: ['fault', '任期超出专班的存续期', 'the period is not within that of the team'],
  TEAM_ACTOR_UNKNOWN: ['fault', '人员编号不在 actors.json 中', 'the actor is not in actors.json'],
  TEAM_ACTOR_ELSEWHERE: [
    'fault',
    '此人员的所在区划不属于专班的区划',
    'the region of this actor does not belong to that of the team',
  ],
  TEAM_TASKS_WRONG: [
    'fault',
    'tasks 须为任务代码的列表，不重复，可用',
    '`tasks` is a list of task codes, each once; there are',
  ],
  TEAM_CHARGE_MISSING: [
    'fault',
    '副组长须填分管业务 charge（civil-affairs 民政、agriculture 农业农村）',
    'a deputy names the business in its `charge`: civil-affairs or agriculture',
  ],
  TEAM_MEMBER_TWICE: [
    'fault',
    '同一人在同一专班的任期重叠；请为先前的任期填写截止日期 to，已见于',
    'the periods of one person in one team overlap: end the earlier one by `to`, it stands in',
  ],
  TEAM_HEAD_TWICE: [
    'fault',
    '同一时期有两名组长；请为前任填写截止日期 to，已见于',
    'the team has two heads at a time: end the earlier one by `to`, it stands in',
  ],
  TEAM_DEPUTY_TWICE: [
    'fault',
    '同一业务同一时期有两名副组长；请为前任填写截止日期 to，已见于',
    'one business has two deputies at a time: end the earlier one by `to`, it stands in',
  ],
  TEAM_HEAD_GAP: ['warning', '专班在这段时间没有组长', 'the team has no head in this time'],
  TEAM_DEPUTY_MISSING: [
    'warning',
    '专班今天没有分管此业务的副组长',
    'the team has no deputy for this business today',
  ],
  TEAM_TASK_NOBODY: [
    'warning',
    '这些任务今天无人承担；请在 team-members.json 中指定人员',
    'nobody has these tasks today: name somebody in team-members.json',
  ],
  CONTRACT_TWICE: ['fault', '合同编号重复，已见于', 'the contract stands twice, also in'],
  CONTRACT_REGION_UNKNOWN: ['fault', '合同的区划不在 regions.json 中', 'the region is not in regions.json'],
  CONTRACT_ACTIVITIES_WRONG: [
    'fault',
    'activities 须为至少一项事项代码的列表，不重复，可用',
    '`activities` is a list of at least one code, each once; there are',
  ],
  CONTRACT_ENDED: [
    'warning',
    '合同已到期，仍有人员在册，他们今天不能办理；请续签后更新，或删除这些人员',
    'the contract has ended and people are still bound to it, who can do nothing today: prolong it, or take them out',
  ],
  ACTOR_CONTRACT_MISSING: [
    'fault',
    '购买服务人员须填合同编号 contract',
    'a worker of a purchased service names the `contract`',
  ],
  ACTOR_CONTRACT_NOT_TAKEN: [
    'fault',
    '只有购买服务人员（service-worker）角色可填合同',
    'only the role `service-worker` has a contract',
  ],
  ACTOR_CONTRACT_UNKNOWN: ['fault', '合同不在 contracts.json 中', 'the contract is not in contracts.json'],
  ACTOR_CONTRACT_ELSEWHERE: [
    'fault',
    '此人员的所在区划不属于合同的区划',
    'the region of this actor does not belong to that of the contract',
  ],
} as const satisfies Record<string, readonly ['fault' | 'warning', string, string]>;
