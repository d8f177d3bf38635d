import { expectedChecks } from './expected-checks.js';
import { filingOf } from './filing.js';
import {
  decidedActions,
  endActions,
  noticeActions,
  opinionActions,
  publicityEndActions,
} from './course-of-tracks.js';
import type { PlayedFamily } from './played-family.js';
import { sourcesOn } from './report.js';
import type { Action, Scenario, Step } from '../scenarios/scenario.schema.js';

/** The needs that the rules propose, each confirmed by the survey, as a list of answers. */
const CONFIRMED =
  "[proposedNeeds.$merge([{'kind': kind, 'decision': 'confirm', 'reasonCode': 'seen-at-home'}, personId ? {'personId': personId} : {}])]";

/**
 * The course of one family from its application to the decision, as steps of a scenario: they are checked and played
 * like those that somebody wrote.
 */
export function courseOf(family: PlayedFamily): Scenario {
  const { key, of, round } = family;
  const step = (on: string, zh: string, en: string, actions: Action[]): Step[] =>
    actions.length === 0
      ? []
      : [{ on, office: true, zh: `${of.zh}${zh}`, en: `${of.en} ${en}`, do: actions }];
  return {
    families: { [key]: { zh: of.zh, en: of.en, shows: { ...of.shows, asked: of.asks } } },
    steps: [
      ...step(round.applied, '申请', 'applies', applyActions(family)),
      ...step(round.verified, '经济状况核对', 'is verified', [report(family)]),
      ...step(
        round.surveyed,
        '入户调查；规则的计算',
        'is surveyed; what the rules find',
        surveyActions(family),
      ),
      ...step(round.opinion, '由人回答的问题', 'has questions that people answer', of.answers ?? []),
      ...step(round.opinion, '初审', 'has its opinion', opinionActions(family)),
      ...step(round.publicised, '公示期满', 'publicity ended', publicityEndActions(family)),
      ...step(round.decided, '决定', 'is decided', decidedActions(family)),
      ...step(round.notified, '告知', 'is notified', noticeActions(family)),
      ...step(round.notified, '结果', 'result', endActions(family)),
    ] as [Step, ...Step[]],
  };
}

function applyActions({ key, of, golden, before }: PlayedFamily): Action[] {
  const members = golden.facts.persons.map(({ relation = 'other' }, index) => [
    `${key}.m${String(index + 1)}`,
    `household.members[${String(index)}][relation='${relation}'].personId`,
  ]);
  return [
    {
      as: 'demo-clerk',
      post: 'intake /v1/applications',
      body: filingOf(golden, { name: of.zh, asks: of.asks, before }),
      keep: { [`${key}.applicationId`]: 'applicationId' },
    },
    {
      as: 'demo-clerk',
      get: `intake /v1/applications/\${${key}.applicationId}`,
      keep: { [`${key}.householdId`]: 'householdId' },
    },
    {
      as: 'demo-clerk',
      get: `eligibility /v1/cases?householdId=\${${key}.householdId}`,
      keep: { [`${key}.caseId`]: "items[origin='application'].caseId" },
    },
    {
      as: 'demo-clerk',
      get: `eligibility /v1/cases/\${${key}.caseId}`,
      keep: Object.fromEntries(members) as Record<string, string>,
    },
  ];
}

function report({ key, golden, round }: PlayedFamily): Action {
  return {
    as: 'demo-civil-affairs',
    post: `eligibility /v1/cases/\${${key}.caseId}/verification-report`,
    body: { on: '${today}', sources: sourcesOn(golden, key, round.verified) },
  };
}

function surveyActions({ key, of, golden }: PlayedFamily): Action[] {
  return [
    {
      as: 'demo-clerk',
      get: `eligibility /v1/cases/\${${key}.caseId}`,
      keep: { [`${key}.needs`]: CONFIRMED },
    },
    {
      as: 'demo-clerk',
      post: `eligibility /v1/cases/\${${key}.caseId}/survey`,
      body: { on: '${today}', investigators: ['demo-clerk', 'demo-clerk-2'], needs: `\${${key}.needs}` },
    },
    {
      as: 'demo-clerk',
      get: `eligibility /v1/cases/\${${key}.caseId}/determination`,
      checks: expectedChecks(of, golden.expected),
    },
  ];
}
