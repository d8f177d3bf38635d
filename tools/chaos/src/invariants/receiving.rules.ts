import { groupBy } from '@aid-chain/kernel';
import type { Breach, Effects, Evidence, Outside } from './evidence.types.js';
import { countsOf, sameList, some, streamOf } from './sets.rules.js';

const DONE = ['applied', 'ignored', 'refused', 'discarded'];

/** Streams of a consumer that something parked holds. */
const heldStreams = ({ parked }: Evidence): Set<string> =>
  new Set(parked.map((row) => `${row.consumer} ${streamOf(row)}`));

/** Where each consumer stands in each stream. */
const positionsOf = ({ positions }: Evidence): Map<string, number> =>
  new Map(positions.map((row) => [`${row.consumer} ${streamOf(row)}`, row.last]));

/**
 * I6: each consumer has done each event of its topics once, and stands behind each that it ignores; only what is parked,
 * and what waits behind it, is left.
 */
export function everyConsumerHasAll(evidence: Evidence, { subscriptions, ignored }: Outside): Breach[] {
  const byConsumer = groupBy(evidence.received, ({ consumer }) => consumer);
  return [...subscriptions].flatMap(([consumer, topics]): Breach[] => {
    const logged = evidence.log.filter(({ topic, id }) => id !== null && topics.includes(topic));
    const isIgnored = ({ type }: Typed): boolean => type !== null && ignored.has(`${consumer} ${type}`);
    const brought = { consumer, logged, rows: byConsumer.get(consumer) ?? [], isIgnored };
    const lists = { ...unlikeTheLog(brought), ...undone(evidence, brought) };
    return Object.entries(lists).flatMap(([what, ids]): Breach[] =>
      ids.length === 0 ? [] : [{ invariant: 'I6', what: `${consumer} ${what}: ${some(ids)}` }],
    );
  });
}

interface Typed {
  readonly type: string | null;
}

/** What was sent to a consumer, and what it has. */
interface Brought {
  readonly consumer: string;
  readonly logged: Evidence['log'];
  readonly rows: Evidence['received'];
  readonly isIgnored: (event: Typed) => boolean;
}

const nameOf = ({ topic, id }: { readonly topic: string; readonly id: string | null }): string =>
  `${topic} ${id ?? ''}`;

/** What a consumer has, beside what was sent to it. */
function unlikeTheLog({ logged, rows, isIgnored }: Brought) {
  const has = countsOf(rows.map(nameOf));
  const sent = new Set(logged.map(nameOf));
  const handled = new Set(logged.filter((event) => !isIgnored(event)).map(nameOf));
  return {
    'does not have': [...handled].filter((name) => !has.has(name)),
    'has twice': [...has].filter(([, count]) => count > 1).map(([name]) => name),
    'has what nobody sent': rows
      .filter((row) => row.type !== null && !sent.has(nameOf(row)))
      .map(({ id }) => id),
  };
}

/** What it has not come to the end with though nothing parked holds it. */
function undone(evidence: Evidence, { consumer, logged, rows, isIgnored }: Brought) {
  const held = heldStreams(evidence);
  const at = positionsOf(evidence);
  const isHeld = (row: { readonly topic: string; readonly stream: string }): boolean =>
    held.has(`${consumer} ${streamOf(row)}`);
  const notPassed = logged.filter((event) => {
    const place = { topic: event.topic, stream: event.stream ?? '' };
    const last = at.get(`${consumer} ${streamOf(place)}`) ?? 0;
    return isIgnored(event) && last < (event.seq ?? 0) && !isHeld(place);
  });
  return {
    'has not done': rows
      .filter((row) => !DONE.includes(row.state) && !isHeld(row))
      .map((row) => `${nameOf(row)} ${row.state}`),
    'has not passed': notPassed.map(nameOf),
    'has kept what it ignores': rows.filter((row) => isIgnored(row) && DONE.includes(row.state)).map(nameOf),
  };
}

