import { NameView, ShownFlag, ShownPart, ShownText } from '@aid-chain/platform';

/** Where a pupil goes to school. */
export class PupilView {
  @ShownText({ optional: true, description: '就读阶段 · stage' })
  stage?: string;

  @ShownPart(() => NameView, { optional: true, description: '阶段名称 · name of the stage' })
  stageName?: NameView;

  @ShownText({ optional: true, description: '就读学校 · school' })
  school?: string;

  @ShownFlag({ description: '就读学校待询问 · the school is still to be asked' })
  toAsk: boolean;
}
