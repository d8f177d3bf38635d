import { Flag } from '@aid-chain/validation';
import type { BareItem } from '../item.js';
import type { water } from './water.js';

export class WaterDto implements BareItem<typeof water> {
  @Flag({ description: '饮水安全 · water is safe' })
  safe: boolean;
}
