import type { MeasureOutcome } from '@aid-chain/vocabulary';
import { withoutCarriedOut } from './carried-out.js';
import type { Measure } from './measure.js';

const measure = (code: string, carriesOut?: string) =>
  ({ head: { code, ...(carriesOut === undefined ? {} : { carriesOut }) } }) as Measure;
const MEASURES = [measure('service-aid'), measure('home-care', 'service-aid')];

/** What stands of the measure of the law beside the finer one of the place, by what each comes to for one member. */
function shown(ofLaw: MeasureOutcome, finer: MeasureOutcome): readonly string[] {
  const of = (code: string, outcome: MeasureOutcome) => ({ measure: code, personId: 'p1', outcome });
  const kept = withoutCarriedOut([of('service-aid', ofLaw), of('home-care', finer)], MEASURES);
  return kept.map((each) => each.measure);
}

describe('[L-53] A measure of the law beside the finer one by which a place carries it out', () => {
  it.each([
    ['may', 'may', ['home-care']],
    ['open', 'open', ['home-care']],
    ['open', 'may', ['home-care']],
    ['may', 'not', ['service-aid', 'home-care']],
  ] as const)('the law %s, the place %s: %j', (ofLaw, finer, stands) => {
    expect(shown(ofLaw, finer)).toEqual(stands);
  });

  it('stands as long as nobody knows whether the place leaves the person out: unknown is never no', () => {
    expect(shown('may', 'open')).toEqual(['service-aid', 'home-care']);
  });

  it('is carried out for the person whom the finer one names, not for another one', () => {
    const matches = [
      { measure: 'service-aid', personId: 'p1', outcome: 'may' },
      { measure: 'service-aid', personId: 'p2', outcome: 'may' },
      { measure: 'home-care', personId: 'p1', outcome: 'may' },
    ] as const;
    expect(
      withoutCarriedOut(matches, MEASURES).map(({ measure: code, personId }) => `${code} ${personId}`),
    ).toEqual(['service-aid p2', 'home-care p1']);
  });
});
