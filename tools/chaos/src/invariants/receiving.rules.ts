import { groupBy } from '@aid-chain/kernel';
import type { Breach, Effects, Evidence, Outside } from './evidence.types.js';
import { countsOf, sameList, some, streamOf } from './sets.rules.js';

const DONE = ['applied', 'ignored', 'refused', 'discarded'];

/** Streams of a consumer that something parked holds. */
const heldStreams = ({ parked }: Evidence): Set<string> =>
  new Set(parked.map((row) => `${row.consumer} ${streamOf(row)}`));

/** I6: each consumer has done each event of its topics once; only what is parked, and what waits behind it, is left. */
export function everyConsumerHasAll(evidence: Evidence, { subscriptions }: Outside): Breach[] {
  const held = heldStreams(evidence);
  const byConsumer = groupBy(evidence.received, ({ consumer }) => consumer);
  return [...subscriptions].flatMap(([consumer, topics]): Breach[] => {
    const rows = byConsumer.get(consumer) ?? [];
    const breachOf = (what: string, ids: readonly string[]): Breach[] =>
      ids.length === 0 ? [] : [{ invariant: 'I6', what: `${consumer} ${what}: ${some(ids)}` }];
    const has = countsOf(rows.map(({ topic, id }) => `${topic} ${id}`));
    const logged = new Set(
      evidence.log
        .filter(({ topic, id }) => id !== null && topics.includes(topic))
        .map(({ topic, id }) => `${topic} ${id ?? ''}`),
    );
    const open = rows.filter((row) => !DONE.includes(row.state) && !held.has(`${consumer} ${streamOf(row)}`));
    return [
      ...breachOf(
        'does not have',
        [...logged].filter((id) => !has.has(id)),
      ),
      ...breachOf(
        'has twice',
        [...has].filter(([, count]) => count > 1).map(([id]) => id),
      ),
      ...breachOf(
        'has what nobody sent',
        rows
          .filter(({ topic, id, type }) => type !== null && !logged.has(`${topic} ${id}`))
          .map(({ id }) => id),
      ),
      ...breachOf(
        'has not done',
        open.map(({ topic, id, state }) => `${topic} ${id} ${state}`),
      ),
    ];
  });
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
  const at = new Map(evidence.positions.map((row) => [`${row.consumer} ${streamOf(row)}`, row.last]));
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
