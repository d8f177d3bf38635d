import type { Breach, Evidence, Outside } from './evidence.types.js';
import { some } from './sets.rules.js';

const PUSH = 'department.referral-requested.v1';
const POOL = 8;

/** I10: each referral was pushed once, and its department has read it; it has read nothing that was not sent. */
export function everyPushReceived({ sent, referrals }: Evidence, { receipts }: Outside): Breach[] {
  const read = new Set(receipts);
  const departments = sent.filter(({ topic }) => /^referral\..+\.v1$/.test(topic));
  const pushed = departments.filter(({ type }) => type === PUSH).map(({ id }) => id);
  const known = new Set(departments.map(({ id }) => id));
  const breachOf = (what: string, list: readonly string[]): Breach[] =>
    list.length === 0 ? [] : [{ invariant: 'I10', what: `${what}: ${some(list)}` }];
  return [
    ...breachOf(
      'no department has read',
      pushed.filter((id) => !read.has(id)),
    ),
    ...breachOf(
      'read and never sent',
      [...read].filter((id) => !known.has(id)),
    ),
    ...breachOf(
      'not pushed once',
      referrals.filter(({ pushes }) => pushes.length !== 1).map(({ referralId }) => referralId),
    ),
  ];
}

/** I11: every consumer reads, and nothing of its topics is left in the log for it. */
export function groupsAtTheEnd(_: Evidence, { groups, subscriptions }: Outside): Breach[] {
  const behind = groups.filter(({ state, lag }) => state !== 'reading' || lag !== 0);
  const missing = [...subscriptions.keys()].filter(
    (name) => !groups.some(({ consumer }) => consumer === name),
  );
  return [
    ...behind.map(({ consumer, state, lag }): Breach => ({
      invariant: 'I11',
      what: `${consumer} ${state}, behind by ${String(lag)}`,
    })),
    ...missing.map((consumer): Breach => ({ invariant: 'I11', what: `${consumer} is nowhere` })),
  ];
}

/** I12: one process of each service sends, and no worker is half through a batch. */
export function oneSenderEach({ senders, openRuns }: Evidence, { instances }: Outside): Breach[] {
  const breaches = [...instances].flatMap(([service]): Breach[] => {
    const holders = senders.find((sender) => sender.service === service)?.holders ?? 0;
    return holders === 1 ? [] : [{ invariant: 'I12', what: `${String(holders)} senders of ${service}` }];
  });
  if (openRuns > 0)
    breaches.push({ invariant: 'I12', what: `${String(openRuns)} batches begun and not ended` });
  return breaches;
}

/** I13: connections and memory are back to what so many processes need when nothing happens. */
export function backToRest({ connections }: Evidence, outside: Outside): Breach[] {
  const breaches = connections.flatMap(({ role, application, count, idleInTransaction }): Breach[] => {
    const processes = outside.instances.get(role.replace(/_app$/, '')) ?? 0;
    const most = application.startsWith('aid-chain-') ? processes * POOL : processes;
    const found: Breach[] = [];
    if (count > most)
      found.push({ invariant: 'I13', what: `${String(count)} connections of ${role} as ${application}` });
    if (idleInTransaction > 0)
      found.push({ invariant: 'I13', what: `${role} as ${application} is idle in a transaction` });
    return found;
  });
  for (const { service, megabytes } of outside.memory)
    if (megabytes === 0 || megabytes > outside.memoryLimit)
      breaches.push({ invariant: 'I13', what: `${service} holds ${String(megabytes)} MB` });
  return breaches;
}
