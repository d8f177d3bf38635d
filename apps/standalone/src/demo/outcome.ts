import type { Player } from './player.js';
import { reasonLines, shownOf, type TrackWorksheet } from './reasons.js';
import type { DemoFamily } from './scenarios/planned-step.js';

interface ChainLink {
  readonly no: number;
  readonly on: string;
  readonly textZh: string;
  readonly textEn: string;
}

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

interface HappinessList {
  readonly on: string;
  readonly recognitions: readonly {
    readonly category: string;
    readonly name: Bilingual;
    readonly monthlyAmountYuan?: string;
    readonly validFrom: string;
  }[];
  readonly arrears: readonly {
    readonly name: Bilingual;
    readonly causeName: Bilingual;
    readonly sumYuan: string;
    readonly stateName: Bilingual;
    readonly paidOn?: string;
  }[];
  readonly aid: readonly {
    readonly departmentName: Bilingual;
    readonly needName: Bilingual;
    readonly measureName: Bilingual;
    readonly amountYuan?: string;
    readonly quantity?: number;
    readonly unitName?: Bilingual;
    readonly period: { readonly from: string; readonly to: string };
  }[];
  readonly openReferrals: readonly {
    readonly needName: Bilingual;
    readonly departmentName: Bilingual;
    readonly state: string;
  }[];
}

/** What the demo ends with for one family, for people and for machines. */
export interface Outcome {
  readonly family: DemoFamily;
  readonly householdId: string;
  readonly aidChain: readonly ChainLink[];
  readonly happinessList: HappinessList;
  /** Of a family of another place: what each track rests on. */
  readonly worksheet?: readonly TrackWorksheet[];
}

/** Reads every family's chain and happiness list, as the clerk of its township sees them. */
export async function outcomes(
  { http, memory }: Player,
  families: readonly DemoFamily[],
): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (const family of families) {
    const householdId = memory.text(`${family.key}.householdId`);
    const at = (list: string) => ({
      key: 'demo-clerk',
      service: 'referral' as const,
      path: `/v1/households/${householdId}/${list}`,
    });
    const { items } = await http.get<{ items: ChainLink[] }>(at('aid-chain?limit=200'));
    const happinessList = await http.get<HappinessList>(at('happiness-list'));
    const worksheet = memory.value(`${family.key}.worksheet`) as readonly TrackWorksheet[] | undefined;
    all.push({
      ...{ family, householdId, aidChain: items, happinessList },
      ...(worksheet === undefined ? {} : { worksheet: worksheet.map(shownOf) }),
    });
  }
  return all;
}

function recognitionLines({ recognitions }: HappinessList): string[] {
  return recognitions.map(({ name, monthlyAmountYuan, validFrom }) => {
    const amount = monthlyAmountYuan === undefined ? '' : ` ${monthlyAmountYuan} 元/月 yuan a month`;
    return `  ★ ${name.zh} ${name.en}${amount}，自 from ${validFrom}`;
  });
}

/** What was paid less than it was due, with its state. */
function arrearsLines({ arrears }: HappinessList): string[] {
  return arrears.map(({ name, causeName, sumYuan, stateName, paidOn }) => {
    const state = `${stateName.zh} ${stateName.en}${paidOn === undefined ? '' : ` ${paidOn}`}`;
    return `  ＋ ${name.zh} ${name.en} ${sumYuan} 元 yuan · ${causeName.zh} ${causeName.en} · ${state}`;
  });
}

function listLines(list: HappinessList): string[] {
  const aid = list.aid.map(
    ({ departmentName, needName, measureName, amountYuan, quantity, unitName, period }) => {
      const amount = amountYuan === undefined ? '' : ` ${amountYuan} 元 yuan`;
      const unit = unitName === undefined ? '' : ` ${unitName.zh} ${unitName.en}`;
      const count = quantity === undefined ? '' : ` ${String(quantity)}${unit}`;
      const who = `${departmentName.zh} ${departmentName.en}`;
      return `  ♥ ${needName.zh} ${needName.en} · ${who} · ${measureName.zh} ${measureName.en}${amount}${count} · ${period.from}–${period.to}`;
    },
  );
  const open = list.openReferrals.map(
    ({ needName, departmentName, state }) =>
      `  … ${needName.zh} ${needName.en} · ${departmentName.zh} · ${state}`,
  );
  return [...recognitionLines(list), ...arrearsLines(list), ...aid, ...open];
}

/** The lines that a reader sees of one family: its aid chain, then its happiness list. */
export function linesOf({ family, aidChain, happinessList, worksheet }: Outcome): string[] {
  const { zh, en, shows } = family;
  if (shows !== undefined && worksheet !== undefined)
    return [
      '',
      `═══ ${zh} ${en} · ${shows.zh}`,
      `    ${shows.en}`,
      ...recognitionLines(happinessList),
      ...worksheet.flatMap((track) => reasonLines(track, shows.asked)),
    ];
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
