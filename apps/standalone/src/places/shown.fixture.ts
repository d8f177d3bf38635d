import type { Category, Track } from '@aid-chain/vocabulary';
import type { Body } from '../races/scene.fixture.js';

/** What a place spec reads of a worksheet and of the aid chain. */
export interface Line {
  readonly ruleId: string;
  readonly outcome: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly textZh: string;
  readonly parameters: readonly { readonly key: string }[];
}

export interface TrackSheet {
  readonly track: Track;
  readonly categories: readonly (Body & { readonly category: Category; readonly outcome: string })[];
  readonly figures: Body;
  readonly lines: readonly Line[];
}

export interface Worksheet {
  readonly tracks: readonly TrackSheet[];
  readonly supportForms: readonly Body[];
}

export interface Link {
  readonly type: string;
  readonly textZh: string;
  readonly refs: Readonly<Record<string, unknown>>;
}

/** A measure that a family may get and does not get. */
export interface Offer {
  readonly measureCode: string;
  readonly measureName: { readonly zh: string };
  readonly personId?: string;
  readonly outcome: string;
  readonly reasons: readonly { readonly zh: string }[];
  readonly asked?: readonly { readonly zh: string }[];
  readonly needKind: string;
  readonly providers: readonly { readonly department: string }[];
  readonly kind: string;
  readonly nature: string;
  readonly doc?: string;
  readonly article?: string;
}

/** Help that stands on a happiness list. */
export interface ListedAid {
  readonly measureCode: string;
  readonly measureName: { readonly zh: string };
  readonly departmentName: { readonly zh: string };
  readonly personId?: string;
  readonly amountYuan?: string;
  readonly quantity?: number;
  readonly period: { readonly from: string; readonly to: string };
}

export interface HappinessList {
  readonly aid: readonly ListedAid[];
  readonly mayGet: readonly (Offer & Body)[];
  readonly recognitions: readonly (Body & {
    readonly supportForm?: Body;
    readonly priceSubsidy?: { readonly perPersonYuan: string };
  })[];
}
