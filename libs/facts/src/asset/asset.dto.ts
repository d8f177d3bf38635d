import { BetweenFields, Choice, County, Fen, Whole } from '@aid-chain/validation';
import {
  ASSET_KINDS,
  ASSET_USES,
  assetKindCodes,
  assetUseCodes,
  named,
  type AssetKind,
  type AssetUse,
} from '@aid-chain/vocabulary';
import type { BareItem } from '../item.js';
import { asset } from './asset.js';

@BetweenFields(asset.rules)
export class AssetDto implements BareItem<typeof asset> {
  @Choice(ASSET_KINDS, { description: `财产类别 · kind of asset: ${named(assetKindCodes)}` })
  kind: AssetKind;

  @Fen({ optional: true, description: '价值，单位：分；存款必填 · value in fen, needed for deposits' })
  valueFen?: number;

  @Whole(0, 100_000, {
    optional: true,
    description:
      '数量，没有时填 0；住房、机动车必填 · count, 0 where there is none, needed for dwellings and vehicles',
  })
  count?: number;

  @County({ description: '所在地县级代码 · county where it is', example: '510683' })
  locationRegionCode: string;

  @Choice(ASSET_USES, {
    optional: true,
    description: `用途，属于本地不计入的情形时填写 · what it serves, where the place leaves such assets out: ${named(assetUseCodes)}`,
  })
  use?: AssetUse;
}
