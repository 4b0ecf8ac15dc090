/** The URLs of this module. */
export const UNIT_PATHS = {
  list: '/don-vi',
  export: '/don-vi/xuat.csv',
  import: '/don-vi/nhap',
  importApply: '/don-vi/nhap/ghi',
  unit: (id: string) => `/don-vi/${id}`,
  rename: (id: string) => `/don-vi/${id}/doi-ten`,
  merge: (id: string) => `/don-vi/${id}/sap-xep`,
} as const;
