/** The URLs of files. */
export const FILE_PATHS = {
  /** To save. */
  file: (id: string) => `/tep/${id}`,
  /** To look at in the browser: PDF and pictures; others are saved. */
  show: (id: string) => `/tep/${id}/xem`,
} as const;
