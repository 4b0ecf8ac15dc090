/** The URLs of what was delivered inside the program. */
export const DELIVERY_PATHS = {
  inbox: '/van-ban-den',
  delivery: (id: string) => `/van-ban-den/giao-nhan/${id}`,
  refuse: (id: string) => `/van-ban-den/giao-nhan/${id}/tra-lai`,
} as const;
