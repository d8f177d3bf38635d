import { groupBy } from '@aid-chain/kernel';
import type { Breach, Evidence, Outside } from './evidence.types.js';
import { countsOf, sameList, some, streamOf } from './sets.rules.js';

/** I1: every application that was answered is there once, none more, and published exactly the events of its kind. */
export function everyCommandPublishedOnce({ applications, effects }: Evidence, outside: Outside): Breach[] {
  const there = countsOf(applications);
  const breaches: Breach[] = [];
  const add = (what: string): void => void breaches.push({ invariant: 'I1', what });
  const byHousehold = new Map(effects.map((effect) => [effect.householdId, effect]));
  for (const { applicationId, householdId, kind } of outside.answered) {
    if (applicationId === undefined || householdId === undefined) {
      add(`an application of kind ${kind} was never answered`);
      continue;
    }
    if (there.get(applicationId) !== 1) add(`application ${applicationId} is not there`);
    const types = byHousehold.get(householdId)?.publishedTypes ?? [];
    const must = outside.model.get(kind)?.publishedTypes ?? [];
    if (must.length === 0 || !sameList(types, must))
      add(`household ${householdId} told ${types.join(' ')} instead of ${must.join(' ')}`);
  }
  const households = new Set(outside.answered.map(({ householdId }) => householdId));
  if (households.size !== outside.answered.length) add('two applications share a household');
  if (applications.length !== outside.answered.length)
    add(`${String(applications.length)} applications for ${String(outside.answered.length)} that were filed`);
  return breaches;
}

/** I2: nothing is left to be sent. */
export function nothingUnsent({ sent }: Evidence): Breach[] {
  const left = sent.filter(({ published }) => !published).map(({ id }) => id);
  return left.length === 0 ? [] : [{ invariant: 'I2', what: `not sent: ${some(left)}` }];
}

/** I3: what the outbox calls sent is in the log. */
export function nothingLost({ sent, log }: Evidence): Breach[] {
  const logged = new Set(log.map(({ topic, id }) => `${topic} ${id ?? ''}`));
  const lost = sent.filter(({ topic, id, published }) => published && !logged.has(`${topic} ${id}`));
  return lost.length === 0
    ? []
    : [{ invariant: 'I3', what: `not in the log: ${some(lost.map(({ topic, id }) => `${topic} ${id}`))}` }];
}

/** I4: what is in the log was written to an outbox, but for what a test wrote itself. */
export function noGhosts({ sent, log }: Evidence, { injected }: Outside): Breach[] {
  const known = new Set(sent.map(({ topic, id }) => `${topic} ${id}`));
  const unreadable = new Set(injected.filter(({ id }) => id === null).map(streamOf));
  for (const { topic, id } of injected) if (id !== null) known.add(`${topic} ${id}`);
  const ghosts = log.filter(({ topic, id, key }) =>
    id === null ? !unreadable.has(`${topic} ${key ?? ''}`) : !known.has(`${topic} ${id}`),
  );
  return ghosts.length === 0
    ? []
    : [
        {
          invariant: 'I4',
          what: `ghosts: ${some(ghosts.map(({ topic, position }) => `${topic} ${position}`))}`,
        },
      ];
}

/** I5: the first time each event of a stream stands in the log, the numbers are 1, 2, 3 … up to the last one written. */
export function streamsInOrder({ sent, log }: Evidence, { injected }: Outside): Breach[] {
  const foreign = new Set(injected.map(streamOf));
  const firsts = groupBy(
    firstTimes(log).filter(({ topic, stream }) => !foreign.has(streamOf({ topic, stream: stream ?? '' }))),
    ({ topic, stream }) => `${topic} ${stream ?? ''}`,
  );
  const written = groupBy(sent, streamOf);
  return [...written].flatMap(([stream, rows]): Breach[] => {
    const numbers = (firsts.get(stream) ?? []).map(({ seq }) => seq);
    const own = rows.map(({ seq }) => seq).sort((a, b) => a - b);
    const right = numbers.length === rows.length && [numbers, own].every(runsFromOne);
    return right ? [] : [{ invariant: 'I5', what: `${stream} runs ${numbers.join(' ')}` }];
  });
}

const runsFromOne = (numbers: readonly (number | null)[]): boolean =>
  numbers.every((seq, n) => seq === n + 1);

function firstTimes(log: Evidence['log']): Evidence['log'] {
  const seen = new Set<string>();
  return log.filter(({ topic, id }) => {
    if (id === null || seen.has(`${topic} ${id}`)) return false;
    seen.add(`${topic} ${id}`);
    return true;
  });
}
