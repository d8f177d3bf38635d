import { Command } from '@commander-js/extra-typings';
import { explainCaseFile } from '../explain-case.js';
import type { Print } from '../output.js';

/** `policy`: the rules of a place, without a database and without anybody's data. */
export function policyCommand(print: Print): Command {
  const policy = new Command('policy').commandsGroup('规则 policy');
  policy
    .command('explain')
    .description(
      '把案例逐项算给人看：数值、限额、参数及其文件和条款、还缺什么、怎样会变 · print the computation of a case, line by line',
    )
    .argument('<file>', '案例文件 · file of cases, policies/<region>/cases/<name>.yaml')
    .option('--case <name>', '只看一个案例 · one case of the file, by its name')
    .option('--place <folder>', '本地目录，默认 PLACE_DIR，否则为样例 · folder of the place')
    .action((file, { case: name, place }) =>
      explainCaseFile({ file, ...(name === undefined ? {} : { name }) }, place, print),
    );
  return policy;
}
