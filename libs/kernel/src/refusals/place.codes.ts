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
    zh: '{folder} 中的参数文件与 {by} 于 {at} 启用的不一致，服务不按未启用的参数办理，因此不启动。请{next}，再启动服务。',
    en: 'The parameter files of {folder} are not those that {by} accepted at {at}; the service decides by accepted parameters only and does not start. {next}, then start the service.',
  },
  PLACE_VALUES_IMPLAUSIBLE: {
    status: 409,
    zh: '{parameters} 改为明显不合常理的数值（如每月 5.60 元），很可能是单位或位数有误。未启用任何更改，运行中的服务照旧办理。请核对文件后更正；确是如此的，用 place apply --accept-implausible 启用。',
    en: '{parameters} got a value that is far from any plausible one (such as 5.60 yuan a month): unit or digits are probably wrong. Nothing was accepted, services that run go on as before. Check it against its document and correct it; if it is really so, accept it with place apply --accept-implausible.',
  },
  PLACE_LOSES_PARAMETERS: {
    status: 409,
    zh: '已启用的内容中有 {parameters}，本地目录中已没有；少了它们，此地的事项不能作出结论。未启用任何更改，运行中的服务照旧办理。请把参数放回文件（是否误删、清空或改名）；确要撤去的，用 place apply --accept-loss 启用。',
    en: '{parameters} were accepted and are not in the place any more; without them nothing can be concluded here. Nothing was accepted, services that run go on as before. Put them back (was a file deleted, emptied or renamed); if they are really to go, accept it with place apply --accept-loss.',
  },
  PLACE_READ_ONLY: {
    status: 409,
    zh: '无法写入 {file}（本地目录为只读，容器中即如此）。请在主机上按上面列出的内容修改该文件，然后再次执行本命令，其余步骤由它完成。',
    en: '{file} cannot be written (the folder of the place is read-only, as in a container). Change the file on the host as listed above and run the command again: it does the other steps.',
  },
  PLACE_EDIT_BY_HAND: {
    status: 409,
    zh: '{file} 的写法特殊，不能只改这一项而保持其余不变。请手工修改该文件，然后再次执行本命令。',
    en: '{file} is written in a way in which this entry cannot be changed alone. Change the file by hand and run the command again.',
  },
  PLACE_BEING_CHANGED: {
    status: 409,
    zh: '另一名操作人正在更改部门，本次未作任何更改。请等其结束后再次执行。',
    en: 'Another operator is changing departments at this moment; nothing was changed. Run the command again when that is done.',
  },
  DEPARTMENT_STILL_ACTIVE: {
    status: 409,
    zh: 'departments.yaml 中已没有 {departments}，但该部门仍在承办，未作任何更改。请执行 departments remove <代码>：它先列出将做的事，并将在办的转办交民政；或把该部门放回文件。',
    en: '{departments} is not in departments.yaml any more and is still active; nothing was changed. Run departments remove <code>, which first lists what it will do and gives civil affairs what is open, or put the department back into the file.',
  },
  DEPARTMENT_NOT_FOUND: {
    status: 404,
    zh: '没有代码为 {code} 的部门。请用 departments list 核对代码。',
    en: 'There is no department {code}. Look at the codes with departments list.',
  },
  DEPARTMENT_COORDINATES: {
    status: 409,
    zh: '{code} 是统筹部门（{file}，tasks: coordination），其他部门撤销后的转办由它接办，因此不能撤销。请先把 coordination 交给另一部门。',
    en: '{code} is the coordinating department ({file}, tasks: coordination): what others leave goes to it, so it cannot be removed. Give the task coordination to another department first.',
  },
  DEPARTMENT_ALONE_SERVES: {
    status: 409,
    zh: '只有 {code} 承办{needs}需求，撤销后这些需求无处转办，未作任何更改。请先在 {file} 中把它们列入另一部门的 needs，执行 place apply 启用，再撤销 {code}。',
    en: 'Only {code} serves {needs}; without it these needs would go nowhere, so nothing was changed. First add them to the needs of another department in {file} and run place apply, then remove {code}.',
  },
  DEPARTMENT_NEEDS_SERVED: {
    status: 409,
    zh: '这些需求已有部门承办：{served}。再由 {code} 承办，同一需求今后生成两件转办，两个部门各自签收、各自按季反馈。未作任何更改。确应如此的，请加 --shared；应改由 {code} 承办的，请先在 departments.yaml 中从原部门的 needs 删去。',
    en: 'These needs are served already: {served}. Served by {code} too, one need makes two referrals from now on, and each department acknowledges and reports on its own every quarter. Nothing was changed. If that is meant, add --shared; if {code} is to serve them instead, take them out of the needs of the other department in departments.yaml first.',
  },
  DEPARTMENT_EXISTS: {
    status: 409,
    zh: '{code} 已在 {file} 中，与所填内容不同。请直接修改文件后执行 place apply，或换一个代码。',
    en: '{code} is in {file} already, and differs from what was given. Change the file and run place apply, or take another code.',
  },
  DEPARTMENTS_FILE_UNCLEAR: {
    status: 409,
    zh: '本地目录中有多个 departments.yaml（{files}）。请用 --region <代码> 指明加入哪一个。',
    en: 'The place has several departments.yaml ({files}). Say with --region <code> which one it is added to.',
  },
} as const satisfies Record<string, RefusalText>;
