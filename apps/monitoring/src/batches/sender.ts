/** The department whose rows these are (S0-19, 部门风险推送). */
export const SENDER = 'medical-insurance';
