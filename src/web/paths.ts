/** The URLs the shell itself links to. Whoever builds these pages mounts them here. */
export const SHELL_PATHS = {
  home: '/',
  signIn: '/dang-nhap',
  /** POST */
  signOut: '/dang-xuat',
  switchPosition: '/chuc-vu',
  account: '/tai-khoan',
  notifications: '/thong-bao',
  journal: '/nhat-ky',
  search: '/tim-kiem',
  /** Where the demonstration's clock is moved. */
  demonstration: '/trinh-dien',
  /** Public: what can be called, and the law that is followed. */
  api: '/api',
  law: '/phap-luat',
  /** POST: `language-route.ts` */
  language: '/ngon-ngu',
} as const;
