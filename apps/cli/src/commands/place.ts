import { Command } from '@commander-js/extra-typings';
import { placeFolders } from '../config.js';
import type { Print } from '../output.js';
import { printPlaceCheck } from '../place-check.js';

/** `place`: the folder with the configuration of one deployment. */
export function placeCommand(print: Print): Command {
  const place = new Command('place').commandsGroup('本地目录 place');
  place
    .command('check')
    .description(
      '一次查出本地目录的全部错误和提示，有错误时以 1 结束 · find every fault of a place at once; ends with 1 on a fault',
    )
    .argument('[folder]', '本地目录，默认 PLACE_DIR，否则为样例 · folder of the place')
    .option('--json', '每行一个 JSON 对象 · one JSON object per line')
    .action((folder, { json }) => printPlaceCheck(placeFolders(folder), json === true, print));
  return place;
}
