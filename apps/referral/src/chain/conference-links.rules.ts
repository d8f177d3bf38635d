import type { Payload } from '@aid-chain/contracts';
import {
  conferenceDeclineCodes,
  conferenceStateCodes,
  conferenceTriggerCodes,
  doubleAidReasonCodes,
  listed,
  nameOf,
  needKindCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { inBrackets, NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions, PlaceNames } from './link-definition.js';

/** Case conferences, and help that was found to be given twice, on the aid chain. */
export const CONFERENCE_LINKS = {
  'referral.conference-updated.v1': {
    refs: (d) => ({
      ...{ conferenceId: d.conferenceId, state: d.state, on: d.on, meetsOn: d.meetsOn },
      ...{
        triggers: d.triggers,
        departments: d.departments,
        referrals: d.referrals,
        reasonCode: d.reasonCode,
      },
    }),
    sentence: (d, names) => {
      const state = nameOf(conferenceStateCodes, d.state);
      const more = moreOf(d, names);
      return {
        zh: `个案会商：${state.zh}${more.zh}，${d.on}。`,
        en: `Case conference: ${state.en}${more.en}, ${d.on}.`,
      };
    },
  },
  'referral.double-aid-confirmed.v1': {
    refs: (d) => ({
      ...{ doubleAidId: d.doubleAidId, needKind: d.needKind, departments: d.departments },
      ...{ measures: d.measures, reasonCode: d.reasonCode, on: d.on },
    }),
    sentence: (d, names) => {
      const [need, why] = [nameOf(needKindCodes, d.needKind), nameOf(doubleAidReasonCodes, d.reasonCode)];
      const departments = listed(d.departments.map((code) => names.department(code)));
      return {
        zh: `民政部门认定${departments.zh}对${need.zh}需求的帮扶重复（${why.zh}），${d.on}；不因此停发或减发。`,
        en: `Civil affairs confirmed that ${departments.en} give one help for the ${need.en} need (${why.en}), ${d.on}; nothing is stopped or reduced by that.`,
      };
    },
  },
} as const satisfies LinkDefinitions;

/** Why it was proposed or declined, when and with whom it meets, or how many duties its plan has. */
function moreOf(d: Payload<'referral.conference-updated.v1'>, names: PlaceNames): Bilingual {
  const { state, triggers = [], departments = [], referrals = [], reasonCode, meetsOn } = d;
  if (state === 'proposed')
    return inBrackets(listed(triggers.map((code) => nameOf(conferenceTriggerCodes, code))));
  if (state === 'declined' && reasonCode !== undefined)
    return inBrackets(nameOf(conferenceDeclineCodes, reasonCode));
  if (state === 'convened') {
    const who = listed(departments.map((code) => names.department(code)));
    return inBrackets({ zh: `${meetsOn ?? ''}，${who.zh}`, en: `${meetsOn ?? ''}, ${who.en}` });
  }
  if (state !== 'held') return NOTHING;
  const duties = String(referrals.length);
  return inBrackets({ zh: `综合方案 ${duties} 项任务`, en: `${duties} duties of the combined plan` });
}
