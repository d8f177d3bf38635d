import { fileURLToPath } from 'node:url';
import { Policies } from '@aid-chain/platform';
import { decide, mergeFacts, trackHash, type PackEntry, type RulePack } from '@aid-chain/policy';
import { authorityUnder } from '../authority/authority.rules.js';
import { decideTrack } from '../decision/decision.rules.js';
import { giveOpinion } from '../opinion/opinion.rules.js';
import { withTrack } from '../cases/case-track.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { codeOf, gathered, must, NOBODY } from '../testing/given.fixture.js';
import { asLookedAt, trackDetermination, type TrackDetermination } from './track-determination.rules.js';

const folder = fileURLToPath(new URL('../../../../policies', import.meta.url));
const LAW = { doc: '中华人民共和国社会救助法', article: '第十八条第一款', demo: false, borrowedFrom: null };

let lastOfOld: RulePack;

beforeAll(async () => {
  lastOfOld = (await Policies.read(folder)).pack('510683990001', '2026-06-30');
});

describe('the annual net income that a civil-affairs decision publishes', () => {
  it('is the one that stood beside the opinion, also where facts that the track does not read changed since', () => {
    const given = opinionOn('2026-06-26');
    const later = { ...given.determination, annualNetIncomeFen: 1 };
    expect(later.hash).toBe(given.determination.hash);
    const { events } = must(decision(given.file, asLookedAt(later, given.determination)));
    expect(events[0]?.data).toMatchObject({ annualNetIncomeFen: given.determination.annualNetIncomeFen });
    expect(asLookedAt(later, undefined)).toBe(later);
  });
});

describe('an opinion of June and the law of July', () => {
  it('stays given where the law only replaces the decree as the source of the same values', () => {
    const given = opinionOn('2026-06-26');
    const after = determinationOf(
      packOfJuly((entry) => ({ ...entry, ...LAW })),
      '2026-07-06',
    );
    const sources = after.worksheet.lines.flatMap(({ parameters }) => parameters.map(({ doc }) => doc));
    expect(new Set(sources)).toEqual(new Set([LAW.doc]));
    expect(after.hash).toBe(given.determination.hash);
    expect(codeOf(opinion(given.file, after, '2026-07-06'))).toBe('OPINION_ALREADY_GIVEN');
    const { events } = must(decision(given.file, after));
    expect(events[0]).toMatchObject({
      type: 'eligibility.household-recognised.v1',
      data: {
        results: [{ category: 'dibao', monthlyAmountFen: 48_000 }],
        basis: [{ doc: LAW.doc, article: LAW.article }],
      },
    });
  });

  it('is reopened where a value that it rests on changes with the source', () => {
    const given = opinionOn('2026-06-26');
    const raised = packOfJuly((entry) =>
      entry.key === 'dibao.standard.rural' ? { ...entry, ...LAW, value: 60_000 } : entry,
    );
    const after = determinationOf(raised, '2026-07-06');
    expect(codeOf(decision(given.file, after))).toBe('DETERMINATION_CHANGED');
    must(opinion(given.file, after, '2026-07-06'));
  });

  it('a frozen part has the hash of the whole that it was taken from', () => {
    const whole = decide(facts(), lastOfOld, '2026-06-26');
    for (const track of ['civil-affairs', 'monitored'] as const) {
      const frozen = trackDetermination(whole, track);
      expect(frozen.hash).toBe(trackHash(whole, track));
      expect(trackDetermination(frozen.worksheet, track).hash).toBe(frozen.hash);
    }
  });
});

/** A family of three with a wage of 500 yuan a head and month, all declared. */
function facts() {
  const person = { birthDate: '1985-03-04', livesTogether: { from: '2014-01-01' } };
  const members = ['p1', 'p2', 'p3'].map((personId) => ({ personId, ...person }));
  const period = { from: '2025-06-01', to: '2026-05-31' };
  return mergeFacts(
    { appliedOn: '2026-06-12', residence: 'rural', members },
    {
      source: 'declaration',
      asOf: '2026-06-12',
      circumstances: members.map(({ personId }) => ({ personId, incomeComplete: true })),
      incomes: [{ personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen: 1_800_000, period }],
      assets: [
        { kind: 'deposit', valueFen: 500_000, locationRegionCode: '510683' },
        { kind: 'dwelling', count: 1, locationRegionCode: '510683' },
        { kind: 'vehicle', count: 0, locationRegionCode: '510683' },
      ],
    },
  );
}

/** The pack of the last day of June from July on, each entry changed. */
function packOfJuly(change: (entry: PackEntry) => PackEntry): RulePack {
  const entries = Object.entries(lastOfOld.parameters).map(
    ([key, entry]) => [key, { ...change(entry), from: '2026-07-01', to: null }] as const,
  );
  return { ...lastOfOld, from: '2026-07-01', to: null, parameters: Object.fromEntries(entries) };
}

function determinationOf(pack: RulePack, on: string): TrackDetermination {
  return trackDetermination(decide(facts(), pack, on), 'civil-affairs');
}

function opinion(file: CaseState, determination: TrackDetermination, on: string) {
  const context = { today: on, by: 'reviewer', staffCode: 'S-3', declaredRelatives: NOBODY };
  return giveOpinion(
    file,
    { track: 'civil-affairs', on, opinion: 'positive' },
    { ...context, determination, positions: new Map() },
  );
}

function opinionOn(on: string): { file: CaseState; determination: TrackDetermination } {
  const determination = determinationOf(lastOfOld, on);
  const surveyed = gathered({ openedOn: '2026-06-12' }, '2026-06-15', '2026-06-16');
  return { file: must(opinion(surveyed, determination, on)).state, determination };
}

/** The decision of civil affairs after publicity. */
function decision(file: CaseState, determination: TrackDetermination) {
  const track = file.tracks['civil-affairs'];
  if (track?.is !== 'awaiting-publicity') throw new Error('no opinion');
  const publicity = { startedOn: '2026-06-26', lastDay: '2026-07-03', provisional: false };
  const state = { is: 'publicised', opinion: track.opinion, publicity, endedOn: '2026-07-06' } as const;
  const { determinationHash } = track.opinion;
  const on = '2026-07-06';
  return decideTrack(
    withTrack(file, 'civil-affairs', state),
    { track: 'civil-affairs', on, outcome: 'recognise', determinationHash, reasonCodes: [] },
    {
      ...{ today: on, by: 'official', role: 'civil-affairs-officer', staffCode: 'S-4' },
      ...{ declaredRelatives: NOBODY, determination, validFrom: '2026-08-01', beginsOn: () => '2026-08-01' },
      authority: authorityUnder('civil-affairs', undefined),
      ...{ positions: new Map(), negativeList: false, priceSubsidy: () => undefined, running: [] },
      resultsOn: () => undefined,
      noticeOwed: { is: 'due', dueOn: '2026-07-09', provisional: false },
    },
  );
}
