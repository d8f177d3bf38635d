import type { RefusalText } from './refusal-text.js';

/** Refusals of changes of the register, and of the window's answers about it. */
export const householdCodes = {
  HOUSEHOLD_CHANGED_SINCE_SEEN: {
    status: 409,
    zh: '该户在您查看之后已有变更（现为第 {version} 版）。请重新查看该户及其变更记录，仍需办理的，按现有内容重新提交。',
    en: 'The household has changed since you looked at it (it is at version {version} now). Look at it and at its changes again, and send what is still needed.',
  },
  CHANGE_REASON_OF_OTHER_KIND: {
    status: 422,
    zh: '原因 {reasonCode} 不适用于这种变更。请从以下原因中选择：{reasons}。',
    en: 'The reason {reasonCode} is none of this kind of change. Choose one of these: {reasons}.',
  },
  CHANGE_REASON_OF_OTHER_PERSON: {
    status: 422,
    zh: '原因 {reasonCode} 与所涉的人或日期不符：born 的变更日期须在出生之月内，且不早于出生之日；married-in 须以配偶等关系加入，不得为子女；head-died、head-left 须为原户主；number-issued 须补登原来没有的号码。请更正原因、日期或所选的人。',
    en: 'The reason {reasonCode} cannot be true of the person on that day: born needs a day within the month of birth and not before the birth; married-in nobody who joins as a child or another relative by blood; head-died and head-left the former head; number-issued a number that was missing. Correct reason, day or person.',
  },
  HEAD_NOT_LIVING_THERE: {
    status: 409,
    zh: '所选户主已死亡、失踪、服刑、婚出或迁出。请由仍共同生活的成员任户主。',
    en: 'The head is dead, missing, in prison or gone from the family. Name a member who still lives there as head.',
  },
  HEAD_TOO_YOUNG: {
    status: 409,
    zh: '户主未满 {age} 周岁。请由达到该年龄的成员任户主；确无成年成员的（如孤儿），以 no-adult-member 为原因办理。',
    en: 'The head is younger than {age}. Name a member of that age; where none lives there (orphans), give no-adult-member as the reason.',
  },
  CORRECTION_OF_ONE_PERSON: {
    status: 422,
    zh: '一次更正只涉及一个人。请对每个人分别提交。',
    en: 'A correction is about one person. Send one for each.',
  },
  ENTRIES_CONTRADICT: {
    status: 409,
    zh: '两项为同一人（{ref}），但填写的 {fields} 不一致，不能取其一而弃其一。请向家庭核实，不予受理后按核实的情况重新提交。',
    en: 'Both entries are one person ({ref}) but say different things of {fields}; neither may be dropped. Ask the family, refuse this filing and have it filed again as it is.',
  },
  WINDOW_REASON_OF_OTHER_ANSWER: {
    status: 422,
    zh: '依据 {reasonCode} 不适用于 {decision}。请从以下选择：{reasons}。',
    en: 'The reason {reasonCode} is none of the answer {decision}. Choose one of these: {reasons}.',
  },
  PROPOSAL_NOT_NEEDED: {
    status: 409,
    zh: '该变更只涉及本辖区的户，无须对方窗口确认。请直接办理户的变更。',
    en: 'The change concerns households of your own place only; no other window is needed. Make the change itself.',
  },
  PROPOSAL_ALREADY_OPEN: {
    status: 409,
    zh: '所涉的人或户已有一件变更（{proposalId}）待对方窗口确认，至 {expiresOn} 止。后一件须等待：请等待前一件的答复，或先撤回前一件。',
    en: 'A change of this person or household ({proposalId}) waits for the other window until {expiresOn}, and a second one waits for that: wait for its answer, or withdraw the first.',
  },
  PROPOSAL_NOT_OPEN: {
    status: 409,
    zh: '该变更已不待确认（{state}）。如仍需办理，请重新提出。',
    en: 'This change waits for no answer any more ({state}). Propose it anew if it is still needed.',
  },
  PROPOSAL_OF_OTHER_WINDOW: {
    status: 403,
    zh: '确认或不同意由对方窗口作出，撤回由提出的窗口作出。请选择本窗口可作的答复。',
    en: 'The other window confirms or refuses, the window that proposed it withdraws. Give the answer that is yours.',
  },
  PERSON_REGISTERED_AS_DEAD: {
    status: 409,
    zh: '所涉的成员（{whose}）在登记中已死亡，不能加入、返回或列为成员。确属误登死亡的，由镇审核人员以 entered-wrongly 为原因更正：仍在户内的更正共同生活期间；已不在户内的加入其家庭的户（join）；户已随之终止的，恢复该户（restore）；均请注明更正依据（paper）。',
    en: 'The register has this member ({whose}) as dead, who cannot join, return or be listed as a member. Where the death was entered by mistake, the township reviewer puts it right with entered-wrongly as the reason: of a member the time of living there; of anybody else by joining the family’s household (join); where that has ended with the death, by restoring it (restore); each with the paper that shows the mistake (paper).',
  },
  LIKE_PERSON_REGISTERED_AS_DEAD: {
    status: 403,
    zh: '所登记的成员（{whose}）与登记中已死亡的人姓名、出生日期相同，且至少一方没有身份号码，窗口人员不能作为新人（new）登记。请转镇审核人员核对证件和死亡记录：属同一人且误登死亡的，选此人，change 的原因填 entered-wrongly；冒用死者的，不予受理；确为另一人的，由审核人员答复 new。',
    en: 'Name and birth date of this member ({whose}) are those of somebody whom the register has as dead, and one of the two has no number: the window does not enter a new person (new). Pass it to the township reviewer, who looks at the papers: the same person, dead by mistake, is chosen with entered-wrongly as the reason of the change; the use of a dead person’s name is not accepted; another person is answered as new by the reviewer.',
  },
  HOUSEHOLD_NO_LONGER_REGISTERED: {
    status: 409,
    zh: '该户已于 {on} 终止，不能再变更，也不能加入。如系误登（如误登死亡），由该户所在镇的审核人员恢复该户：在该户的变更中 kind 填 restore，persons 填原成员，原因填 entered-wrongly，并注明更正依据（paper）；户的记录和认定随之保留。其他人请在其现在的户办理。',
    en: 'This household ended on {on}: it cannot be changed or joined any more. Where the end was entered by mistake (a death that was none), the reviewer of its township restores it: a change of this household with kind restore, its members as persons, entered-wrongly as the reason, and the paper that shows the mistake (paper); its history and recognitions are kept by that. For anybody else make the change in the household where the person is now.',
  },
  HOUSEHOLD_MERGED: {
    status: 409,
    zh: '该户已于 {on} 并入另一户，不能再变更或加入。请查看登记，在其成员现在的户办理；系误并的，由审核人员恢复该户：在该户的变更中 kind 填 restore，原因填 entered-wrongly，写明回到该户的成员和更正依据（paper）。',
    en: 'This household went into another one on {on}: it cannot be changed or joined any more. Look at the register and make the change in the household where its members are now; where they were merged by mistake the reviewer restores it: a change of that household with kind restore, entered-wrongly as the reason, the members who go back and the paper that shows the mistake (paper).',
  },
  HOUSEHOLD_RESTORED_BY_REVIEWER: {
    status: 403,
    zh: '恢复已终止的户（restore）须由该户所在镇的审核人员核对更正依据后办理。请将本人到场、证明等更正依据转交审核人员。',
    en: 'A household that has ended is restored by the reviewer of its township, who looks at the paper that shows the mistake. Pass the change and that paper on to the reviewer.',
  },
  HOUSEHOLD_ENDED_BY_REVIEWER: {
    status: 403,
    zh: '该变更使户内不再有任何成员，户将随之终止，须由镇审核人员核对死亡或离开的凭证后办理。请转交审核人员。',
    en: 'This change leaves nobody in the household and ends it; the township reviewer makes it after looking at what shows the death or the departure. Pass it on to the reviewer.',
  },
  PAPER_OF_OTHER_KIND: {
    status: 422,
    zh: '更正依据（paper）说明原登记的终止、死亡或离开有误，只用于恢复（restore）、更正（correction）和加入（join）。请删除此项；如确为误登，请以上述类别办理。',
    en: 'The paper shows that an end, a death or a departure was entered by mistake and belongs to restore, correction and join alone. Remove it; where something was entered by mistake, use one of those kinds.',
  },
  PERSON_MOVED_SINCE: {
    status: 409,
    zh: '所涉的成员（{whose}）已由另一项变更自 {on} 起转入现在的户，不能自同日或更早起再转出。请查看登记，与办理该变更的窗口核实：确实其后又变动的，填写更晚的日期；前一变更有误的，由审核人员以 entered-wrongly 为原因更正。',
    en: 'Another change has brought this member ({whose}) into the present household from {on} on, who does not leave it from that day or an earlier one. Look at the register and ask the window that made that change: if the person moved again, give the later day; if that change was wrong, the reviewer corrects it with entered-wrongly as the reason.',
  },
  JOIN_NOT_A_RETURN: {
    status: 409,
    zh: '以 entered-wrongly 为原因的加入，只用于使误登死亡、误转出的人回到其原来的户；此人从未是该户成员。属误转入现在的户的，请回到其原来的户办理；确系新加入本户的，填写实际原因和日期。',
    en: 'A join with entered-wrongly as the reason only brings somebody back who was put out of this household by mistake; this person never was a member of it. Make the change in the household where the person was before, or give the real reason and day of joining this one.',
  },
  CHANGE_BEFORE_ACTED: {
    status: 422,
    zh: '所涉的成员（{whose}）于 {on} 还本人为该户提出申请，不能在此之前已死亡或离开，也不能在此之后才共同生活。请核对日期；该申请系冒名提出的，先由其撤回或由审核人员处理该申请，再办理变更。',
    en: 'This member ({whose}) filed for the household in person on {on} and cannot have died or left before that day, nor have come to live there after it. Check the day; where somebody else filed in that name, have that filing withdrawn first and then make the change.',
  },
  CHANGE_DAY_BY_REVIEWER: {
    status: 403,
    zh: '所填日期存疑（所涉：{whose}）：与 {against} 的申请或登记不符，或早于窗口可办理的最早日期（{against}）。请更正日期；确属如此的，由镇审核人员核对证件或证明后办理。',
    en: 'The day that is stated ({whose}) is in doubt: it is at odds with a filing or entry of {against}, or lies before the first day that the window may enter ({against}). Correct it; where it is so, the township reviewer makes the change after looking at the papers.',
  },
  CHANGE_DAY_NOT_CONFIRMED: {
    status: 409,
    zh: '所填日期存疑（所涉：{whose}；{doubt}，对照日期 {against}）。请核对死亡证明、迁出证明等证件后更正日期；确属如此的，在 confirmedDoubts 中列明 {doubt} 后再提交。',
    en: 'The day that is stated ({whose}) is in doubt ({doubt}, compared with {against}). Look at the papers and correct it; where it is so, send it again with {doubt} in confirmedDoubts.',
  },
  HOUSEHOLD_TO_BE_RESTORED: {
    status: 409,
    zh: '所涉的成员（{whose}）的户已于 {on} 随误登的死亡终止。不能另立或加入其他户，否则其认定和记录与本人脱离。请先由该户所在镇的审核人员恢复该户（其编号见本答复的 householdId）：在该户的变更中 kind 填 restore，原因填 entered-wrongly，并注明更正依据（paper）；然后以该户答复本申请，或再办理加入。',
    en: 'The household of this member ({whose}) ended on {on} with the death that was entered by mistake. The person neither founds nor joins another one, or recognitions and history would be lost. First the reviewer of its township restores it (its id stands in this answer as householdId): a change of that household with kind restore, entered-wrongly as the reason and the paper that shows the mistake (paper); then answer the filing for that household, or let the person join.',
  },
  RETURN_TO_OTHER_HOUSEHOLD: {
    status: 409,
    zh: '所涉的成员（{whose}）于 {on} 误登死亡或离开时是另一户的成员（其编号见本答复的 householdId），更正误登只能使其回到该户。请先在该户办理（kind 填 join，原因填 entered-wrongly，注明更正依据（paper））；其后确已转入本户的，再按实际原因和日期办理加入。',
    en: 'When this member ({whose}) was put down as dead or gone by mistake on {on}, that was in another household (its id stands in this answer as householdId), and the correction brings the person back there only. Make the change in that household first (kind join, entered-wrongly as the reason, with the paper that shows the mistake (paper)); where the person has joined this one since, record that with the real reason and day.',
  },
  RETURN_RELATION_DIFFERS: {
    status: 409,
    zh: '所涉的成员（{whose}）于 {on} 误登死亡或离开前与户主的关系是“{before}”，不是“{given}”；更正误登须恢复原关系。请填写原关系，或不填 relation；关系确已改变或原登记有误的，恢复后再以更正（correction）办理，并注明原因。',
    en: 'Before this member ({whose}) was put down as dead or gone by mistake on {on}, the relation to the head was {before}, not {given}; the correction brings back the former one. Give that, or leave relation out; where the relation has changed or was registered wrongly, correct it afterwards (kind correction) with its reason.',
  },
  RESTORED_BEFORE_END: {
    status: 422,
    zh: '恢复之日不能早于该户被登记终止之日（{on}）。请填写查明误登之日。',
    en: 'A household is not restored before the day on which its end was entered ({on}). Give the day on which the mistake was found out.',
  },
  WINDOW_CHECK_HOUSEHOLD_MISSING: {
    status: 422,
    zh: '请写明该申请属于哪一户：窗口核实所列候选户的 householdId；登记中没有的新户填 new。',
    en: 'Say which household the filing is of: the householdId of a candidate that the window check shows, or new for one that the register does not have.',
  },
  MINOR_WITHOUT_HOUSEHOLD: {
    status: 409,
    zh: '该变更会使未满 {age} 周岁的成员（{whose}）不在任何户。请先以分户（split）或更换户主（new-head）使其留在抚养人的户内（窗口核实时，离开的户主另立新户：householdId 填 new，并在请求体第一层的 relations 中，与 change 并列，写明留下的人由谁任户主）；随登记中的人生活的，在其户办理加入（join，custody）；随登记以外的人到他处的，以 custody 或 moved-out 为原因，并在 guardian 中写明该人（kind 为 person）；更正共同生活期间使其不再共同生活的（迁出、服刑、服兵役等），同样在 guardian 中写明随谁生活或由谁监护，未成年人不能以婚出、离婚或 other 离开。',
    en: 'The change would leave a member under {age} ({whose}) in no household. First make a split or a new head, so that the child stays with who brings it up (at the window check a head who leaves is a new household: answer with householdId new and say in relations, at the top of the body beside change, who of the others is head); where the child lives with somebody of the register, make a join there (custody); where it went with somebody else, give custody or moved-out as the reason and name that person as guardian (kind person); where a corrected or filed stay has the child gone (moved out, in prison, in the army), name there too with whom it lives or who stands for it: a minor does not leave by marriage, divorce or for another reason that is not stated.',
  },
  HISTORY_STAYS_WITH_FAMILY: {
    status: 409,
    zh: '以原户受理会使其余成员（{count} 名）不在任何户，而户和历史随提出申请的户主。户和历史随留下的人：户主离开的，householdId 填 new，并在请求体第一层的 relations 中，与 change 并列，写明留下的人由谁任户主；确为其余成员离开的，先办理其离开（leave）或分户（split），再核实本申请。',
    en: 'Accepted for the registered household, this would leave its other members ({count}) in no household and the history with the head who files. Household and history stay with those who stay: where the head left, answer with householdId new and say in relations, at the top of the body beside change, who of the others is head; where the others left, first make their leave or split and answer this filing after it.',
  },
  GUARDIAN_MISSING: {
    status: 409,
    zh: '该户将只有未满 {age} 周岁的成员，不能只由儿童任户主。请核实：随监护人生活的，在监护人的户办理加入（join）；单独立户的（孤儿、事实无人抚养儿童），在 guardian 中写明监护人：person（填姓名）、village-committee 或 civil-affairs；尚未确定的填 not-settled，列入待落实清单。',
    en: 'Nobody of this household would be of age ({age}): a child does not head it in silence. Where the children live with a guardian, make a join there; where they stay on their own (orphans), name the guardian: person (with the name), village-committee or civil-affairs, or not-settled while it is open, which is listed until it is settled.',
  },
  MEMBERS_PUT_OUT_BY_REVIEWER: {
    status: 403,
    zh: '该答复会使 {count} 名登记成员不在任何户，须由镇审核人员作出。请转交审核人员；户主离开的，家庭的户和历史随留下的人：户主另立新户（householdId 填 new），并在请求体第一层的 relations 中，与 change 并列，写明留下的人由谁任户主。',
    en: 'This answer would leave {count} registered members in no household; the township reviewer gives it. Pass it on. Where the head leaves, household and history stay with those who stay: answer with householdId new and say in relations, at the top of the body beside change, who of them is head.',
  },
  SPOUSE_NOT_LAWFUL: {
    status: 409,
    zh: '该变更会使所涉的成员（{whose}）成为户主的另一名配偶，未达法定婚龄的配偶，或与户主同性别的配偶（民法典第一千零四十二条、第一千零四十六条、第一千零四十七条）。请核对证件，更正与户主的关系；原配偶已去世或离婚的，先办理其离开。',
    en: 'The change would make the member concerned ({whose}) another spouse of the head, a spouse below the age of marriage, or one of the sex of the head (Civil Code articles 1042, 1046 and 1047). Look at the card and correct the relation; where the former spouse died or was divorced, enter that first.',
  },
  RELATION_IMPOSSIBLE: {
    status: 409,
    zh: '所涉的成员（{whose}）按出生日期不可能是户主的这一亲属：不年长于户主又未达法定婚龄的人不能是其长辈，出生或收养的晚辈不能年长于户主。此类关系不能经确认办理，请核对证件后更正关系、变更原因或出生日期（身份号码）。',
    en: 'By the birth date the member concerned ({whose}) cannot be this relative of the head: nobody who is younger than the head and below the age of marriage is an elder, and nobody born or adopted is older than the head. No confirmation makes it so; look at the papers and correct the relation, the reason of the change or the birth date (ID number).',
  },
  RELATION_BY_REVIEWER: {
    status: 403,
    zh: '所涉的成员（{whose}）与户主的关系与年龄或人数不符：父母、配偶父母至多两名，长辈应年长于户主，晚辈应年幼于户主。请更正关系；确属如此的（如继父母），由镇审核人员核对证件后办理。',
    en: 'The relation of the member concerned ({whose}) to the head does not fit age or number: two parents or parents-in-law at most, the elder older and the younger younger than the head. Correct the relation; where it is so (a step-parent), the township reviewer makes the change after looking at the papers.',
  },
  RELATION_NOT_CONFIRMED: {
    status: 409,
    zh: '所涉的成员（{whose}）与户主的关系与年龄或人数不符（{doubt}）。请核对证件后更正关系；确属如此的（如继父母），在 confirmedDoubts 中列明 {doubt} 后再提交。',
    en: 'The relation of the member concerned ({whose}) to the head does not fit age or number ({doubt}). Look at the papers and correct the relation; where it is so (a step-parent), send it again with {doubt} in confirmedDoubts.',
  },
  MARRIED_ELSEWHERE: {
    status: 409,
    zh: '要加入的人（在原户：{whose}）在原户登记有配偶，不能以 married-in 加入。请先核实婚姻状况：已离婚的，以 divorced 加入；配偶已去世的，先登记其死亡。',
    en: 'The person who joins ({whose} in the other household) has a spouse there and cannot join by marriage. Find out: where they were divorced, give divorced as the reason; where the spouse died, enter the death first.',
  },
  LEAVES_OPEN_APPLICATION: {
    status: 409,
    zh: '所涉的人现在的户有申请正在办理，加入会使其离开该户。请先在该户核实并办理离开（leave）或等待申请办结，或由镇审核人员办理加入。',
    en: 'The household in which the person is now has an application in progress, and joining means leaving it. First make the leave there, or wait for the end of the application, or have the township reviewer make the join.',
  },
} as const satisfies Record<string, RefusalText>;
