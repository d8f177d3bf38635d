import { Command } from '@commander-js/extra-typings';
import { dateOf } from '@aid-chain/kernel';
import type { Print } from '../output.js';
import { jsonOption, operatorCommand, withOperator } from '../operator-command.js';
import { sealedByKey, type KeyUsage } from '../secrets/key-usage.js';
import { writeSecrets } from '../secrets/new-secrets.js';
import { readRing, withCurrent, withNewKey, writeRing } from '../secrets/ring-file.js';
import { printList, type Columns } from '../table.js';

const FOLDER = ['[folder]', '密钥目录 · the folder of the secrets', 'secrets'] as const;

interface ListedRingKey {
  readonly key: string;
  readonly current: boolean;
  readonly created: string | null;
}

const KEY_COLUMNS: Columns<ListedRingKey> = [
  ['密钥 key', ({ key }) => key],
  ['当前 current', ({ current }) => (current ? '是 yes' : '否 no')],
  ['生成 created', ({ created }) => created],
];

const USAGE_COLUMNS: Columns<KeyUsage> = [
  ['服务 service', ({ service }) => service],
  ['表 table', ({ table }) => table],
  ['密钥 key', ({ key }) => key],
  ['封存数 values', ({ values }) => values],
];

function showKeys(folder: string, json: boolean | undefined, print: Print): void {
  const { current, keys, created } = readRing(folder);
  const listed = [...keys.keys()].map((key) => ({
    ...{ key, current: key === current, created: created?.get(key) ?? null },
  }));
  printList({ print, json }, KEY_COLUMNS, listed, '没有密钥 / there is no key');
}

function addKey(folder: string, print: Print): void {
  const { ring, id } = withNewKey(readRing(folder), dateOf(new Date()));
  writeRing(folder, ring);
  print(
    `已加入 ${id}，尚未使用；全部服务重启后执行 secrets use-key ${id} / added ${id}, not in use; restart every service, then secrets use-key ${id}`,
  );
}

function useKey(id: string, folder: string, print: Print): void {
  writeRing(folder, withCurrent(readRing(folder), id));
  print(
    `${id} 已设为当前密钥；全部服务重启后生效，旧密钥保留 / ${id} is the current key; restart every service, and keep the old keys`,
  );
}

const newCommand = (print: Print) =>
  new Command('new')
    .description(
      '写出新部署的口令和密钥环，不覆盖已有目录 · write passwords and key ring of a new deployment',
    )
    .argument(...FOLDER)
    .action((folder) => {
      writeSecrets(folder);
      print(
        `已写入 ${folder}，请与数据库分开备份 / written to ${folder}; back it up apart from the database`,
      );
    });

const keysCommand = (print: Print) =>
  new Command('keys')
    .description('密钥环中的密钥，不显示密钥本身 · which keys the key ring has, never the keys')
    .argument(...FOLDER)
    .addOption(jsonOption())
    .action((folder, { json }) => {
      showKeys(folder, json, print);
    });

const addKeyCommand = (print: Print) =>
  new Command('add-key')
    .description('更换密钥环第一步：加入一把新密钥 · first step of a rotation: add a new key')
    .argument(...FOLDER)
    .action((folder) => {
      addKey(folder, print);
    });

const useKeyCommand = (print: Print) =>
  new Command('use-key')
    .description('第二步：设为当前密钥 · second step: make it the current one')
    .argument('<id>', '密钥编号 · id of the key')
    .argument(...FOLDER)
    .action((id, folder) => {
      useKey(id, folder, print);
    });

const usageCommand = (print: Print) =>
  operatorCommand('usage')
    .description(
      '各表中每把密钥封存的数量；还在使用的密钥不能删除 · how many values each key seals, by table: such a key must stay',
    )
    .addOption(jsonOption())
    .action(({ json, ...options }) =>
      withOperator(options, async (operator) => {
        const none = '没有封存的内容 / nothing is sealed';
        printList({ print, json }, USAGE_COLUMNS, await sealedByKey(operator), none);
      }),
    );

/** `secrets`: passwords and key ring of a deployment, as files. */
export function secretsCommand(print: Print): Command {
  return new Command('secrets')
    .commandsGroup('口令和密钥环 secrets')
    .addCommand(newCommand(print))
    .addCommand(keysCommand(print))
    .addCommand(addKeyCommand(print))
    .addCommand(useKeyCommand(print))
    .addCommand(usageCommand(print));
}
