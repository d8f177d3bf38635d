import { Command } from '@commander-js/extra-typings';
import { DIRECTORY_OWNER, ownerRole } from '@aid-chain/platform';
import {
  ChainCopying,
  CopyHindered,
  OwnerClient,
  type ChainCopy,
  type CopyState,
  type Noting,
} from '@aid-chain/referral';
import type { OperatorActCode } from '@aid-chain/vocabulary';
import { CHAIN_BUSY, differencesText, foundText, HINDRANCES, progressText } from '../chain/copy-text.js';
import { installerUrl } from '../config.js';
import { auditDirectory } from '../directory-audit.js';
import { jsonOption, operatorCommand, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import { printRows, type Print } from '../output.js';

/** How often progress is printed. */
const EVERY_MS = 2_000;
/** PostgreSQL's code of a lock that was not got in time. */
const LOCK_NOT_AVAILABLE = '55P03';
const APPLICATION_NAME = 'aid_chain_cli';

interface Wanted {
  readonly as: string;
  readonly data?: string | undefined;
}

/** Works on copies of the chain; what hinders is named in words. */
async function onCopies(
  options: Wanted,
  work: (copies: ChainCopying, operator: Operator) => Promise<void>,
): Promise<void> {
  await withOperator(options, async (operator) => {
    const url = installerUrl(options.data);
    const [owner, ahead] = [
      await OwnerClient.connect(url, APPLICATION_NAME),
      await OwnerClient.connect(url, APPLICATION_NAME),
    ];
    try {
      await work(new ChainCopying(owner, ahead, notedBy(operator)), operator);
    } catch (error) {
      if (error instanceof CopyHindered) {
        const lines = error.differences === undefined ? [] : differencesText(error.differences);
        throw new Error([HINDRANCES[error.hindrance], ...lines].join('\n'), { cause: error });
      }
      if (error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE)
        throw new Error(CHAIN_BUSY, { cause: error });
      throw error;
    } finally {
      await owner.close();
      await ahead.close();
    }
  });
}

/** The act that each state of a copy was reached by. */
const ACTS: Readonly<Record<CopyState, OperatorActCode>> = {
  building: 'chain-copy-begun',
  built: 'chain-copy-begun',
  switched: 'chain-switched',
  done: 'chain-copy-dropped',
  'given-up': 'chain-copy-dropped',
};

/** The audit row of a step, in its transaction: the installer may write the directory as its owner. */
const notedBy =
  (operator: Operator): Noting =>
  async (sql, { copyNo, state }) => {
    await sql.query(`set local role ${DIRECTORY_OWNER}`);
    const act = { action: ACTS[state], objectType: 'chain-copy', ids: [String(copyNo)] };
    await auditDirectory(sql, operator, act);
    await sql.query(`set local role ${ownerRole('referral')}`);
  };

async function copy(copies: ChainCopying, print: Print): Promise<void> {
  const begun = performance.now();
  let [first, last, printed]: [ChainCopy | undefined, ChainCopy | undefined, number] = [
    undefined,
    undefined,
    begun,
  ];
  for await (const progress of copies.build()) {
    first ??= progress;
    last = progress;
    if (performance.now() - printed < EVERY_MS) continue;
    printed = performance.now();
    const perSecond = Math.round(((progress.links - first.links) / (printed - begun)) * 1_000);
    print(progressText(progress, perSecond));
  }
  if (last === undefined) throw new Error('A copy that was begun has a state');
  print(progressText(last));
  for (const line of foundText(last)) print(line);
  for (const line of differencesText(await copies.compare())) print(line);
  print(
    '副本已完成，新环节同时写入；chain switch 切换 / the copy is complete and kept up; chain switch puts it in place',
  );
}

async function status(
  copies: ChainCopying,
  operator: Operator,
  { json, print }: { readonly json: boolean | undefined; readonly print: Print },
): Promise<void> {
  const found = await copies.status();
  await operator.onDirectory((connection) =>
    auditDirectory(connection, operator, {
      action: 'chain-copy-shown',
      objectType: 'chain-copy',
      ids: found === undefined ? [] : [String(found.copyNo)],
    }),
  );
  if (json === true) return printRows(print, found === undefined ? [] : [found]);
  if (found === undefined) return print(HINDRANCES.none);
  print(`${String(found.copyNo)} ${found.state}`);
  for (const line of [progressText(found), ...foundText(found)]) print(line);
}

async function exchange(copies: ChainCopying, accepted: boolean, print: Print): Promise<void> {
  const found = await copies.exchange(accepted);
  for (const line of differencesText(found)) print(line);
  print('已切换；原链保留，chain drop 删除 / switched; the chain before is kept, chain drop drops it');
}

const copyCommand = (print: Print) =>
  operatorCommand('copy')
    .description(
      '不停服务，按收到的事件重新生成一份救助链并比对；中断后可接着执行 · make the aid chain anew from the events, beside the one in use, and compare; goes on where it was stopped',
    )
    .action((options) => onCopies(options, (copies) => copy(copies, print)));

const switchCommand = (print: Print) =>
  operatorCommand('switch')
    .description('以副本替换救助链 · put the copy in the place of the chain, in one transaction')
    .option(
      '--accept-differences',
      '接受没有事件的环节消失、被改动的环节改正 · links without an event go, changed ones are made right',
    )
    .action(({ acceptDifferences, ...options }) =>
      onCopies(options, (copies) => exchange(copies, acceptDifferences === true, print)),
    );

const dropCommand = (print: Print) =>
  operatorCommand('drop')
    .description(
      '删除替换下来的链；尚未切换时放弃副本 · drop what was replaced, or give up a copy that is not wanted',
    )
    .action((options) =>
      onCopies(options, async (copies) => {
        await copies.drop();
        print('已删除 / dropped');
      }),
    );

const statusCommand = (print: Print) =>
  operatorCommand('status')
    .description('副本的进度和结果 · how far a copy has come, and what was found')
    .addOption(jsonOption())
    .action(({ json, ...options }) =>
      onCopies(options, (copies, operator) => status(copies, operator, { json, print })),
    );

/** `chain`: a second copy of the aid chain, made beside the first and put in its place. */
export function chainCommand(print: Print): Command {
  return new Command('chain')
    .commandsGroup('救助链 aid chain')
    .addCommand(copyCommand(print))
    .addCommand(switchCommand(print))
    .addCommand(dropCommand(print))
    .addCommand(statusCommand(print));
}
