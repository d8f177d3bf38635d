import { CommanderError } from '@commander-js/extra-typings';
import { RefusalError, refusalText } from '@aid-chain/kernel';

type Sentence = readonly [zh: string, en: string];

/** What Node's errors of files and connections say, by their code. */
const SYSTEM: Readonly<Record<string, Sentence>> = {
  ENOENT: ['没有这个文件或目录', 'there is no such file or folder'],
  ENOTDIR: ['路径中有一段是文件而不是目录', 'a part of the path is a file and no folder'],
  EISDIR: ['这是目录而不是文件', 'this is a folder and no file'],
  EACCES: ['没有权限读写', 'it may not be read or written by this user'],
  EPERM: ['没有权限读写', 'it may not be read or written by this user'],
  EROFS: ['磁盘只读', 'the disk is read-only'],
  ENOSPC: ['磁盘已满', 'the disk is full'],
  ECONNREFUSED: [
    '连接不上，请核对地址、端口，并确认数据库或 npm start 在运行',
    'nothing answers there: does the database, or npm start, run? Check address and port',
  ],
  ENOTFOUND: ['找不到这个主机名', 'there is no host of that name'],
  ETIMEDOUT: ['连接超时', 'no answer came in time'],
  ECONNRESET: ['连接中断', 'the connection broke'],
};

/** What is wrong with the certificate of a server, by the codes of Node and OpenSSL. */
const CERTIFICATE: readonly (readonly [code: RegExp, ...Sentence])[] = [
  [
    /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/,
    '服务器证书不在有效期内，请更换证书或核对时钟',
    'the certificate of the server is not valid today: renew it, or check the clock',
  ],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    '服务器证书不是签发给这个主机名的，请核对地址',
    'the certificate of the server is of another host: check the address',
  ],
  [
    /^(UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|CERT_UNTRUSTED)/,
    '服务器证书不是由受信任的机构签发的，请用 sslrootcert=<机构证书> 写明机构',
    'the certificate of the server comes from nobody who is trusted: name its authority with sslrootcert=<file>',
  ],
];

/** What PostgreSQL's errors say, by the first class of SQLSTATE that fits. */
const DATABASE: readonly (readonly [sqlState: string, ...Sentence])[] = [
  [
    '28000',
    '数据库不接受此用户、地址或不加密的连接，请核对用户和 sslmode',
    'the database does not accept this user, address or a connection without TLS: check the user and sslmode',
  ],
  ['28', '数据库不接受此用户或口令', 'the database does not accept this user or password'],
  ['3D000', '没有这个数据库', 'there is no such database'],
  ['3F000', '数据库尚未迁移，请先运行 db migrate', 'the database is not migrated: run `db migrate`'],
  ['42P01', '数据库尚未迁移，请先运行 db migrate', 'the database is not migrated: run `db migrate`'],
  ['42501', '数据库角色无权这样做', 'the role of the database may not do that'],
  ['22', '数值不是数据库所能存放的', 'a value is none that the database can hold'],
  ['', '数据库未能完成这一操作，可以重试', 'the database could not do it, try again'],
];

/** What cannot be understood, in both languages: the library's own sentences are English. */
function usageSentence({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const [flag = ''] = named.split(' ');
  switch (code) {
    case 'commander.unknownCommand':
      return `没有这个命令 / there is no command: ${named}`;
    case 'commander.unknownOption':
      return `没有这个选项 / there is no option: ${named}`;
    case 'commander.missingArgument':
      return `缺少 <${named}> / <${named}> is missing`;
    case 'commander.missingMandatoryOptionValue':
      return `缺少 ${flag} / ${flag} is missing`;
    case 'commander.optionMissingArgument':
      return `${flag} 之后缺少内容 / nothing stands after ${flag}`;
    case 'commander.excessArguments':
      return `${named} 之后多写了内容 / too much stands after ${named}`;
    case 'commander.invalidArgument':
      // What is wrong is our own sentence, behind the library's.
      return message
        .replace(/^error: .*? is invalid(?: for argument '[^']*')?\. /, '')
        .replace(/^Allowed choices are (.*)\.$/, '只能为 / one of: $1');
    default:
      return message;
  }
}

const fieldOf = (error: Error, name: string): string => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** An error of the system or the database, by its code; undefined for one of this program. */
function foreignSentence(error: Error): string | undefined {
  const code = fieldOf(error, 'code');
  const system = SYSTEM[code];
  if (system !== undefined) {
    const at = fieldOf(error, 'path') || [fieldOf(error, 'address'), fieldOf(error, 'port')].join(':');
    return `${code}: ${system[0]} / ${system[1]}: ${at}`;
  }
  const certificate = CERTIFICATE.find(([codes]) => codes.test(code));
  if (certificate !== undefined) return `${code}: ${certificate[1]} / ${certificate[2]}`;
  if (!/^[0-9A-Z]{5}$/.test(code) || fieldOf(error, 'severity') === '') return undefined;
  const [, zh = '', en = ''] = DATABASE.find(([state]) => code.startsWith(state)) ?? [];
  return `SQLSTATE ${code}: ${zh} / ${en}`;
}

/** @returns why a command ended, in Chinese and English, whoever raised the error. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CommanderError) return usageSentence(error);
  if (error instanceof RefusalError) return refusalText(error.refusal);
  if (!(error instanceof Error)) return String(error);
  // Node tries each address of a host, and gathers their errors.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  return foreignSentence(first instanceof Error ? first : error) ?? error.message;
}
