import type { RefusalText } from './refusal-text.js';

/** Why an event was parked or an outside message was refused. */
export const messagingCodes = {
  EVENT_ID_REUSED: {
    status: 409,
    zh: '同一编号的消息已收到，但内容不同。请为新的内容使用新的编号。',
    en: 'A message with this id was received before with other content. Use a new id for new content.',
  },
  MESSAGE_ID_INVALID: {
    status: 422,
    zh: '消息编号须为 1 至 64 个字母、数字、点、下划线或连字符，且不得含类似身份证号、电话的数字串。请更换编号后重新发送。',
    en: 'A message id has 1 to 64 letters, digits, dots, underscores or hyphens and no run of digits like an identity or phone number. Choose another id and send it again.',
  },
  EVENT_TYPE_UNKNOWN: {
    status: 422,
    zh: '不认识的消息类型。请核对 type，并按接口说明发送。',
    en: 'The message type is not known. Check type and send it as the interface describes.',
  },
  EVENT_TYPE_NOT_ON_TOPIC: {
    status: 422,
    zh: '这类消息不属于这个主题。请改发到其所属的主题。',
    en: 'Messages of this type do not belong on this topic. Send it to the topic of its type.',
  },
  EVENT_NOT_JSON: {
    status: 400,
    zh: '消息不是有效的 JSON。请检查后用新的编号重新发送。',
    en: 'The message is not valid JSON. Check it and send it again with a new id.',
  },
  EVENT_EMPTY: {
    status: 400,
    zh: '消息没有内容。请补齐后重新发送。',
    en: 'The message is empty. Complete it and send it again.',
  },
  ENVELOPE_ATTRIBUTE_MISSING: {
    status: 422,
    zh: '消息缺少 {attribute}。请补齐后重新发送。',
    en: 'The message has no {attribute}. Add it and send it again.',
  },
  ENVELOPE_INVALID: {
    status: 422,
    zh: '消息信封不符合 CloudEvents 1.0 的约定（{attribute}）。请更正后重新发送。',
    en: 'The envelope is not as agreed by CloudEvents 1.0 ({attribute}). Correct it and send it again.',
  },
  PAYLOAD_INVALID: {
    status: 422,
    zh: '消息内容不符合约定（{detail}）。请更正后用新的编号重新发送。',
    en: 'The content of the message is not as agreed ({detail}). Correct it and send it again with a new id.',
  },
  EVENT_TOO_LARGE: {
    status: 413,
    zh: '消息超过 256 KB。请缩减内容，附件只发引用。',
    en: 'The message is larger than 256 KB. Shorten it and send references instead of attachments.',
  },
  MESSAGE_TOO_LARGE: {
    status: 413,
    zh: '消息超过 256 KB，未予受理。请缩减内容，附件只发引用，并用新的编号重新发送。',
    en: 'The message is larger than 256 KB and was not taken. Shorten it, send references instead of attachments, and send it again with a new id.',
  },
  HANDLER_FAILED: {
    status: 500,
    zh: '消息处理三次未成功，已搁置。请运维人员查看原因后重放。',
    en: 'Handling failed three times and the message was parked. Operations should look at the cause and replay it.',
  },
  WORKER_DIED: {
    status: 500,
    zh: '处理此消息时进程三次中断，已搁置。请运维人员检查后重放。',
    en: 'The process died three times over this message and it was parked. Operations should examine and replay it.',
  },
  NOTE_NOT_ON_TOPIC: {
    status: 422,
    zh: '说明文字和学校名称不得经消息发送。请去掉后重新发送，或改用网页接口；学校名称也可填在待办表中。',
    en: 'A note, and the name of a school, are in no message. Send it without them or use the HTTP interface; a school may be named in the sheet of duties as well.',
  },
  PARKED_NOT_FOUND: {
    status: 404,
    zh: '没有编号为 {arrival} 的搁置消息，或已处理。请先列出搁置消息再操作。',
    en: 'No event with arrival {arrival} is parked, or it was dealt with. List the parked events first.',
  },
  PARKED_UNREADABLE: {
    status: 409,
    zh: '消息 {arrival} 仍无法读取，不能重放。请升级后再试，或说明理由后舍弃。',
    en: 'Event {arrival} still cannot be read and cannot be replayed. Try again after an upgrade, or discard it with a reason.',
  },
  PARKED_NOT_NEXT: {
    status: 409,
    zh: '同一序列中第 {last} 号之后还有更早的消息未处理。请先处理它们，再舍弃消息 {arrival}。',
    en: 'An earlier event of its stream after number {last} is still open. Deal with it before discarding event {arrival}.',
  },
  DIRECTORY_CONFLICT: {
    status: 409,
    zh: '目录与数据库中以前写入的内容冲突，例如工号仍属于已不在文件中的人员。未作任何更改。请先在文件中保留该人员并去掉其工号，再次执行。',
    en: 'The directory is at odds with what an earlier one left in the database, such as a staff code of an actor who is no longer in the file. Nothing was changed. Keep that actor in the file without the staff code and run it again.',
  },
  GAP_NOT_FOUND: {
    status: 409,
    zh: '{topic} 的序列 {stream} 没有缺号，无需处理。请先查看序列状态。',
    en: 'Stream {stream} of {topic} misses nothing. Look at the streams first.',
  },
} as const satisfies Record<string, RefusalText>;
