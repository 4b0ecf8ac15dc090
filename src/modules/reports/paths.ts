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
  /** POST: the acts that need no words. */
  step: (id: string) => `/bao-cao/${id}/buoc`,
  /** The page that asks before an act, and where it is sent. */
  confirm: (id: string, act: string) => `/bao-cao/${id}/xac-nhan/${act}`,
  passOn: (id: string) => `/bao-cao/${id}/chuyen-xuong`,
  figure: (id: string, key: string) => `/bao-cao/${id}/so-lieu/${key}`,
  sheet: (id: string) => `/bao-cao/${id}/so-lieu.xlsx`,
  preview: (id: string, format: string) => `/bao-cao/${id}/xem-truoc.${format}`,
} as const;

/** Where a stored file is read. */
export const filePath = (id: string): string => `/tep/${id}`;
