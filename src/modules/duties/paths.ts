import type { DutyAct } from './model.ts';

/** What is added to a duty's address for each act: a form by GET where the act asks something, the act itself by POST. */
export const ACT_SLUGS = {
  receive: 'nhan',
  assign: 'giao-chuyen-vien',
  start: 'bat-dau',
  'pass-down': 'giao-tiep',
  'write-result': 'ket-qua',
  'submit-result': 'trinh',
  'approve-result': 'duyet',
  'send-back': 'tra-chuyen-vien',
  accept: 'chap-nhan',
  return: 'tra-lai',
  withdraw: 'thu-hoi',
  propose: 'de-xuat',
  'ask-extension': 'xin-gia-han',
  'grant-extension': 'dong-y-gia-han',
  'refuse-extension': 'khong-gia-han',
  end: 'ket-thuc',
} as const satisfies Record<DutyAct, string>;

/** The URLs of this module. */
export const DUTY_PATHS = {
  list: '/nhiem-vu',
  export: '/nhiem-vu/xuat.xlsx',
  giveOwn: '/nhiem-vu/giao-theo-luat',
  overview: '/nhiem-vu/tong-quan',
  overviewExport: '/nhiem-vu/tong-quan/xuat.xlsx',
  overviewOf: (unitId: string) => `/nhiem-vu/tong-quan/${unitId}`,
  duty: (id: string) => `/nhiem-vu/${id}`,
  act: (id: string, act: DutyAct) => `/nhiem-vu/${id}/${ACT_SLUGS[act]}`,
  answer: (id: string, proposalId: string) => `/nhiem-vu/${id}/de-xuat/${proposalId}/tra-loi`,
  forward: (id: string, proposalId: string) => `/nhiem-vu/${id}/de-xuat/${proposalId}/chuyen`,
  document: (id: string) => `/van-ban/${id}`,
} as const;
