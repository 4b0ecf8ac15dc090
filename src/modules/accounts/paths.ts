import { SHELL_PATHS } from '#web/paths.ts';

/** The URLs of signing in and of one's own account. */
export const ACCOUNT_PATHS = {
  home: SHELL_PATHS.home,
  signIn: SHELL_PATHS.signIn,
  signOut: SHELL_PATHS.signOut,
  switchPosition: SHELL_PATHS.switchPosition,
  secondStep: '/dang-nhap/ma-xac-thuc',
  enterAs: '/dang-nhap/trai-nghiem',
  account: '/tai-khoan',
  twoFactor: '/tai-khoan/hai-lop',
  password: '/tai-khoan/mat-khau',
  sessions: '/tai-khoan/phien',
  tokens: '/tai-khoan/ma-truy-cap',
  reset: '/dat-mat-khau',
  people: '/quan-tri/nguoi-dung',
} as const;
