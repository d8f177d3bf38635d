import type { Actor } from '../actor/actor.js';
import { showRelatedItem } from './related-item.js';

const VILLAGE = '510683990001';
const clerk: Actor = { id: 'c1', role: 'clerk', regionCode: '510683990000', staffCode: 'S-1' };
const colleague: Actor = { ...clerk, id: 'c2', staffCode: 'S-2' };
const elsewhere: Actor = { ...colleague, id: 'c3', regionCode: '510683980000', staffCode: 'S-3' };
const county: Actor = {
  ...{ id: 'o1', role: 'civil-affairs-officer', regionCode: '510683000000', staffCode: 'S-9' },
};
const auditor: Actor = { id: 'a1', role: 'auditor', regionCode: '510683000000' };

/** What a list of visits does with the one at a family that declared the clerk s-1 as a brother. */
const shown = (actor: Actor, staff: readonly Actor[], people = 1) =>
  showRelatedItem(actor, {
    row: { role: 'clerk', region_code: VILLAGE },
    declared: [{ staffCode: 's-1' }],
    visibleTo: ['clerk', 'civil-affairs-officer', 'auditor'],
    people,
    staff,
  });

describe('what is due at a family that declared an official as a relative', () => {
  it('[L-15] is left out for the relative and stays with the colleagues of the township', () => {
    const staff = [clerk, colleague, county];
    expect(shown(clerk, staff)).toEqual({ isShown: false, needsColleague: false });
    expect(shown(colleague, staff)).toEqual({ isShown: true, needsColleague: false });
  });

  it('[L-15] of which nobody else has the post is seen by the county, and says that somebody has to be named', () => {
    const staff = [clerk, elsewhere, county, auditor];
    expect(shown(clerk, staff).isShown).toBe(false);
    expect(shown(county, staff)).toEqual({ isShown: true, needsColleague: true });
  });

  it('[L-15] that two take together says that somebody has to be named where one of two is the relative', () => {
    const third: Actor = { ...clerk, id: 'c4', staffCode: 'S-4' };
    const pair = [clerk, colleague, county];
    expect(shown(colleague, pair, 2)).toEqual({ isShown: true, needsColleague: true });
    expect(shown(clerk, pair, 2)).toEqual({ isShown: false, needsColleague: true });
    expect(shown(colleague, [...pair, third], 2).needsColleague).toBe(false);
    // A post of one is short of a second whoever is a relative: that is not for this item to say.
    expect(shown(colleague, [colleague, county], 2).needsColleague).toBe(false);
  });

  it('[L-15] that nobody else would see stays with the relative, so that the family is not lost', () => {
    for (const staff of [[clerk], [clerk, elsewhere]])
      expect(shown(clerk, staff)).toEqual({ isShown: true, needsColleague: true });
  });

  it('[L-15] that only an auditor sees beside the relative is the auditor’s to see, who has somebody named', () => {
    const staff = [clerk, auditor];
    expect(shown(clerk, staff).isShown).toBe(false);
    expect(shown(auditor, staff)).toEqual({ isShown: true, needsColleague: true });
  });
});
