import { quarterEnd, quarterOf, type Fen, type IsoDate, type Quarter } from '@aid-chain/kernel';
import type { MergedHousehold } from '@aid-chain/platform';
import type { AidNature, Bilingual, FeedbackOutcome } from '@aid-chain/vocabulary';
import { standingReports } from '../feedback/standing-reports.rules.js';

export interface ListedAid {
  readonly measureCode: string;
  readonly kind: string;
  readonly nature: AidNature;
  readonly amountFen?: Fen;
  readonly quantity?: number;
  readonly unit?: string;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  readonly fundingSource: string;
}

/** A report of a referral with the aid it names. */
export interface AidReport {
  readonly referralId: string;
  readonly reportId: string;
  readonly department: string;
  readonly needKind: string;
  readonly quarter: Quarter;
  readonly final: boolean;
  readonly outcome: FeedbackOutcome;
  readonly supersededBy: string | null;
  readonly aid: readonly ListedAid[];
}

export interface ReceivedAid extends ListedAid {
  readonly referralId: string;
  readonly department: string;
  readonly needKind: string;
}

/** One-off aid is given on one day: its period begins and ends on it. */
function isOneOff(aid: ListedAid): boolean {
  return aid.period.from === aid.period.to;
}

/** The last day on which aid stands on the happiness list: the end of its period, of one-off aid the end of its quarter. */
function listedUntil(aid: ListedAid): IsoDate {
  return isOneOff(aid) ? quarterEnd(quarterOf(aid.period.to)) : aid.period.to;
}

/**
 * The aid that a household receives on `today`, from what the departments reported (S0-25 幸福清单).
 * The final report of a quarter repeats everything, so it replaces the interim ones; the latest quarter that still
 * names a measure stands for it, so that the same aid reported in two quarters stands on the list once.
 */
export function receivedAid(reports: readonly AidReport[], today: IsoDate): ReceivedAid[] {
  const received = new Map<string, ReceivedAid>();
  for (const { aid: named, referralId, department, needKind } of standingReports(reports, quarterKey)) {
    named.forEach((aid, index) => {
      if (listedUntil(aid) < today) return;
      const alike = named.slice(0, index).filter((other) => aidKey(other) === aidKey(aid)).length;
      const key = `${referralId}|${aidKey(aid)}|${String(alike)}`;
      received.set(key, { ...aid, referralId, department, needKind });
    });
  }
  return [...received.values()];
}

/** Where a household that went into another one finds what it receives: on the list of the one that stands now (S0-25). */
export function listedWith({ standsAs }: MergedHousehold): Bilingual {
  return {
    zh: `原认定的待遇、帮扶和转办列于户 ${standsAs} 的清单。`,
    en: `what was granted to it, its aid and its referrals stand on the list of household ${standsAs}.`,
  };
}

function quarterKey(report: AidReport): string {
  return `${report.referralId}|${report.quarter}`;
}

function aidKey(aid: ListedAid): string {
  return [aid.measureCode, aid.fundingSource, aid.period.from].join('|');
}
