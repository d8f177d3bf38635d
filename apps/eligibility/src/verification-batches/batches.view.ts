import {
  ShownFlag,
  ShownId,
  ShownInstant,
  ShownNext,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';

/** A batch of requests that the platform has not taken; nothing of whom it is about. */
export class WaitingBatchView {
  @ShownId({ description: '批次 · the batch' })
  batchId: string;

  @ShownText({ description: '途径：folder、http · which way it goes' })
  channel: string;

  @ShownInstant({ description: '形成时间 · when it was made' })
  madeAt: string;

  @ShownWhole({ description: '已试发次数 · how often it was tried' })
  attempts: number;

  @ShownText({ optional: true, description: '未送达的原因代码 · code of why it was not taken' })
  fault?: string;

  @ShownFlag({ description: '平台拒收，须由人处理后再发 · refused for what it is: it waits for a person' })
  isRefused: boolean;

  @ShownWhole({ description: '其中本地区未答复的请求数 · its open requests of the own region' })
  requests: number;
}

export class WaitingBatchesPage {
  @ShownPart(() => WaitingBatchView, { list: true })
  items: WaitingBatchView[];

  @ShownNext()
  next?: string;
}

/** A batch that is handed over again. */
export class BatchSentView {
  @ShownId({ description: '批次 · the batch' })
  batchId: string;
}
