import type { RefusalText } from './refusal-text.js';

/** Refusals that every endpoint of every service can give. */
export const httpCodes = {
  IDEMPOTENCY_KEY_MISSING: {
    status: 400,
    zh: '请求缺少 Idempotency-Key。请为这次操作生成一个新的键后重新提交。',
    en: 'The request has no Idempotency-Key. Make a new key for this action and send it again.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    zh: 'Idempotency-Key 只能由 1 至 128 个字母、数字、点、下划线或连字符组成，且不得含身份证号或电话号码。请更换后重新提交。',
    en: 'An Idempotency-Key has 1 to 128 letters, digits, dots, underscores or hyphens and holds no identity or phone number. Choose another and send again.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    zh: '这个 Idempotency-Key 已用于内容不同的请求。请为新的操作生成新的键。',
    en: 'This Idempotency-Key was used for a request with other content. Make a new key for a new action.',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    status: 409,
    zh: '同一请求正在处理。请稍候，再用相同的 Idempotency-Key 重试以取得结果。',
    en: 'The same request is being processed. Wait a moment and retry with the same Idempotency-Key to get its answer.',
  },
  BODY_NOT_JSON: {
    status: 400,
    zh: '请求正文不是有效的 JSON。请检查括号、引号和编码（UTF-8）后重新提交。',
    en: 'The body is not valid JSON. Check brackets, quotes and encoding (UTF-8) and send it again.',
  },
  BODY_FORBIDDEN_KEY: {
    status: 400,
    zh: '请求正文含有不允许的键（__proto__ 或 constructor）。请删除后重新提交。',
    en: 'The body holds a key that is not allowed (__proto__ or constructor). Remove it and send it again.',
  },
  BODY_TOO_DEEP: {
    status: 400,
    zh: '请求正文嵌套过深（超过 {limit} 层）。请按接口说明的结构重新提交。',
    en: 'The body is nested too deeply (more than {limit} levels). Send it in the structure described in /docs.',
  },
  REQUEST_MALFORMED: {
    status: 400,
    zh: '请求格式不正确（地址、请求头或长度）。请按接口说明修改后重新提交。',
    en: 'The request is malformed (address, headers or length). Correct it as described in /docs and send it again.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    zh: '请求正文超过 {limitKb} KB。请分批提交，附件另行上传。',
    en: 'The body is larger than {limitKb} KB. Send it in parts and upload attachments separately.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    zh: '请求头超过 16 KB。请缩短地址、Cookie 和其他请求头后重新提交；内容请放在请求正文中。',
    en: 'The headers are larger than 16 KB. Shorten address, cookies and other headers and send it again; content belongs into the body.',
  },
  REQUEST_TOO_SLOW: {
    status: 408,
    zh: '请求未在时限内传完。请检查网络后重新提交。',
    en: 'The request did not arrive whole in time. Check the network and send it again.',
  },
  MEDIA_TYPE_NOT_SUPPORTED: {
    status: 415,
    zh: '请求正文须以 application/json、UTF-8 编码提交。请修改 Content-Type 后重新提交。',
    en: 'The body must be application/json in UTF-8. Change the Content-Type and send it again.',
  },
  BODY_COMPRESSED: {
    status: 415,
    zh: '不接收压缩的请求正文（Content-Encoding）。请不压缩，直接提交 JSON。',
    en: 'A compressed body (Content-Encoding) is not supported. Send the JSON as it is.',
  },
  NOT_AUTHENTICATED: {
    status: 401,
    zh: '没有有效的访问密钥。请用 Authorization: Bearer <密钥> 提交，或请管理员签发新的密钥。',
    en: 'There is no valid key. Send Authorization: Bearer <key>, or ask the administrator for a new key.',
  },
  KEY_EXPIRED: {
    status: 401,
    zh: '访问密钥 {prefix} 有效期至 {on}（含当日），已经到期。请管理员为您签发新的密钥，更换后重新提交。',
    en: 'The key {prefix} was good until {on}, with that day. Ask the administrator for a new key and send the request again with it.',
  },
  KEY_REVOKED: {
    status: 401,
    zh: '访问密钥 {prefix} 已被吊销。请改用新的密钥；没有新密钥的，请管理员签发。',
    en: 'The key {prefix} was revoked. Use the new key; if you have none, ask the administrator for one.',
  },
  ACTOR_NOT_IN_DIRECTORY: {
    status: 401,
    zh: '访问密钥 {prefix} 的持有人已不在人员目录中。仍在岗的，请管理员补入目录后重新提交。',
    en: 'The holder of the key {prefix} is no longer in the directory. If the holder still serves, ask the administrator to enter the holder again.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    zh: '请求过于频繁：每分钟最多 {limit} 次。请 {seconds} 秒后重试并放慢提交；确需更多的，请管理员调整。',
    en: 'Too many requests: at most {limit} a minute. Try again in {seconds} seconds and send more slowly; if more is needed, ask the administrator.',
  },
  ROLE_NOT_ALLOWED: {
    status: 403,
    zh: '您的岗位（{role}）不能办理此事项。可以办理的岗位：{allowed}。请交由其办理。',
    en: 'Your role ({role}) may not do this. Pass it to someone whose role may: {allowed}.',
  },
  REGION_OUTSIDE_SUBTREE: {
    status: 403,
    zh: '该地区（{regionCode}）不在您的管辖范围内。请核对地区代码，或转给当地经办机构。',
    en: 'This place ({regionCode}) is outside the area you serve. Check the region code or pass the matter to the office of that place.',
  },
  REGION_BELOW_TOWNSHIP: {
    status: 403,
    zh: '部门按镇查询，不能按村（{regionCode}）查询。请改用镇代码 {townshipCode}。',
    en: 'A department asks by township, not by a place below it ({regionCode}). Ask for the township {townshipCode}.',
  },
  CHANNEL_NOT_REGISTERED: {
    status: 403,
    zh: '本系统登记时未授权以渠道 {channel} 报送申请。请填写实际渠道；确为窗口终端的，请管理员在登记（filesFor）中补充。',
    en: 'This system is not registered to file through the channel {channel}. Name the channel through which the filing came; for a terminal of the window ask the administrator to register it (filesFor).',
  },
  FILED_BY_NOT_REGISTERED: {
    status: 403,
    zh: '本系统登记时未授权以 {filedBy} 名义提出申请。请填写实际提出人；确受政府委托的，请管理员在登记（filesFor）中补充。',
    en: 'This system is not registered to file as {filedBy}. Say who really files; if the government entrusted it, ask the administrator to register that (filesFor).',
  },
  UNMASK_NOT_ALLOWED: {
    status: 403,
    zh: '您的岗位不能查看未隐去的个人信息。请使用隐去后的内容，或交由经办人查看。',
    en: 'Your role may not see personal data in full. Use the masked answer or ask the official in charge.',
  },
  UNMASK_REASON_INVALID: {
    status: 400,
    zh: 'Unmask-Reason 须填写理由代码（{allowed}）。请填写后重新查询。',
    en: 'Unmask-Reason must be one of the reason codes ({allowed}). Fill it in and ask again.',
  },
  NOT_FOUND: {
    status: 404,
    zh: '没有找到，或不在您可查看的范围内。请核对编号。',
    en: 'It was not found, or you may not see it. Check the number.',
  },
  METHOD_NOT_FOUND: {
    status: 404,
    zh: '没有这个地址。请查看 /docs 中列出的接口。',
    en: 'There is no such address. See /docs for those that exist.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    zh: '这个地址不支持所用的方法，只支持：{allowed}。请改用其中之一。',
    en: 'This address does not take that method, only: {allowed}. Use one of them.',
  },
  CURSOR_INVALID: {
    status: 400,
    zh: '分页游标无效，或属于另一个列表、另一组筛选条件或另一个使用者。请去掉 cursor 从第一页重新查询。',
    en: 'The page cursor is not valid, or belongs to another list, other filters or somebody else. Leave cursor out and start from the first page.',
  },
  CONCURRENT_CHANGE: {
    status: 409,
    zh: '该记录刚刚被他人更改。请重新读取后再办理。',
    en: 'Someone else has just changed this record. Read it again, then act.',
  },
  SERVICE_BUSY: {
    status: 503,
    zh: '系统暂时繁忙，本次操作没有保存。请稍后用相同的 Idempotency-Key 重试。',
    en: 'The system is busy and nothing was saved. Retry a little later with the same Idempotency-Key.',
  },
  CLOCK_MAY_NOT_GO_BACK: {
    status: 409,
    zh: '演示时钟已到 {now}，只能向前调整。请选择更晚的时间。',
    en: 'The demo clock already shows {now} and only moves forward. Choose a later time.',
  },
  DEMO_MODE_ONLY: {
    status: 404,
    zh: '此功能只在演示模式下提供。',
    en: 'This exists in demo mode only; start the stack in demo mode to use it.',
  },
  INTERNAL: {
    status: 500,
    zh: '系统内部错误，本次操作没有保存。请重试；如仍失败，请将编号 {traceId} 告知运维人员。',
    en: 'Something went wrong inside and nothing was saved. Retry; if it fails again give {traceId} to operations.',
  },
} as const satisfies Record<string, RefusalText>;
