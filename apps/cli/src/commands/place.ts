import { Command } from '@commander-js/extra-typings';
import { RefusalError } from '@aid-chain/kernel';
import type { Acceptance, PlaceFolders } from '@aid-chain/platform';
import { placeFolders } from '../config.js';
import { takeDirectory } from '../departments/change-place.js';
import { nameFamiliesLeft } from '../families-left.js';
import { jsonOption, operatorCommand, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { countyCode, initPlace } from '../place-init.js';
import { checkedPlace, printPlaceCheck, writePlace } from '../place-check.js';
import { printPlaceStatus } from '../place-status.js';

/** The check alone, or for an operator with what differs from what was accepted last. */
async function check(
  folders: PlaceFolders,
  {
    json,
    as,
    data,
  }: { readonly json: boolean; readonly as?: string | undefined; readonly data?: string | undefined },
  print: Print,
): Promise<void> {
  if (as === undefined) return printPlaceCheck(folders, { json }, print);
  await withOperator({ as, data }, (operator) => printPlaceCheck(folders, { json, operator }, print));
}

/**
 * Checks the place, writes its directory and accepts its parameters, which running services then take.
 * @throws RefusalError PLACE_BEING_CHANGED while another operator changes it, PLACE_NOT_SET: the sample never takes the place of a deployment
 */
async function apply(operator: Operator, acceptance: Acceptance, print: Print): Promise<void> {
  const { place, databaseUrl } = operator.config;
  if (place.placeDir === undefined) throw new RefusalError({ code: 'PLACE_NOT_SET', params: {} });
  await takeDirectory(operator);
  const checked = await checkedPlace(place, print);
  await nameFamiliesLeft(operator, checked, print);
  await writePlace(databaseUrl, checked, operator.id, print, acceptance);
  print('已接受，运行中的服务数秒内采用 / accepted, running services take it within seconds');
}

const checkCommand = (print: Print) =>
  new Command('check')
    .description(
      '一次查出本地目录的全部错误和提示，有错误时以 1 结束 · find every fault of a place at once; ends with 1 on a fault',
    )
    .argument('[folder]', '本地目录，默认 PLACE_DIR，否则为样例 · folder of the place')
    .addOption(jsonOption())
    .option(
      '--as <actor>',
      '同时列出与上次启用相比的更改（旧 → 新） · also old → new against what was accepted last',
    )
    .option('--data <folder>', '数据目录，默认 .data/start · data folder of npm start')
    .action((folder, { json, as, data }) =>
      check(placeFolders(folder), { json: json === true, as, data }, print),
    );

/** `place`: the folder with the configuration of one deployment. */
export function placeCommand(print: Print): Command {
  const place = new Command('place').commandsGroup('本地目录 place');
  place.addCommand(checkCommand(print));
  place
    .command('init')
    .description(
      '生成一个县的本地目录：每个参数的含义、单位、设定层级，以及目录样例 · write a new place with every parameter explained',
    )
    .argument('<region>', '县级区划代码 · code of the county', countyCode)
    .argument('[folder]', '目标目录 · where it is written', 'place')
    .action((county, folder) => initPlace(county, folder, print));
  place.addCommand(
    operatorCommand('apply')
      .description(
        '检查后写入目录并启用参数，无须重启服务 · check, write the directory, and have running services take the parameters',
      )
      .option('--accept-loss', '不再给出已启用的必要参数时仍然启用 · accept that needed parameters go')
      .option(
        '--accept-implausible',
        '数值明显不合常理时仍然启用 · accept values that are far from plausible',
      )
      .action(({ acceptLoss = false, acceptImplausible = false, ...options }) =>
        withOperator(options, (operator) => apply(operator, { acceptLoss, acceptImplausible }, print)),
      ),
  );
  place.addCommand(
    operatorCommand('status')
      .description(
        '在用的内容有哪些阻碍作出决定或者可疑，文件有哪些改动尚未启用 · what blocks decisions by what is in force, and what was edited and not applied',
      )
      .addOption(jsonOption())
      .action((options) =>
        withOperator(options, (operator) => printPlaceStatus(operator, options.json === true, print)),
      ),
  );
  return place;
}
