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

export interface HappinessList {
  readonly recognitions: readonly (Body & {
    readonly supportForm?: Body;
    readonly priceSubsidy?: { readonly perPersonYuan: string };
  })[];
}
