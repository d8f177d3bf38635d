import type { Track } from '@aid-chain/vocabulary';
import type { Action } from '../scenarios/scenario.schema.js';
import type { PlayedFamily } from './played-family.js';

type Step =
  'county-visit' | 'initial-opinion' | 'publicity' | 'publicity/end' | 'decision' | 'refusal-notice';

const MONITORED = 'monitored';
const DECIDES = { 'civil-affairs': 'demo-civil-affairs', monitored: 'demo-agriculture' } as const;

/** What happens on one track of a case. */
interface Course {
  readonly track: Track;
  readonly opinion: 'positive' | 'negative' | 'no-ground';
  /** Undefined where the opinion ends the track. */
  readonly decision?: { readonly outcome: 'recognise' | 'refuse'; readonly reasonCodes?: readonly string[] };
  readonly isNotified: boolean;
}

/** By what the family must come to: a category that is recognised asks for a positive opinion. */
function coursesOf({ of }: PlayedFamily): Course[] {
  const own = of.recognised.filter((result) => !result.startsWith(MONITORED));
  const outcome = own.length > 0 ? 'recognise' : 'refuse';
  const civilAffairs: Course = {
    track: 'civil-affairs',
    opinion: own.length > 0 ? 'positive' : 'negative',
    decision: { outcome },
    isNotified: (of.refused ?? []).length > 0,
  };
  return [civilAffairs, monitoredCourse(of.monitored)];
}

function monitoredCourse(decided: PlayedFamily['of']['monitored']): Course {
  const head = { track: MONITORED, isNotified: false } as const;
  if (typeof decided === 'string') return { ...head, opinion: decided };
  if ('recognise' in decided)
    return {
      ...head,
      opinion: 'positive',
      decision: { outcome: 'recognise', reasonCodes: decided.recognise },
    };
  return {
    ...{ track: MONITORED, opinion: 'negative', isNotified: true },
    decision: { outcome: 'refuse', reasonCodes: decided.refuse },
  };
}

function post(as: string, { key }: PlayedFamily, step: Step, body: object): Action {
  return {
    as,
    post: `eligibility /v1/cases/\${${key}.caseId}/${step}`,
    body: { on: '${today}', ...body },
  };
}

/** The township's opinion on each track, and the publicity of those that it supports. */
export function opinionActions(family: PlayedFamily): Action[] {
  return coursesOf(family).flatMap(({ track, opinion }) => [
    post('demo-reviewer', family, 'initial-opinion', { track, opinion }),
    ...(opinion === 'positive' ? [post('demo-reviewer', family, 'publicity', { track })] : []),
  ]);
}

export function publicityEndActions(family: PlayedFamily): Action[] {
  return coursesOf(family)
    .filter(({ opinion }) => opinion === 'positive')
    .map(({ track }) => post('demo-reviewer', family, 'publicity/end', { track, outcome: 'no-objection' }));
}

/** Each authority reads the worksheet and decides; what both had before them is kept for the end of the demo. */
export function decidedActions(family: PlayedFamily): Action[] {
  const { key } = family;
  return coursesOf(family).flatMap(({ track, decision }): Action[] =>
    decision === undefined
      ? []
      : [
          ...checkActions(family, track),
          {
            as: DECIDES[track],
            get: `eligibility /v1/cases/\${${key}.caseId}/determination`,
            keep: {
              [`${key}.seen`]: `tracks[track='${track}'].determinationHash`,
              [`${key}.worksheet`]: '[tracks]',
            },
          },
          post(DECIDES[track], family, 'decision', {
            ...{ track, determinationHash: `\${${key}.seen}` },
            ...decision,
          }),
        ],
  );
}

/** The county sees every tekun person of the demo at home, whether or not the lot falls on them (民发〔2021〕43号). */
function checkActions(family: PlayedFamily, track: Track): Action[] {
  if (track === MONITORED || !family.of.recognised.some((result) => result.startsWith('tekun'))) return [];
  const visitors = ['demo-civil-affairs', 'demo-clerk'];
  const seen = { visitors, outcome: 'as-surveyed', note: '与入户调查一致' };
  return [post('demo-civil-affairs', family, 'county-visit', seen)];
}

export function noticeActions(family: PlayedFamily): Action[] {
  return coursesOf(family)
    .filter(({ isNotified }) => isNotified)
    .map(({ track }) =>
      post('demo-clerk', family, 'refusal-notice', {
        ...{ track, method: 'in-person', receivedBy: `\${${family.key}.m1}` },
      }),
    );
}

/** What stands in the list of the family, in which events of all services meet, and what the case refused. */
export function endActions(family: PlayedFamily): Action[] {
  const { key, of } = family;
  const refused = 'monitored' in of && typeof of.monitored === 'object' && 'refuse' in of.monitored;
  return [
    {
      as: 'demo-clerk',
      get: `referral /v1/households/\${${key}.householdId}/happiness-list`,
      checks: [
        {
          zh: `${of.zh}: 认定`,
          en: 'recognised',
          value:
            "$sort([recognitions.(category & (monthlyAmountYuan ? ' ' & monthlyAmountYuan : '') & (personId ? ' ' & personId : ''))])",
          is: of.recognised.map((result) => withMember(family, result)).sort(),
        },
      ],
    },
    {
      as: 'demo-clerk',
      get: `eligibility /v1/cases/\${${key}.caseId}`,
      checks: [
        {
          zh: `${of.zh}: 不予认定`,
          en: 'refused',
          value: '$sort([tracks.decision.refused])',
          is: [...(of.refused ?? []), ...(refused ? [MONITORED] : [])].sort(),
        },
      ],
    },
  ];
}

/** `dibao 510.00 母亲` with the member as the services know them. */
function withMember({ key, golden }: PlayedFamily, result: string): string {
  const [category, amount, word] = result.split(' ');
  if (word === undefined) return result;
  const index = golden.facts.persons.findIndex(({ personId }) => personId === word);
  return `${String(category)} ${String(amount)} \${${key}.m${String(index + 1)}}`;
}