/** I7: every family has what a family of its kind has on a stack that nothing happened to, each effect once. */
export function everyEffectOnce(evidence: Evidence, { answered, model }: Outside): Breach[] {
  const effects = new Map(evidence.effects.map((effect) => [effect.householdId, effect]));
  const breaches = answered.flatMap(({ kind, householdId }): Breach[] => {
    const is = effects.get(householdId ?? '');
    const must = model.get(kind);
    if (is === undefined || must === undefined)
      return [{ invariant: 'I7', what: `nothing came of household ${householdId ?? '?'}` }];
    return differences(is, must).map((what) => ({
      invariant: 'I7',
      what: `household ${is.householdId}: ${what}`,
    }));
  });
  const links = evidence.effects.reduce((sum, effect) => sum + effect.links.length, 0);
  const applied = evidence.received.filter(
    ({ consumer, state, householdNo }) =>
      consumer === 'referral' && state === 'applied' && householdNo !== null,
  ).length;
  if (links !== applied)
    breaches.push({ invariant: 'I7', what: `${String(links)} links for ${String(applied)} applied events` });
  return breaches;
}

function differences(is: Effects, must: Effects): string[] {
  const found: string[] = [];
  for (const name of ['applications', 'cases', 'needs', 'referrals'] as const)
    if (is[name] !== must[name]) found.push(`${String(is[name])} ${name} instead of ${String(must[name])}`);
  for (const name of ['links', 'pushes'] as const)
    if (!sameList(is[name], must[name]))
      found.push(`${name} ${is[name].join(' ')} not ${must[name].join(' ')}`);
  if (is.linkNumbers.some((number, n) => number !== n + 1)) found.push(`links ${is.linkNumbers.join(' ')}`);
  return found;
}

/** I8: each consumer stands at the last number of each stream of its topics, unless something parked holds it. */
export function positionsAtTheEnd(evidence: Evidence, { subscriptions }: Outside): Breach[] {
  const held = heldStreams(evidence);
  const at = positionsOf(evidence);
  const written = [...groupBy(evidence.sent, streamOf).values()];
  return [...subscriptions].flatMap(([consumer, topics]): Breach[] => {
    const behind = written.flatMap((rows): string[] => {
      const [first] = rows;
      if (first === undefined || !topics.includes(first.topic)) return [];
      const key = `${consumer} ${streamOf(first)}`;
      const last = Math.max(...rows.map(({ seq }) => seq));
      return held.has(key) || at.get(key) === last
        ? []
        : [`${key} at ${String(at.get(key))} of ${String(last)}`];
    });
    return behind.length === 0 ? [] : [{ invariant: 'I8', what: some(behind) }];
  });
}

/** I9: parked is what was written to be parked, and nothing else; what waits, waits behind it. */
export function onlyPoisonParked(evidence: Evidence, { injected }: Outside): Breach[] {
  const must = injected.flatMap((one) =>
    one.parkedAt.map(({ consumer, code }) => `${consumer} ${streamOf(one)} ${code}`),
  );
  const is = evidence.parked.map((row) => `${row.consumer} ${streamOf(row)} ${row.code}`);
  const breachOf = (what: string, list: readonly string[]): Breach[] =>
    list.length === 0 ? [] : [{ invariant: 'I9', what: `${what}: ${some(list)}` }];
  const held = heldStreams(evidence);
  const waiting = evidence.received.filter(
    (row) => row.state === 'waiting' && !held.has(`${row.consumer} ${streamOf(row)}`),
  );
  return [
    ...breachOf(
      'parked',
      is.filter((one) => !must.includes(one)),
    ),
    ...breachOf(
      'not parked',
      must.filter((one) => !is.includes(one)),
    ),
    ...breachOf(
      'parked twice',
      [...countsOf(is)].filter(([, count]) => count > 1).map(([one]) => one),
    ),
    ...breachOf(
      'waits for nothing',
      waiting.map(({ consumer, id }) => `${consumer} ${id}`),
    ),
  ];
}
