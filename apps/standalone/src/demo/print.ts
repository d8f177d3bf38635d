import { FAMILY_KEYS } from './demo-data.js';
import type { DemoRun } from './demo-run.js';
import { FAMILY_NAMES } from './family.js';
import { chainOf, happinessListOf, type ChainLink, type HappinessList } from './outcome.js';

/** What the demo ends with, for people and for machines. */
export interface Outcome {
  readonly family: string;
  readonly householdId: string;
  readonly aidChain: readonly ChainLink[];
  readonly happinessList: HappinessList;
}

/** Reads every family's chain and happiness list. */
export async function outcomes(demo: DemoRun): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (const key of FAMILY_KEYS) {
    const { householdId } = demo.family(key);
    const aidChain = await chainOf(demo, key);
    all.push({ family: key, householdId, aidChain, happinessList: await happinessListOf(demo, key) });
  }
  return all;
}

function listLines(list: HappinessList): string[] {
  const recognised = list.recognitions.map(({ name, monthlyAmountYuan, validFrom }) => {
    const amount = monthlyAmountYuan === undefined ? '' : ` ${monthlyAmountYuan} 元/月 yuan a month`;
    return `  ★ ${name.zh} ${name.en}${amount}，自 from ${validFrom}`;
  });
  const aid = list.aid.map(
    ({ departmentName, needName, measureCode, amountYuan, quantity, unit, period }) => {
      const amount = amountYuan === undefined ? '' : ` ${amountYuan} 元 yuan`;
      const count = quantity === undefined ? '' : ` ${String(quantity)} ${unit ?? ''}`;
      const who = `${departmentName.zh} ${departmentName.en}`;
      return `  ♥ ${needName.zh} ${needName.en} · ${who} · ${measureCode}${amount}${count} · ${period.from}–${period.to}`;
    },
  );
  const open = list.openReferrals.map(
    ({ needName, departmentName, state }) =>
      `  … ${needName.zh} ${needName.en} · ${departmentName.zh} · ${state}`,
  );
  return [...recognised, ...aid, ...open];
}

/** The lines that a reader sees of one family: its aid chain, then its happiness list. */
export function linesOf({ family, aidChain, happinessList }: Outcome): string[] {
  const key = FAMILY_KEYS.find((known) => known === family) ?? 'li';
  const { zh, en } = FAMILY_NAMES[key];
  const links = aidChain.flatMap(({ no, on, textZh, textEn }) => [
    `  ${String(no).padStart(3)}  ${on}  ${textZh}`,
    `                   ${textEn}`,
  ]);
  return [
    '',
    `═══ ${zh} · 救助链 · Aid chain of ${en}`,
    ...links,
    `─── ${zh} · 幸福清单（${happinessList.on}） · Happiness list of ${en}`,
    ...listLines(happinessList),
  ];
}
