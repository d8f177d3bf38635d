import { Choice, Flag } from '@aid-chain/validation';
import { HOUSING_GRADES, type HousingGrade } from '@aid-chain/vocabulary';
import type { BareItem } from '../item.js';
import type { housing } from './housing.js';

export class HousingDto implements BareItem<typeof housing> {
  @Choice(HOUSING_GRADES, { optional: true, description: '房屋安全等级 · safety grade' })
  grade?: HousingGrade;

  @Flag({
    optional: true,
    description: '唯一住房；不清楚时不填 · the only dwelling, left out where nobody knows',
  })
  only?: boolean;
}
