import { scrubText } from '@aid-chain/kernel';

const LONGEST_STEP = 60;

/**
 * @returns the JSON pointer of a step below a parent. A name sent by the caller may itself be personal data:
 * digits of persons are scrubbed and long names cut.
 */
export function pointer(parent: string, step: string): string {
  const cut = [...scrubText(step)].slice(0, LONGEST_STEP).join('');
  return `${parent}/${cut.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}
