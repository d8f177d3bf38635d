import type { courseParameters } from './course-parameters.js';

/** What each of these parameters means, for who writes a place's files. */
export const COURSE_MEANINGS = {
  'limit.working-days': ['审核确认的总工作日', 'working days for the whole of a case'],
  'limit.special.working-days': ['特殊情况的总工作日', 'the same in a special case'],
  'limit.devolved.working-days': [
    '权限下放到镇（街道）的总工作日',
    'the same where the township decides in its own name',
  ],
  'limit.publicity-counts': ['公示期是否计入总时限', 'whether the days of publicity count in the time limit'],
  'authority.mode': ['由谁审核确认', 'who decides: the county, or the township by whose authority'],
  'authority.phone': [
    '镇（街道）以自己的名义决定或者受理的，家庭打哪个电话',
    'whom a family calls about what its township decides, or accepts at its window, in its own name',
  ],
  'village.procedure': [
    '监测户是否先经村级核查、评定和公示',
    'whether the village surveys, meets and makes public before the township',
  ],
  'village.publicity.days': ['村级公示天数', 'days of the publicity by the village'],
  'village.recheck.working-days': [
    '乡镇接村上报后入户复核的工作日',
    'working days in which the township re-checks what a village reported',
  ],
  'assessment.items': ['六维三类指标：维度/类别/项目', 'items of the assessment as dimension/class/item'],
  'review-meeting.after-objection': [
    '公示有异议的是否须民主评议',
    'whether an objection to publicity calls for a review meeting',
  ],
  'report.channels': ['监督举报渠道', 'channels by which anybody may report'],
  'random-check.tekun.share': [
    '特困认定县级随机抽查的比例',
    'share of tekun cases that the county checks at random',
  ],
} as const satisfies Readonly<Record<keyof typeof courseParameters, readonly [string, string]>>;
