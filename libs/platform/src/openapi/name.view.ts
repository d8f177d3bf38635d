import { ShownText } from './shown-fields.js';

/** A name or a sentence in both languages. */
export class NameView {
  @ShownText({ description: '中文 · in Chinese' })
  zh: string;

  @ShownText({ description: '英文 · in English' })
  en: string;
}
