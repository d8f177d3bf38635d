import { ShownCode, ShownId, ShownLeftOut, ShownPart, ShownWhole } from '@aid-chain/platform';
import { ADOPTION_OUTCOMES, adoptionOutcomeCodes, named } from '@aid-chain/vocabulary';

/** How many recognitions came to one outcome. */
export class AdoptionCountView {
  @ShownCode(ADOPTION_OUTCOMES, { description: `结果 · outcome: ${named(adoptionOutcomeCodes)}` })
  outcome: string;

  @ShownWhole({ description: '个数 · how many' })
  count: number;
}

/** What one adoption did, and how many are left. */
export class AdoptionView {
  @ShownId({ description: '重新核算 · the redetermination' })
  redeterminationId: string;

  @ShownPart(() => AdoptionCountView, { list: true, description: '本次处理的 · dealt with by this command' })
  counts: AdoptionCountView[];

  @ShownWhole({ description: '尚未处理的，须再次提交 · not dealt with yet: send it again' })
  left: number;

  @ShownWhole({
    optional: true,
    description:
      '由另一方决定、须由其采纳的（镇（街道）或者县级民政部门） · which another one decides on and takes in: the township, or the county',
  })
  elsewhere?: number;

  @ShownLeftOut()
  leftOut?: number;
}
