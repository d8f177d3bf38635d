/** What holds at every address and has no place in a single operation. */
export const DESCRIPTION = [
  '每个地址只接受下列方法，其他方法答复 405 `METHOD_NOT_ALLOWED`，响应头 `Allow` 列出可用的方法。',
  'An address that exists answers 405 `METHOD_NOT_ALLOWED` to any other method, with `Allow`.',
  '请求正文为不压缩的 UTF-8 JSON；同一字段写两次即退回。`null` 与不填相同，空列表是另一种内容。',
  'Bodies are JSON in UTF-8, not compressed; a field written twice is refused. `null` is the same as left out, an empty list is not.',
  '被退回的操作没有保存任何内容，原因消除后可用同一 `Idempotency-Key` 再次提交；成功的答复按原键重发。',
  'A refused action saved nothing: its `Idempotency-Key` may be sent again once the cause has gone; an answer of success is kept under its key.',
  '不成功的答复均为 `application/problem+json`（RFC 9457），`code` 为稳定代码。答复今后可增加字段，请忽略不认识的字段。',
  'Every answer that is no success is `application/problem+json` (RFC 9457) with a stable `code`. Answers may gain fields: ignore those you do not know.',
].join('\n\n');
