import { describeRefusal } from '../describe-refusal.js';
import { NAMED_VALUES } from './named-values.js';
import { REFUSALS, type RefusalCode } from './refusals.js';

/** Values that are codes of a list. */
const CODES =
  /^(allowed|channel|decision|earlier|filedBy|giverRole|kinds?|outcome|reasonCode|reasons?|role|state|takerRole|track)$/;

/** They come with their names in both languages, or with code and name, from where the list is known. */
const NAMED_AT_THEIR_RULE = [
  'CONTRADICTION_OPEN',
  'DECISION_REASON_MISSING',
  'DECISION_REASON_NOT_EXPECTED',
  'DECISION_REASON_NOT_POSSIBLE',
  'INVESTIGATOR_ROLE',
  'ITEM_OF_ANOTHER_KIND',
  'ITEM_UNKNOWN',
  'ITEM_UNKNOWN_BUT_LIKE',
  'LEDGER_REASON_UNFIT',
  'LEFT_OPEN_REASON_MISSING',
  'NEED_REASON_OF_OTHER_ANSWER',
  'OPINION_GIVER_MAY_NOT_DECIDE',
  'PAPER_REASON_DIFFERS',
  'REOPENING_REASON_UNFIT',
  'SINGLE_REASON_MISSING',
  'SOURCE_REASON_MISSING',
  'STEP_NOT_IN_PROCEDURE',
  'TRACK_DECIDED_ELSEWHERE',
  'VILLAGE_OUTCOME',
];
/** Words of HTTP and of tokens, which have no names. */
const OF_PROTOCOLS = ['CHOICE_UNKNOWN', 'METHOD_NOT_ALLOWED', 'TOKEN_ALGORITHM_NOT_ALLOWED'];

describe('a sentence with codes in it', () => {
  it('names them for who reads Chinese, whatever refusal it is', () => {
    const unnamed = Object.entries(REFUSALS).flatMap(([code, { zh }]) => {
      const params = [...zh.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => CODES.test(name));
      const open = params.filter((param) => NAMED_VALUES[code as RefusalCode]?.[param] === undefined);
      return open.length === 0 ? [] : [code];
    });
    expect(unnamed.filter((code) => !OF_PROTOCOLS.includes(code)).sort()).toEqual(
      NAMED_AT_THEIR_RULE.filter((code) => unnamed.includes(code)),
    );
  });

  it('shows name and code: the clerk reads the one, the other is what is sent', () => {
    const { zh, en } = describeRefusal({
      code: 'ANSWER_OUT_OF_ORDER',
      params: { state: 'in-progress', allowed: 'completed, not-possible' },
    });
    expect(zh).toBe(
      '该事项目前为“办理中（in-progress）”，不能作此答复。请从目前可以作出的答复中选择：已办结（completed）、无法办理（not-possible）。',
    );
    expect(en).toContain('in state in-progress');
  });

  it('names the choices of a field by the list that they were taken from', () => {
    const choices = (allowed: string) => describeRefusal({ code: 'CHOICE_UNKNOWN', params: { allowed } }).zh;
    expect(choices('rural, urban')).toContain('农村（rural）、');
    expect(choices('ground-substantiated, income-below-line')).toContain(
      '识别依据经核实成立（ground-substantiated）、家庭人均纯收入低于监测线（income-below-line）',
    );
    expect(choices('true, false')).toContain('：true, false。');
  });
});
