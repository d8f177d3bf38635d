import type { Bilingual } from '@aid-chain/vocabulary';

/** What each attribute of the envelope says (CloudEvents 1.0 and the extensions of this system). */
export const ENVELOPE_MEANINGS: Readonly<Record<string, Bilingual>> = {
  specversion: { zh: 'CloudEvents 版本', en: 'version of CloudEvents' },
  id: { zh: '消息编号，请按此去重', en: 'id of the message; whoever gets it twice drops the second' },
  source: { zh: '来源', en: 'who wrote it: `/intake`, `/eligibility`, `/monitoring`, `/referral`' },
  type: { zh: '事件类型', en: 'event type with its version' },
  subject: { zh: '对象', en: 'what it is about; from a department, the referral id' },
  time: { zh: '业务时间', en: 'business time of the fact' },
  datacontenttype: { zh: '内容格式', en: 'always `application/json`' },
  stream: { zh: '事件流，也是 Kafka 键', en: 'the stream, which is also the key on Kafka' },
  factid: { zh: '事实编号，同一事实各版本相同', en: 'id of the fact, the same in each version of it' },
  causationid: { zh: '起因', en: 'the request or event that caused it' },
  correlationid: { zh: '关联编号', en: 'what belongs together; to a department, the referral id' },
  traceparent: { zh: '追踪上下文', en: 'trace context of W3C; never sent to a department' },
  recordedtime: { zh: '系统时间', en: 'system time at which it was written; to a department, the day only' },
  data: { zh: '内容', en: 'the payload, by the contract of its type' },
  streamseq: { zh: '流内序号', en: 'number in its stream, from 1 without gaps; the last member' },
};
