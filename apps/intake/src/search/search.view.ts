import {
  NameView,
  ShownCode,
  ShownFlag,
  ShownId,
  ShownNotReadable,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { SEARCH_ADDITIONS, SEARCH_NOTES } from '@aid-chain/vocabulary';
import { PersonView } from '../applications/application-detail.view.js';

/** Somebody whom a search found, always masked. */
export class FoundPersonView extends PersonView {
  @ShownId()
  personId: string;

  @ShownId({ description: '所在的户；已不在任何户的，为最后所在的户 · the household, or the last one' })
  householdId: string;

  @ShownFlag({ description: '现为该户成员 · is a member of it now' })
  isMember: boolean;

  @ShownText()
  relation: string;

  @ShownRegion({ description: '该户所在地 · where the household lives' })
  regionCode: string;
}

/** Something to add, so that a search finds fewer. */
export class SearchAdditionView {
  @ShownCode(SEARCH_ADDITIONS, { description: '补充什么 · what to add' })
  code: string;

  @ShownPart(() => NameView, { description: '名称 · in words' })
  name: NameView;
}

/** How a name was compared. */
export class SearchNoteView {
  @ShownCode(SEARCH_NOTES, { description: '说明代码 · code' })
  code: string;

  @ShownPart(() => NameView, { description: '说明 · in words' })
  name: NameView;
}

/** What a search answers: at most twenty people, and what to add where there are more. */
export class FoundPersons {
  @ShownPart(() => FoundPersonView, { list: true })
  items: FoundPersonView[];

  @ShownFlag({ description: '还有更多，未予显示 · there are more, which are not shown' })
  more: boolean;

  @ShownWhole({
    description:
      '另有几人所在的户已将您备案为近亲属，未予显示，请由同事查询 · how many more are not shown, because their family declared you as a relative: a colleague looks',
  })
  leftOut: number;

  @ShownNotReadable()
  notReadable?: readonly string[];

  @ShownPart(() => SearchAdditionView, { list: true, description: '可补充的条件 · what narrows the search' })
  add: SearchAdditionView[];

  @ShownPart(() => SearchNoteView, { list: true, description: '比较说明 · how the name was compared' })
  notes: SearchNoteView[];
}
