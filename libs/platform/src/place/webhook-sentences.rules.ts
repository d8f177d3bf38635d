/** What is found about the webhooks of departments. */
export const WEBHOOK_SENTENCES = {
  WEBHOOK_NOT_HTTPS: [
    'fault',
    '推送网址须为 https；内网主机须先由运维列入 WEBHOOK_HOSTS',
    'a webhook is https; a host of the inner network takes an entry of the operator in WEBHOOK_HOSTS',
  ],
  WEBHOOK_ADDRESS_PRIVATE: [
    'fault',
    '推送网址指向本机或内部地址；内网主机须先由运维列入 WEBHOOK_HOSTS',
    'the webhook is an address of this machine or of the inner network, which takes an entry of the operator in WEBHOOK_HOSTS',
  ],
  WEBHOOK_DIFFERS: [
    'fault',
    '同一部门代码在其他区划的 departments.yaml 中推送网址不同；一个部门只有一个主题，网址须一致，或使用不同的代码',
    'another departments.yaml gives the same department another webhook or none; a department has one topic: name the same, or give the departments codes of their own',
  ],
} as const;
