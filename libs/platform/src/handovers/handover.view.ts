import { Hash } from '@aid-chain/validation';
import { ApiProperty } from '@nestjs/swagger';
import { SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';
import { DueItemView } from '../due-items/due-item.view.js';
import { ShownNext } from '../openapi/page-fields.js';
import {
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownPart,
  ShownText,
  ShownWhole,
} from '../openapi/shown-fields.js';
import type { Handover } from './handover.store.js';

/** That one of both confirmed the list of one service. */
class ConfirmationView {
  @ShownCode(SERVICE_NAMES, { description: '哪个服务的清单 · of which service the list is' })
  service: ServiceName;

  @ShownCode(['giver', 'taker'], { description: '由谁确认 · who confirmed' })
  by: 'giver' | 'taker';

  @ShownText({ description: '所确认的清单 · which list was confirmed' })
  digest: string;

  @ShownWhole({ description: '清单件数 · how many items it had' })
  items: number;
}

/** Work that goes from one person to another. */
export class HandoverView {
  @ShownId({ description: '交接的编号 · id of the handover' })
  id: string;

  @ShownCode(['deputy', 'successor'], { description: '代理（有期限）、接任 · for an absence, or for good' })
  kind: 'deputy' | 'successor';

  @ShownText({ description: '交出人 · who gives' })
  giver: string;

  @ShownText({ description: '接手人 · who takes' })
  taker: string;

  @ShownDay({ description: '自何日起 · from this day' })
  from: string;

  @ShownDay({ optional: true, description: '至何日（含） · until this day, with it' })
  to?: string;

  @ShownFlag({ description: '交出人不在，无法确认 · the giver is away and cannot confirm' })
  giverAway: boolean;

  @ShownCode(['proposed', 'confirmed', 'withdrawn'], {
    description:
      'proposed 待确认；confirmed 四个服务的清单均已确认，期间内生效；withdrawn 已撤回 · confirmed: every list is, so it holds in its period',
  })
  state: 'proposed' | 'confirmed' | 'withdrawn';

  @ShownPart(() => ConfirmationView, { list: true, description: '已确认的清单 · lists that were confirmed' })
  confirmations: readonly ConfirmationView[];
}

export class HandoverList {
  @ShownPart(() => HandoverView, { list: true })
  items: readonly HandoverView[];

  @ShownNext()
  next?: string;
}

/** The open work that goes over at this service, by its day. */
export class HandoverItemsPage {
  @ShownText({ description: '确认时交回 · sent back with the confirmation' })
  digest: string;

  @ShownWhole({ description: '交接的件数 · how many items go over' })
  count: number;

  @ShownWhole({
    description:
      '因接手人是申报的近亲属而不交接的件数 · items left out: their family declared the taker as a relative',
  })
  leftOut: number;

  @ApiProperty({ type: [DueItemView] })
  items: readonly DueItemView[];

  @ShownNext()
  next?: string;
}

/** Body of `POST /v1/handovers/{id}/confirmation`. */
export class HandoverConfirmationDto {
  @Hash({ description: '所核对清单的 digest · of the list that was read' })
  digest: string;
}

/** What a confirmation came to. */
export class ConfirmedHandoverView {
  @ShownId({ description: '交接的编号 · id of the handover' })
  id: string;

  @ShownCode(['proposed', 'confirmed'], { description: '其后的状态 · its state then' })
  state: 'proposed' | 'confirmed';
}

/** A handover as both see it. */
export function handoverView(handover: Handover): HandoverView {
  const { id, kind, giver, taker, from, to, giverAway } = handover;
  return {
    ...{ id, kind, giver, taker, from, giverAway },
    ...(to === null ? {} : { to }),
    state: handover.withdrawn ? 'withdrawn' : handover.confirmed ? 'confirmed' : 'proposed',
    confirmations: handover.confirmations.map(({ actor, ...confirmation }) => ({
      ...confirmation,
      by: actor === giver ? 'giver' : 'taker',
    })),
  };
}
