import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownNext,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { INQUIRY_FIELDS, INQUIRY_PURPOSES, INQUIRY_STATES } from '@aid-chain/vocabulary';
import { CaseStepView, InquiryWarningView } from '../commands/case-step.view.js';

/** A letter to a unit as it stands; the unit is named only in a look in full. */
export class InquiryLetterView {
  @ShownId({ description: '信函 · the letter' })
  letterId: string;

  @ShownWhole({ description: '本案第几号 · its number in the case' })
  number: number;

  @ShownText({
    description:
      '收函单位，未说明原因的隐去，发函人除外 · the unit, masked without a stated reason, but for who wrote the letter',
  })
  unit: string;

  @ShownCode(INQUIRY_PURPOSES, { description: '用途 · purpose' })
  purpose: string;

  @ShownCode(INQUIRY_FIELDS, { list: true, description: '所需情况 · what is asked for' })
  fields: readonly string[];

  @ShownId({ optional: true, description: '关于哪名成员 · the member whom it is about' })
  personId?: string;

  @ShownDay({ description: '发函日期 · day on which it was sent' })
  sentOn: string;

  @ShownDay({ optional: true, description: '答复期限 · by when it is to be answered' })
  dueOn?: string;

  @ShownFlag({ description: '期限超出已公布的日历 · its day lies beyond the announced calendar' })
  dueProvisional: boolean;

  @ShownWhole({ description: '催办次数 · reminders so far' })
  reminders: number;

  @ShownCode(INQUIRY_STATES, {
    description: '状态；未复函的，所问事项仍缺 · state; without an answer what it asks stays missing',
  })
  state: string;

  @ShownPart(() => NameView, { description: '状态名称 · its name' })
  stateName: NameView;

  @ShownDay({ description: '该状态的日期 · day since which it is so' })
  stateOn: string;

  @ShownText({ optional: true, description: '复函编号 · number of the answer' })
  paper?: string;

  @ShownPart(() => NameView, { description: '函件内容 · text of the letter' })
  text: NameView;
}

export class InquiryLettersView {
  @ShownId()
  caseId: string;

  @ShownPart(() => InquiryLetterView, { list: true, description: '信函 · letters of the case' })
  items: InquiryLetterView[];

  @ShownNext()
  next?: string;
}

/** What a step of a letter came to. */
export class InquiryStepView extends CaseStepView {
  @ShownId({ description: '信函 · the letter' })
  letterId: string;

  @ShownWhole({ description: '本案第几号 · its number in the case' })
  number: number;

  @ShownCode(INQUIRY_STATES, { optional: true, description: '状态 · state' })
  letterState?: string;

  @ShownPart(() => NameView, { optional: true, description: '函件内容 · text of the letter' })
  text?: NameView;

  @ShownPart(() => InquiryWarningView, {
    optional: true,
    list: true,
    description: '提醒，不影响登记 · what has to be looked at; it is recorded all the same',
  })
  warnings?: InquiryWarningView[];
}
