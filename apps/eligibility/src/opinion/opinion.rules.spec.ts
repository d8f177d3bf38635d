import type { CaseState } from '../cases/case.state.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import {
  codeOf,
  determined,
  gathered,
  MOTHER,
  must,
  NOBODY,
  opened,
  OTHER_HASH,
  POSITIONS,
  withLine,
} from '../testing/given.fixture.js';
import { giveOpinion, type OpinionCommand, type OpinionContext } from './opinion.rules.js';

const dibaoMet = determined('civil-affairs', {
  dibao: 'met',
  margin: 'not-applicable',
  tekun: 'not-examined',
});
const nothingMet = determined('civil-affairs', {
  dibao: 'not-met',
  margin: 'not-met',
  tekun: 'not-examined',
});
const proposed = determined('monitored', { monitored: 'proposed' });
const noGround = determined('monitored', { monitored: 'not-proposed' });

describe('the initial opinion', () => {
  it('freezes the determination; positive waits for publicity, negative for the decision', () => {
    const { state, events } = must(opinion(dibaoMet, 'positive'));
    expect(state.tracks['civil-affairs']).toEqual({
      is: 'awaiting-publicity',
      opinion: { by: 'reviewer', on: '2026-01-15', determinationHash: dibaoMet.hash },
    });
    expect(events[0]?.data).toMatchObject({
      step: 'opinion',
      track: 'civil-affairs',
      outcomeCode: 'positive',
    });
    expect(must(opinion(nothingMet, 'negative')).state.tracks['civil-affairs']).toMatchObject({
      is: 'opposed',
    });
  });

  it('needs both the report and the survey, in either order', () => {
    const { survey, verification } = gathered();
    expect(codeOf(opinion(dibaoMet, 'positive', { ...opened().state, survey }))).toBe('VERIFICATION_MISSING');
    expect(codeOf(opinion(dibaoMet, 'positive', { ...opened().state, verification }))).toBe('SURVEY_MISSING');
    expect(codeOf(opinion(dibaoMet, 'positive', gathered({}, '2026-01-14', '2026-01-13')))).toBe(
      'not refused',
    );
  });

  it('[S0-05] [S0-20] is not given while an adult who came after the report has not signed or was not asked about', () => {
    const supplementary = { version: 1, on: '2026-01-13', persons: [MOTHER] };
    const unsigned = { is: 'authorisation-missing', missing: [MOTHER], supplementary } as const;
    const requested = { is: 'requested', on: '2026-01-15', supplementary } as const;
    for (const verification of [unsigned, requested]) {
      const file = { ...gathered(), verification };
      expect(codeOf(opinion(dibaoMet, 'positive', file))).toBe('VERIFICATION_MISSING');
      expect(codeOf(opinion(nothingMet, 'negative', file))).toBe('VERIFICATION_MISSING');
    }
  });

  it('follows what was computed for civil affairs', () => {
    expect(opinion(dibaoMet, 'negative')).toMatchObject({
      refusal: { code: 'OPINION_NOT_AS_COMPUTED', params: { computed: 'positive' } },
    });
    expect(codeOf(opinion(nothingMet, 'positive'))).toBe('OPINION_NOT_AS_COMPUTED');
    expect(codeOf(opinion(nothingMet, 'no-ground'))).toBe('OPINION_NOT_AS_COMPUTED');
  });

  it('[S0-14] passes over nothing that was asked for and is still open, unless a person left it open', () => {
    const open = determined('civil-affairs', { tekun: 'undetermined', dibao: 'met' });
    const asked = gathered({ categories: ['tekun', 'dibao'] });
    expect(opinion(open, 'positive', asked)).toMatchObject({
      refusal: {
        code: 'REQUESTED_CATEGORY_OPEN',
        params: { missing: 'income.wage', categoriesZh: expect.stringContaining('特困') as string },
      },
    });
    expect(codeOf(opinion(open, 'positive', gathered({ categories: ['dibao'] })))).toBe('not refused');
    const categories = open.categories.map((each) =>
      each.category === 'tekun' ? { ...each, isLeftOpen: true as const } : each,
    );
    expect(codeOf(opinion({ ...open, categories }, 'positive', asked))).toBe('not refused');
  });

  it('[N9] waits for what nobody spoke of only where the family asked for it', () => {
    const categories = determined('civil-affairs', {
      dibao: 'not-met',
      'rigid-expenditure': 'undetermined',
    }).categories.map((each) =>
      each.category === 'rigid-expenditure' ? { ...each, asked: 'where-requested' as const } : each,
    );
    const unsaid = { ...determined('civil-affairs', { dibao: 'not-met' }), categories };
    expect(codeOf(opinion(unsaid, 'negative', gathered({ categories: ['dibao'] })))).toBe('not refused');
    const asked = gathered({ categories: ['dibao', 'rigid-expenditure'] });
    expect(codeOf(opinion(unsaid, 'negative', asked))).toBe('FACTS_MISSING');
  });

  it('with a ground the monitored track may get either opinion but cannot be ended by the township', () => {
    expect(must(opinion(proposed, 'positive')).state.tracks.monitored).toMatchObject({
      is: 'awaiting-publicity',
    });
    expect(must(opinion(proposed, 'negative')).state.tracks.monitored).toMatchObject({ is: 'opposed' });
    expect(codeOf(opinion(proposed, 'no-ground'))).toBe('GROUND_EXISTS');
  });

  it('[S3-38] an override whose income is not known any more is named as that, and keeps nobody from being refused', () => {
    const open = withLine(proposed, 'monitored.negative-list@1', 'unknown');
    expect(codeOf(opinion(open, 'positive'))).toBe('OVERRIDE_INCOME_UNKNOWN');
    const stands = withLine(proposed, 'monitored.negative-list@1', 'not-met');
    expect(codeOf(opinion(stands, 'positive'))).toBe('NEGATIVE_LIST_STANDS');
    expect(codeOf(opinion(open, 'negative'))).toBe('not refused');
  });

  it('without a ground and above the line the township ends the monitored track, which is no refusal', () => {
    const { state, events } = must(opinion(noGround, 'no-ground'));
    expect(state.tracks.monitored).toMatchObject({ is: 'closed', outcome: 'no-ground', by: 'reviewer' });
    expect(events.map(({ type }) => type)).toEqual([
      'eligibility.step-recorded.v1',
      'eligibility.track-closed.v1',
    ]);
    expect(codeOf(opinion(noGround, 'positive'))).toBe('NO_GROUND_FOUND');
    expect(codeOf(opinion(noGround, 'negative'))).toBe('NO_GROUND_FOUND');
  });

  it('[S3-01] a family whose residence is not monitored is notified of that, and of nothing of its income or grounds', () => {
    const urban = withLine(noGround, 'monitored.residence@1', 'not-met');
    for (const kind of ['positive', 'negative'] as const) {
      expect(codeOf(opinion(urban, kind))).toBe('RESIDENCE_OUTSIDE_SCOPE');
    }
    const { state, events } = must(opinion(urban, 'no-ground'));
    expect(state.tracks.monitored).toMatchObject({ is: 'closed', outcome: 'outside-scope' });
    expect(events.map(({ data }) => data)).toMatchObject([
      { step: 'opinion', outcomeCode: 'outside-scope' },
      { outcome: 'outside-scope', reasonCode: 'outside-scope' },
    ]);
  });

  it('unknown facts never refuse anybody: they are named and must be brought', () => {
    const unknown = determined('civil-affairs', { dibao: 'undetermined' });
    for (const kind of ['positive', 'negative', 'no-ground'] as const) {
      expect(opinion(unknown, kind)).toMatchObject({
        refusal: { code: 'FACTS_MISSING', params: { missing: 'income.wage' } },
      });
    }
  });

  it('is given once; it is given again only where the determination has changed', () => {
    const given = must(opinion(dibaoMet, 'positive')).state;
    expect(codeOf(opinion(dibaoMet, 'positive', given))).toBe('OPINION_ALREADY_GIVEN');
    const changed = { ...dibaoMet, hash: OTHER_HASH };
    expect(must(opinion(changed, 'positive', given)).state.tracks['civil-affairs']).toMatchObject({
      is: 'awaiting-publicity',
      opinion: { determinationHash: OTHER_HASH },
    });
  });

  it('is not given by a close relative, not before the last step and not after today', () => {
    expect(codeOf(opinion(dibaoMet, 'positive', gathered(), { declaredRelatives: new Set(['S-3']) }))).toBe(
      'CLOSE_RELATIVE',
    );
    expect(codeOf(opinion(dibaoMet, 'positive', gathered(), {}, '2026-01-13'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(opinion(dibaoMet, 'positive', gathered(), {}, '2026-01-14'))).toBe('not refused');
    expect(codeOf(opinion(dibaoMet, 'positive', gathered(), {}, '2026-01-16'))).toBe('STEP_DATE_AFTER_TODAY');
  });

  it('names a track that the case has', () => {
    const tracks = { 'civil-affairs': gathered().tracks['civil-affairs'] };
    expect(codeOf(opinion(proposed, 'positive', { ...gathered(), tracks }))).toBe('TRACK_NOT_IN_CASE');
  });
});

function opinion(
  determination: TrackDetermination,
  kind: OpinionCommand['opinion'],
  file: CaseState = gathered(),
  changes: Partial<OpinionContext> = {},
  on = '2026-01-15',
) {
  const context = { today: '2026-01-15', by: 'reviewer', staffCode: 'S-3', declaredRelatives: NOBODY };
  return giveOpinion(
    file,
    { track: determination.track, on, opinion: kind },
    { ...context, determination, positions: POSITIONS, ...changes },
  );
}
