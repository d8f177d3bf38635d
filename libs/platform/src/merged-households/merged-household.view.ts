import { ShownDay, ShownId, ShownText } from '../openapi/shown-fields.js';

/** That a household went into another one, with its sentence. */
export class MergedHouseholdView {
  @ShownId({ description: '并入的户 · the household that it went into' })
  into: string;

  @ShownDay()
  on: string;

  @ShownId({ description: '现存的户 · the household that stands now' })
  standsAs: string;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}
