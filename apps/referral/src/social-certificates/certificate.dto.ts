import { Day, ShownDay, ShownId, ShownNext, ShownPart, ShownWhole } from '@aid-chain/platform';
import { HelpView } from '../social-offers/offer.dto.js';

/** Body of `POST /v1/social-organisations/{id}/certificates`. */
export class CertificateDto {
  @Day({ description: '起日 · first day' })
  from: string;

  @Day({ description: '止日，不晚于今天 · last day, not after today' })
  to: string;
}

/** The certificate that was issued. */
export class CertificateIssuedView {
  @ShownId({ description: '证明编号 · the certificate' })
  certificateId: string;
}

/** What was given of one kind, and how often. */
export class CertificateLineView extends HelpView {
  @ShownWhole({ description: '次数 · how often' })
  times: number;
}

/** A certificate of help given; no family stands in it. */
export class CertificateView {
  @ShownId({ description: '证明编号 · the certificate' })
  certificateId: string;

  @ShownWhole({ description: '该社会力量的第几份 · number among those of the organisation' })
  certificateNo: number;

  @ShownDay({ description: '起日 · first day' })
  from: string;

  @ShownDay({ description: '止日 · last day' })
  to: string;

  @ShownPart(() => CertificateLineView, {
    list: true,
    description: '帮扶内容及志愿服务时长 · what was given, with the hours of volunteers',
  })
  lines: CertificateLineView[];

  @ShownDay({ description: '出具日期 · day on which it was issued' })
  issuedOn: string;
}

export class CertificatePage {
  @ShownPart(() => CertificateView, { list: true })
  items: CertificateView[];

  @ShownNext()
  next?: string;
}
