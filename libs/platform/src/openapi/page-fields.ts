import { ShownText, ShownWhole } from './shown-fields.js';

/** Where a list goes on, with the meaning that every such field has. */
export const ShownNext = (): PropertyDecorator => ShownText({ optional: true });

/** How many rows of a page a declared relative does not see (L-15). */
export const ShownLeftOut = (): PropertyDecorator =>
  ShownWhole({
    optional: true,
    description:
      '本页因查看人是申报的近亲属而未列的件数，由同事办理 · left out of this page, because their family declared the reader as a relative: colleagues have them',
  });

/** Which rows of a page could not be read. */
export const ShownNotReadable = (): PropertyDecorator =>
  ShownText({
    optional: true,
    list: true,
    description:
      '本页无法读取而未列的编号（由更新版本写入，或密钥不在密钥环中），请告知运维人员 · ids that are left out of this page because they cannot be read (written by a newer release, or the key is not in the ring): inform the operator',
  });
