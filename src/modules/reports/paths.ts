import type { ReportAct } from './model.ts';

/** Acts that a page does by a button or a small form. */
export type PageAct = Exclude<ReportAct, 'edit' | 'pass-on'> | 'prefill';

/** How addresses name the acts. */
export const ACT_SLUGS: Readonly<Record<PageAct, string>> = {
  start: 'bat-dau',
  prefill: 'lay-ket-qua',
  submit: 'trinh',
  review: 'tham-dinh',
  approve: 'duyet',
  'send-back': 'chuyen-lai',
  'take-back': 'rut-lai',
  send: 'gui',
  forward: 'chuyen-tiep',
  return: 'tra-lai',
  receive: 'nhan',
};

/** The act that an address names. */
export function actOfSlug(slug: string): PageAct | undefined {
  return (Object.keys(ACT_SLUGS) as PageAct[]).find((act) => ACT_SLUGS[act] === slug);
}

/** The URLs of this module. */
export const REPORT_PATHS = {
  list: '/bao-cao',
  newCall: '/bao-cao/yeu-cau/moi',
  call: (id: string) => `/bao-cao/yeu-cau/${id}`,
  callAct: (id: string) => `/bao-cao/yeu-cau/${id}/ket-thuc`,
  callRemind: (id: string) => `/bao-cao/yeu-cau/${id}/nhac`,
  callSheet: (id: string) => `/bao-cao/yeu-cau/${id}/bang.xlsx`,
  report: (id: string) => `/bao-cao/${id}`,
  edit: (id: string) => `/bao-cao/${id}/soan`,
  evidence: (id: string) => `/bao-cao/${id}/tai-lieu`,
  removeEvidence: (id: string) => `/bao-cao/${id}/tai-lieu/bo`,
  /** GET: the page that asks before an act; POST: does it. */
  act: (id: string, act: PageAct) => `/bao-cao/${id}/viec/${ACT_SLUGS[act]}`,
  passOn: (id: string) => `/bao-cao/${id}/chuyen-xuong`,
  figure: (id: string, key: string) => `/bao-cao/${id}/so-lieu/${key}`,
  sheet: (id: string) => `/bao-cao/${id}/so-lieu.xlsx`,
  preview: (id: string, format: string) => `/bao-cao/${id}/xem-truoc.${format}`,
} as const;
