/** The URLs of the journal. */
export const JOURNAL_PATHS = {
  heads: '/nhat-ky',
  record: '/nhat-ky/ban-ghi.ndjson',
  entry: (id: string) => `/nhat-ky/muc/${id}`,
  subject: (id: string) => `/nhat-ky/doi-tuong/${id}`,
} as const;
