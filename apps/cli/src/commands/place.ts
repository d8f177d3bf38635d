import { Command } from '@commander-js/extra-typings';
import { dateOf, RefusalError } from '@aid-chain/kernel';
import {
  begunChange,
  findingText,
  loadBlockers,
  Policies,
  type Acceptance,
  type BegunChange,
  type PlaceFolders,
} from '@aid-chain/platform';
import { placeFolders } from '../config.js';
import { auditDirectory } from '../directory-audit.js';
import { nameFamiliesLeft } from '../families-left.js';
import { operatorCommand, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import { printRows, type Print } from '../output.js';
import { countyCode, initPlace } from '../place-init.js';
import { checkedPlace, printPlaceCheck, writePlace } from '../place-check.js';

/** What keeps this deployment from deciding today, by its parameters and by the directory in the database. */
async function status(operator: Operator, json: boolean, print: Print): Promise<void> {
  const { policiesDir, placeDir } = operator.config.place;
  const policies = await Policies.read(policiesDir, placeDir);
  const { findings, begun } = await operator.onDirectory(async (connection) => {
    const blockers = await loadBlockers(connection, policies, dateOf(new Date()));
    await auditDirectory(connection, operator, {
      action: 'place-status-shown',
      objectType: 'directory',
      ids: [],
    });
    return { ...blockers, begun: await begunChange(connection) };
  });
  if (json) return printRows(print, [...(begun === undefined ? [] : [{ begun }]), ...findings]);
  if (begun !== undefined) print(begunText(begun));
  for (const finding of findings) print(findingText(finding));
  if (findings.length === 0) print('没有阻碍作出决定的事项 / nothing keeps a decision from being made');
}

const begunText = ({ command, at, by }: BegunChange): string =>
  `未完成的更改：${by} 于 ${at} 开始 ${command}；请再次执行，它从中断处继续 / not finished: ${command}, begun by ${by} at ${at}; run it again, it goes on where it was broken off`;

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
 * @throws RefusalError PLACE_NOT_SET: the sample never takes the place of a deployment
 */
async function apply(operator: Operator, acceptance: Acceptance, print: Print): Promise<void> {
  const { place, databaseUrl } = operator.config;
  if (place.placeDir === undefined) throw new RefusalError({ code: 'PLACE_NOT_SET', params: {} });
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
    .option('--json', '每行一个 JSON 对象 · one JSON object per line')
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
        '今天有哪些事项阻碍作出决定：缺少或待定的参数、演示值、节假日到期 · what blocks decisions today',
      )
      .option('--json', '每行一个 JSON 对象 · one JSON object per line')
      .action((options) =>
        withOperator(options, (operator) => status(operator, options.json === true, print)),
      ),
  );
  return place;
}
