import type { PrintedFamily } from './happiness-list.form.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of an aid chain gets, in one language (S0-25). */
export interface AidChainModel {
  readonly family: PrintedFamily;
  readonly steps: readonly {
    readonly no: string;
    readonly on: string;
    readonly service: string;
    readonly text: string;
  }[];
  /** Numbers of the first and the last step of this print, and of the step with which the next one begins. */
  readonly part: { readonly first: string; readonly last: string; readonly next: string };
}

const FULL: AidChainModel = {
  family: { head: '李建国', person: '王秀英', place: '示范镇一村' },
  steps: [{ no: '1', on: '2026年1月12日', service: '受理', text: '受理申请。' }],
  part: { first: '1', last: '200', next: '201' },
};

/** 一户(人)一条救助链: every step of a household or a person, in order. */
export const aidChainForm = {
  code: 'aid-chain',
  series: 'JZ',
  parts: {
    family: { zh: '家庭', en: 'the family' },
    steps: { zh: '各环节', en: 'the steps' },
    part: { zh: '起止序号', en: 'the numbers of its steps' },
  },
  required: ['family', 'steps', 'part'],
  samples: [
    FULL,
    {
      family: { head: '', person: '', place: '' },
      steps: [],
      part: { first: '', last: '', next: '' },
    },
  ],
} as const satisfies PrintFormDefinition;
