import { RequestNames } from './request-names.js';

const names = new RequestNames([
  {
    ...{ method: 'POST', address: '/v1/person-searches' },
    summary: '查找人员：须有事由，最多 20 人 · Search for people: at most 20, masked',
  },
  { method: 'GET', address: '/v1/cases/:id', summary: '查看案件 · One case (S2-37)' },
  {
    ...{ method: 'POST', address: '/v1/cases/:id/contradictions/:key/resolutions' },
    summary: '认定来源不一致的事项 · Settle what sources contradict each other about',
  },
]);

describe('[S4-06] a refused request is named by what it asked for', () => {
  it.each([
    ['POST /v1/person-searches', '查找人员', 'Search for people'],
    ['GET /v1/cases/{id}', '查看案件', 'One case'],
    [
      'POST /v1/cases/{id}/contradictions/income/resolutions',
      ...['认定来源不一致的事项', 'Settle what sources contradict each other about'],
    ],
  ])('%s: %s', (action, zh, en) => {
    expect(names.of(action)).toEqual({ zh, en });
  });

  it.each(['GET /v1/person-searches', 'GET /v1/cases', 'POST /v2/person-searches', 'survey.recorded'])(
    'no other request has its name: %s',
    (action) => {
      expect(names.of(action)).toBeUndefined();
    },
  );
});
