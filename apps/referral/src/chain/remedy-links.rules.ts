import type { Payload } from '@aid-chain/contracts';
import {
  nameOf,
  remedyKindCodes,
  remedyOrderCodes,
  remedyResultCodes,
  remedyStateCodes,
  trackCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { capitalised } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';

type Updated = Payload<'eligibility.remedy-updated.v1'>;

/** What families and others did against decisions, on the aid chain: each step, never who it was or what was written (L-20, L-22). */
export const REMEDY_LINKS = {
  'eligibility.remedy-updated.v1': {
    refs: (d) => ({
      ...{ remedyId: d.remedyId, caseId: d.caseId, track: d.track, kind: d.kind, state: d.state, on: d.on },
      ...{ result: d.result, order: d.order, dueOn: d.dueOn, redoBy: d.redoBy },
      ...{ correctionCaseId: d.correctionCaseId },
    }),
    sentence: (d) => {
      const [kind, track] = [nameOf(remedyKindCodes, d.kind), nameOf(trackCodes, d.track)];
      const step = stepOf(d);
      return {
        zh: `${kind.zh}（${track.zh}）：${step.zh}，${d.on}。`,
        en: `${capitalised(kind.en)} (${track.en}): ${step.en}, ${d.on}.`,
      };
    },
  },
} as const satisfies LinkDefinitions;

/** The step that was taken: the newest fact of the event comes first. */
function stepOf({ state, result, order, correctionCaseId, dueOn, redoBy }: Updated): Bilingual {
  if (correctionCaseId !== undefined)
    return {
      zh: '据此另案重新办理，原决定存档',
      en: 'decided anew for it in a case of its own, the earlier decision stays on file',
    };
  if (order !== undefined) return ordered(order, dueOn);
  if (state === 'decided' && result !== undefined)
    return withDay(nameOf(remedyResultCodes, result), redoBy, REDO);
  if (state === 'closed' && result !== undefined) {
    const [closed, came] = [nameOf(remedyStateCodes, state), nameOf(remedyResultCodes, result)];
    return { zh: `${closed.zh}（${came.zh}）`, en: `${closed.en} (${came.en})` };
  }
  return withDay(nameOf(remedyStateCodes, state), dueOn, EXAMINED);
}

/** A stay lasts until it is lifted or there is a result: the day of the examination is none of its own. */
function ordered(order: NonNullable<Updated['order']>, dueOn: string | undefined): Bilingual {
  const name = nameOf(remedyOrderCodes, order);
  switch (order) {
    case 'stay':
      return {
        zh: `${name.zh}，至恢复执行或者作出结果为止`,
        en: `${name.en}, until it is lifted or there is a result`,
      };
    case 'stay-lifted':
      return name;
    case 'extended':
      return withDay(name, dueOn, EXAMINED);
  }
}

/** Of what a day is the last. */
const EXAMINED: Bilingual = { zh: '应于 {day} 前作出结果', en: 'the result is due by {day}' };
const REDO: Bilingual = { zh: '应于 {day} 前重新作出', en: 'to be done anew by {day}' };

function withDay(name: Bilingual, day: string | undefined, what: Bilingual): Bilingual {
  if (day === undefined) return name;
  return {
    zh: `${name.zh}，${what.zh.replace('{day}', day)}`,
    en: `${name.en}, ${what.en.replace('{day}', day)}`,
  };
}
