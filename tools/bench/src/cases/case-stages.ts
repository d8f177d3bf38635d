import { addDays, type IsoDate } from '@aid-chain/kernel';
import type { CaseStateName } from '@aid-chain/vocabulary';

const HASH = 'b'.repeat(64);

/** Where an open case stands. */
interface Stage {
  readonly state: CaseStateName;
  /** Of a hundred open cases so many stand there. */
  readonly share: number;
  /** Days since the application, at least. */
  readonly age: number;
  /** What its document states beside its ids. @param opened the day of the application */
  readonly stated: (opened: IsoDate) => object;
}

const REPORTED = (opened: IsoDate): object => ({
  verification: { is: 'reported', version: 1, on: addDays(opened, 6) },
  survey: { is: 'recorded', version: 1, on: addDays(opened, 8) },
});
const opinionOf = (opened: IsoDate) => ({
  opinion: { by: 'demo-reviewer', on: addDays(opened, 10), determinationHash: HASH },
});
const publicityOf = (opened: IsoDate) => ({
  publicity: { startedOn: addDays(opened, 11), lastDay: addDays(opened, 18), provisional: false },
});
const gathered = (opened: IsoDate): object => ({ is: 'gathering', since: opened, surveyAfter: 0 });

const REVIEWED = (track: (opened: IsoDate) => object): Stage['stated'] => {
  return (opened) => ({ ...REPORTED(opened), tracks: { 'civil-affairs': track(opened) } });
};

const STAGES: readonly Stage[] = [
  {
    ...{ state: 'authorisation-missing', share: 5, age: 0 },
    stated: (opened) => ({
      verification: { is: 'authorisation-missing', missing: ['01900000-0000-7000-8000-000000000001'] },
      survey: { is: 'due' },
      tracks: { 'civil-affairs': gathered(opened) },
    }),
  },
  {
    ...{ state: 'gathering', share: 35, age: 0 },
    stated: (opened) => ({
      verification: { is: 'requested', on: opened },
      survey: { is: 'due' },
      tracks: { 'civil-affairs': gathered(opened), monitored: gathered(opened) },
    }),
  },
  { state: 'gathering', share: 15, age: 8, stated: REVIEWED(gathered) },
  {
    ...{ state: 'in-review', share: 10, age: 10 },
    stated: REVIEWED((opened) => ({ is: 'awaiting-publicity', ...opinionOf(opened) })),
  },
  {
    ...{ state: 'in-review', share: 15, age: 11 },
    stated: REVIEWED((opened) => ({ is: 'in-publicity', ...opinionOf(opened), ...publicityOf(opened) })),
  },
  {
    ...{ state: 'in-review', share: 15, age: 19 },
    stated: REVIEWED((opened) => ({
      ...{ is: 'publicised', endedOn: addDays(opened, 19) },
      ...opinionOf(opened),
      ...publicityOf(opened),
    })),
  },
  {
    ...{ state: 'in-review', share: 5, age: 10 },
    stated: REVIEWED((opened) => ({ is: 'opposed', ...opinionOf(opened) })),
  },
];

/** Over so many days applications came. */
const DAYS = 40;

/** What the document of an open case states beside its ids. */
interface CaseTemplate {
  readonly state: CaseStateName;
  readonly openedOn: IsoDate;
  readonly document: object;
}

/** A hundred cases by where they stand, each for every day of its applications, as of a day. */
export function caseTemplates(today: IsoDate): readonly CaseTemplate[] {
  return STAGES.flatMap((stage) => Array.from({ length: stage.share }, () => stage)).flatMap(
    ({ state, age, stated }) =>
      Array.from({ length: DAYS }, (_each, day) => {
        const openedOn = addDays(today, -age - day);
        const head = { documentVersion: 1, origin: 'application', openedOn };
        const asked = { categoriesRequested: ['dibao'], helpRequested: [] };
        return { state, openedOn, document: { ...head, ...asked, ...stated(openedOn) } };
      }),
  );
}
