/** The URLs of what was delivered inside the program. */
export const DELIVERY_PATHS = {
  inbox: '/van-ban-den',
  delivery: (id: string) => `/van-ban-den/giao-nhan/${id}`,
  acknowledge: (id: string) => `/van-ban-den/giao-nhan/${id}/xac-nhan`,
  refuse: (id: string) => `/van-ban-den/giao-nhan/${id}/tra-lai`,
} as const;

/** The page of a document itself, with the duties that rest on it. */
export function documentPath(documentId: string): string {
  return `/van-ban/${documentId}`;
}
