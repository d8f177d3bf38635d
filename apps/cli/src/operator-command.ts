import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { SERVICE_NAMES, type Role, type ServiceName } from '@aid-chain/vocabulary';
import { operatorConfig } from './config.js';
import { Operator } from './operator.js';
import { codeOfRefusal, isRefusal, recordRefusal } from './refused-command.js';

/** A verb that an operator carries out: who acts is always named, because every command leaves an audit row. */
export const operatorCommand = (name: string) =>
  new Command(name)
    .requiredOption('--as <actor>', '操作人 · the operator or administrator who acts')
    .option('--data <folder>', '数据目录，默认 .data/start · data folder of npm start');

/** For programs; without it a command prints words for people. */
export const jsonOption = () => new Option('--json', '每行一个 JSON 对象 · one JSON object per line');

/** Limits a verb to one service. */
export const serviceOption = () =>
  new Option('--service <name>', '仅此服务 · this service only').choices(SERVICE_NAMES);

/** The services that a command looks at: the one of `--service`, else all. */
export const servicesOf = ({ service }: { readonly service?: ServiceName | undefined }) =>
  service === undefined ? SERVICE_NAMES : [service];

/** A reason as a code, because the audit holds no free text. @throws InvalidArgumentError */
export function reasonCode(text: string): string {
  if (/^[a-z][a-z0-9-]{1,63}$/.test(text)) return text;
  throw new InvalidArgumentError(
    '--reason 为 2–64 位代码，由小写字母、数字、连字符组成，以字母开头，如 left-office / --reason is a code of 2–64 small letters, digits, hyphens that begins with a letter, such as left-office',
  );
}

/**
 * Reads an option that is a whole number.
 * @param sentence what is expected, where it is none, or lies outside the bounds
 * @returns a reader that throws InvalidArgumentError
 */
export const wholeNumber =
  (bounds: { readonly from: number; readonly to?: number }, sentence: string) =>
  (text: string): number => {
    const value = Number(text);
    const { from, to = Number.MAX_SAFE_INTEGER } = bounds;
    if (Number.isSafeInteger(value) && value >= from && value <= to) return value;
    throw new InvalidArgumentError(sentence);
  };

/** A number of the outbox or of a stream. */
export const eventNumber = wholeNumber(
  { from: 0 },
  '编号为非负整数 / a whole number of at least 0 is expected',
);

/**
 * Does the work of one command on a connection of its own; one that is refused leaves its row as well.
 * @param also a role beside operators and administrators that may do this
 * @throws InvalidArgumentError when the actor may not
 */
export async function withOperator(
  options: { readonly as: string; readonly data?: string | undefined },
  work: (operator: Operator) => Promise<void>,
  also?: Role,
): Promise<void> {
  const operator = await Operator.connect(operatorConfig(options.data), options.as, also);
  try {
    await work(operator);
  } catch (error) {
    if (isRefusal(error))
      await recordRefusal((insert) => operator.onDirectory(insert), operator.id, codeOfRefusal(error));
    throw error;
  } finally {
    await operator.close();
  }
}
