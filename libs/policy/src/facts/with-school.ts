import type { LooseFields } from '@aid-chain/kernel';
import type { Fact, PersonFacts } from './facts.js';

type Studies = PersonFacts['student'];
type Student = Extract<Studies, { state: 'known' }>['value'];

/**
 * A source that states the stage alone leaves the school as it was stated of the same stage: unknown is never none (L-27). Whatever
 * else a field is stays as it was found.
 * @param stating what every source stated of the member, the strongest first
 */
export function withSchool(
  name: string,
  found: Fact<unknown>,
  stating: readonly { readonly item: LooseFields | undefined }[],
): Fact<unknown> {
  const studies = found as Studies;
  if (name !== 'student' || studies.state === 'unknown' || studies.value.school !== undefined) return found;
  const { stage } = studies.value;
  const students = stating.map(({ item }) => item?.['student'] as Student | undefined);
  const school = students.find((one) => one?.stage === stage && one.school !== undefined)?.school;
  return school === undefined ? found : { ...studies, value: { stage, school } };
}
