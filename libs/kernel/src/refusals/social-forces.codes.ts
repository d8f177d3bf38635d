import type { RefusalText } from './refusal-text.js';

/** Refusals of the help of social forces (社会救助法 54, 57–59; S2-31, S3-21, S4-05, N13). */
export const socialForcesCodes = {
  SOCIAL_ORGANISATION_KNOWN: {
    status: 409,
    zh: '同一地区已登记同名同类的社会力量（{organisationId}）。请在该登记上登记供给。',
    en: 'An organisation of this kind and name is registered in the region already ({organisationId}). Register the offer with that one.',
  },
  SOCIAL_RECEIVER_GUARDIAN: {
    status: 422,
    zh: '家中没有成年人同住，由监护人代未成年人签收：请在 guardianName 填写监护人姓名。由成年人签收的，不填 guardianName。',
    en: 'No adult lives with the family, so the guardian receives it for the child: give the name in guardianName. Where an adult receives it, leave guardianName out.',
  },
  SOCIAL_FUND_RUNS: {
    status: 409,
    zh: '基金尚未终止，余额继续用于救助。须处置余额的，请先登记终止。',
    en: 'The fund has not ended, and its money goes on to help. Record its end first, then where the rest goes.',
  },
  SOCIAL_FUND_EMPTY: {
    status: 409,
    zh: '基金没有可处置的余额（已承诺未付的 {promised} 分除外）。已承诺的请先送达或者登记未落实。',
    en: 'The fund has nothing left that may be passed on, apart from {promised} fen that are promised. Deliver what is promised, or record that it is not kept.',
  },
  SOCIAL_RECEIPT_TWICE: {
    status: 409,
    zh: '票据 {paper} 已登记入账，同一票据只入账一次。请核对台账；另有款项的，请填写其票据号。',
    en: 'The receipt {paper} is in the ledger already, and each counts once. Check the ledger; for other money, give the number of its receipt.',
  },
  SOCIAL_ENTRY_NOT_REVERSIBLE: {
    status: 409,
    zh: '第 {entryNo} 笔不能在此撤销：只能撤销入账，且每笔只撤销一次。支付请在对接中撤销送达。',
    en: 'Entry {entryNo} cannot be reversed here: money that came in is, each entry once. A payment is taken back with the delivery of its match.',
  },
  SOCIAL_ORGANISATION_ENDED: {
    status: 409,
    zh: '该社会力量已于 {on} 终止，不能再变更、入账或登记供给。仍在服务的，请重新登记。',
    en: 'This organisation ended on {on}: nothing of it is changed, received or offered any more. Register it anew if it helps again.',
  },
  SOCIAL_NOTHING_CHANGED: {
    status: 422,
    zh: '所填与现有登记相同，没有变更。请填写变更后的联系人、电话或地区。',
    en: 'What was filled in is what is registered, so nothing changes. Fill in the new contact, phone or region.',
  },
  SOCIAL_OFFER_ABOVE_FUND: {
    status: 409,
    zh: '基金可用余额 {left} 分（已扣除其他供给和对接未付的），供给不能超出。请先登记入账，或减少数量。',
    en: 'The fund has {left} fen that is neither promised nor offered, and offers no more than that. Record money that came in first, or offer less.',
  },
  SOCIAL_OFFER_PARTS_INVALID: {
    status: 422,
    zh: '帮扶形式与所填内容不符：资金只填数量（分）；物资填 item 和 unit；服务、志愿服务填 item，数量按小时。请改正。',
    en: 'The form does not go with what was filled in: money has a quantity in fen alone, goods an item and a unit, services and volunteers an item and hours. Correct it.',
  },
  SOCIAL_OFFER_DATES_INVALID: {
    status: 422,
    zh: '供给的截止日早于起始日或今天。请改正日期。',
    en: 'The offer ends before it begins, or before today. Correct the dates.',
  },
  SOCIAL_OFFER_UNKNOWN: {
    status: 422,
    zh: '没有这一供给，或者它不用于本地区。请从对接建议或供给列表中选择。',
    en: 'There is no such offer, or it is for another region. Choose one of the proposals or of the list of offers.',
  },
  SOCIAL_OFFER_CLOSED: {
    status: 409,
    zh: '该供给现在不能对接（已撤回、尚未开始或已过截止日）。请选择其他供给。',
    en: 'This offer cannot be matched now: it was withdrawn, has not begun, or has ended. Choose another one.',
  },
  SOCIAL_OFFER_BELOW_MATCHED: {
    status: 409,
    zh: '该供给已对接 {matched}，数量不能少于此。请填写不少于 {matched} 的数量，或先将对接登记为未落实。',
    en: '{matched} of this offer is matched, so it cannot be less. Give at least {matched}, or record first that a match is not carried out.',
  },
  SOCIAL_OFFER_EXHAUSTED: {
    status: 409,
    zh: '该供给只剩 {left}，不足以对接所填数量。请减少数量，或另选供给。',
    en: 'Only {left} of this offer is left. Match less, or choose another offer.',
  },
  SOCIAL_OFFER_NOT_FITTING: {
    status: 422,
    zh: '该供给与求助事项不符（形式、物品、单位、需求种类或地区）。请在建议清单中选择相符的供给。',
    en: 'The offer does not fit what is wished for (form, item, unit, kind of need or area). Choose one of the proposals.',
  },
  SOCIAL_NEED_OPEN_ALREADY: {
    status: 409,
    zh: '该需求已就同一事项向社会力量求助（{socialNeedId}）。请在该事项上办理。',
    en: 'The need is open to social forces for this already ({socialNeedId}). Go on with that one.',
  },
  SOCIAL_LAW_FIRST: {
    status: 409,
    zh: '依法可能享受而无人落实的救助还有 {count} 项，社会帮扶不能代替。请先在幸福清单“可能享受”中核对并办理；已在办理、情况紧急或家庭不愿申请的，在 lawFirst 中注明。',
    en: 'There are {count} measures of the law that the family may get and nobody gives; gifts do not take their place. Look at what it may get on its happiness list and see to it; where that is under way, urgent, or declined by the family, state so in lawFirst.',
  },
  SOCIAL_RECEIVES_NOT_ON_RECORD: {
    status: 409,
    zh: '没有记录表明该户已在享这一需求的依法救助：没有部门反馈在享，相关转办也未签收。请按实际选择 lawFirst（如正在办理），或先请部门签收、反馈。',
    en: 'No record shows that the family receives what the law gives for this need: no department reports it, and no referral of it is acknowledged. State in lawFirst what is so (such as under-way), or have the department acknowledge and report first.',
  },
  SOCIAL_NEED_MET_ALREADY: {
    status: 409,
    zh: '社会力量已于 {on} 就同一需求送达同样的帮扶并满足了需求。确需再次求助的，请在 besideReason 中注明理由。',
    en: 'Social forces met this need by the same help on {on} already. If more is needed, state why in besideReason.',
  },
  SOCIAL_NEED_CLOSED: {
    status: 409,
    zh: '该求助事项目前为“{state}”，不能再对接或结束。如仍有困难，请重新向社会力量求助。',
    en: 'This need is {state} for social forces, so nothing can be matched with it or closed. Open it anew if there is still a need.',
  },
  SOCIAL_NEED_COVERED: {
    status: 409,
    zh: '该求助事项只差 {left}，所填数量超出。请改为不超过 {left} 的数量。',
    en: 'Only {left} is still wished for. Match no more than {left}.',
  },
  SOCIAL_AID_ALREADY_GIVEN: {
    status: 409,
    zh: '社会力量已就同一需求给予该户同样的帮扶。确需再给的，请在 besideReason 中注明理由。',
    en: 'Social forces give this help to the family for this need already. If more is needed, state why in besideReason.',
  },
  SOCIAL_MATCH_STATE: {
    status: 409,
    zh: '该对接目前为“{state}”，这一步须在“{allowed}”时办理。请先核对对接的进度。',
    en: 'This match is {state}; this step belongs to one that is {allowed}. Look at how far it has come.',
  },
  SOCIAL_REASON_MISSING: {
    status: 422,
    zh: '供给方未接受的须填写理由 reasonCode，接受的不填。请改正。',
    en: 'Declining takes a reason (reasonCode), accepting has none. Correct it.',
  },
  SOCIAL_CONSENT_STANDS: {
    status: 409,
    zh: '该对接已有有效的单独同意。内容有变化的，请先登记撤回，再登记新的同意。',
    en: 'There is a consent for this match. Record that it is revoked first, if its content changes.',
  },
  SOCIAL_CONSENT_MISSING: {
    status: 409,
    zh: '没有有效的单独同意，不能向供给方提供姓名和联系方式。请由乡镇转交；家庭愿意提供的，先登记其书面同意。',
    en: 'There is no consent, so no name and no contact goes to the organisation. The township hands the help over; if the family wishes to give them, record its written consent first.',
  },
  SOCIAL_CONSENT_SIGNER_INVALID: {
    status: 422,
    zh: '同意须由本人签署；不满十四周岁的由监护人签署，监护人须为户内成年人，或者填写 guardianName。请改正 signedAs、signedBy、guardianName。',
    en: 'The person signs; for a child under 14 a guardian does, who is an adult of the household or is named in guardianName. Correct signedAs, signedBy and guardianName.',
  },
  SOCIAL_CONSENT_TEXT_UNKNOWN: {
    status: 422,
    zh: '本地没有这一版本的同意书。请填写：{versions}。',
    en: 'The place has no such version of the text of consent. Give one of: {versions}.',
  },
  SOCIAL_DELIVERY_BY_TOWNSHIP: {
    status: 409,
    zh: '家庭没有单独同意，供给方不能直接送达。请由乡镇转交（handedBy: township），或先登记书面同意。',
    en: 'Without the family’s consent the organisation does not bring the help itself. The township hands it over (handedBy: township), or record the written consent first.',
  },
  SOCIAL_DELIVERY_TOO_MUCH: {
    status: 422,
    zh: '送达数量超过对接的 {quantity}。请填写实际数量；多出的另行对接。',
    en: 'More than the {quantity} that is matched was stated as delivered. Give what was delivered; match the rest separately.',
  },
  SOCIAL_FUND_ONLY: {
    status: 409,
    zh: '该社会力量不是乡镇救急难基金，没有收支台账。请选择基金。',
    en: 'This organisation is no township emergency fund, so it has no ledger. Choose a fund.',
  },
  SOCIAL_FUND_SHORT: {
    status: 409,
    zh: '基金可用余额 {left} 分（已扣除对接未付的），不足以支付。请先登记入账，或减少金额；入账金额登错的，撤销时在 replacement 一并填写正确的入账。',
    en: 'The fund has {left} fen that is not promised, which is not enough. Record money that came in first, or match less; where a receipt was entered with a wrong amount, give the right one in replacement as you reverse it.',
  },
  SOCIAL_PERIOD_INVALID: {
    status: 422,
    zh: '起止日期不对：起日不晚于止日，止日不晚于今天。请改正。',
    en: 'The period is wrong: its first day is not after its last, and its last day not after today. Correct it.',
  },
  SOCIAL_CERTIFIED_ALREADY: {
    status: 409,
    zh: '该社会力量 {from} 至 {to} 的帮扶已由第 {no} 号证明载明，不重复证明。请只填尚未证明的期间；需要副本的，从证明列表中取得该份。',
    en: 'What this organisation gave from {from} to {to} stands on its certificate no. {no}, and is not certified twice. Give a period that none has yet; for a copy take that one from the list of certificates.',
  },
  SOCIAL_NOTHING_GIVEN: {
    status: 409,
    zh: '该社会力量在此期间没有已送达的帮扶，不出具证明。请核对期间，或先登记送达。',
    en: 'Nothing of this organisation was delivered in the period, so nothing can be certified. Check the period, or record what was delivered.',
  },
} as const satisfies Record<string, RefusalText>;
