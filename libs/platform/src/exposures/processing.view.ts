import {
  codesOf,
  dataSeen,
  dataSeenCodes,
  lookActionCodes,
  lookPurposeCodes,
  nameOf,
  type CodeList,
} from '@aid-chain/vocabulary';
import { NameView } from '../openapi/name.view.js';
import { ShownPart, ShownText } from '../openapi/shown-fields.js';

/** A code with its name. */
export class NamedCodeView {
  @ShownText({ description: '代码 · code' })
  readonly code: string;

  @ShownPart(() => NameView, { description: '名称 · name' })
  readonly name: NameView;
}

/** One way of looking at people, and the kinds of data that it shows. */
export class LookActionView extends NamedCodeView {
  @ShownText({ list: true, description: '查看内容代码 · kinds of data, by their codes' })
  readonly dataSeen: readonly string[];
}

/** For which purposes which kinds of data are processed: the list of an impact assessment, as the program has it. */
export class ProcessingView {
  @ShownPart(() => NamedCodeView, { list: true, description: '处理目的 · purposes' })
  purposes: NamedCodeView[];

  @ShownPart(() => NamedCodeView, { list: true, description: '信息种类 · kinds of data' })
  dataKinds: NamedCodeView[];

  @ShownPart(() => LookActionView, { list: true, description: '查看方式 · ways of looking' })
  looks: LookActionView[];
}

/** Made from the vocabulary that the services themselves read, so that it cannot fall behind them. */
export function processingView(): ProcessingView {
  const codesAndNames = (list: CodeList): NamedCodeView[] =>
    codesOf(list).map((code) => ({ code, name: nameOf(list, code) }));
  return {
    purposes: codesAndNames(lookPurposeCodes),
    dataKinds: codesAndNames(dataSeenCodes),
    looks: codesAndNames(lookActionCodes).map((look) => ({ ...look, dataSeen: dataSeen(look.code) })),
  };
}
