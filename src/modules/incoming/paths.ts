/** The URLs of incoming documents. */
export const INCOMING_PATHS = {
  inbox: '/van-ban-den',
  read: '/van-ban-den?muc=da-doc',
  registered: '/van-ban-den?muc=da-dang-ky',
  upload: '/van-ban-den/tai-len',
  one: (id: string) => `/van-ban-den/${id}`,
  register: (id: string) => `/van-ban-den/${id}/dang-ky`,
  stamp: (id: string) => `/van-ban-den/${id}/dau-den`,
  discard: (id: string) => `/van-ban-den/${id}/bo`,
  merge: (id: string) => `/van-ban-den/${id}/gop`,
  passOn: (id: string) => `/van-ban-den/${id}/chuyen`,
  sendOn: (documentId: string) => `/van-ban-di/moi?gui-tiep=${documentId}`,
  file: (id: string) => `/tep/${id}`,
} as const;
