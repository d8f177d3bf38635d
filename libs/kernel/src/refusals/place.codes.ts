import type { RefusalText } from './refusal-text.js';

/** Refusals of programs that use the folder of a deployment: operators read them. */
export const placeCodes = {
  PLACE_NOT_SET: {
    status: 409,
    zh: '没有指定本地目录，人员、区划、部门和参数均未更改。请设置 PLACE_DIR 指向本县的目录（可用 place init 生成），再次执行。',
    en: 'No place is given: people, regions, departments and parameters were left as they are. Set PLACE_DIR to the folder of your place (place init makes one) and run it again.',
  },
  PLACE_CHANGED_MEANWHILE: {
    status: 409,
    zh: '检查之后，本地目录中的文件又有改动（可能是另一位操作人），没有写入任何内容。请与对方核对，用 place check 检查后再次执行。',
    en: 'The files of the place changed after they were checked, perhaps by another operator; nothing was written. Agree on them, run place check, then run this again.',
  },
  PLACE_REVISION_DIFFERS: {
    status: 409,
    zh: '{folder} 中的参数文件与 {by} 于 {at} 启用的不一致，服务不按未启用的参数办理，因此不启动。请用 place check 核对后执行 place apply 启用，或放回已启用的文件，再启动服务。',
    en: 'The parameter files of {folder} are not those that {by} accepted at {at}; the service decides by accepted parameters only and does not start. Look at them by place check and accept them by place apply, or put the accepted files back, then start the service.',
  },
} as const satisfies Record<string, RefusalText>;
