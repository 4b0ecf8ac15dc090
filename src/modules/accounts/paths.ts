import { SHELL_PATHS } from '#web/paths.ts';

const people = '/quan-tri/nguoi-dung';

/** The URLs of signing in, of one's own account and of the administration of people. */
export const ACCOUNT_PATHS = {
  home: SHELL_PATHS.home,
  signIn: SHELL_PATHS.signIn,
  signOut: SHELL_PATHS.signOut,
  switchPosition: SHELL_PATHS.switchPosition,
  secondStep: '/dang-nhap/ma-xac-thuc',
  enterAs: '/dang-nhap/trai-nghiem',
  account: SHELL_PATHS.account,
  twoFactor: '/tai-khoan/hai-lop',
  twoFactorSetUp: '/tai-khoan/hai-lop/thiet-lap',
  recoveryCodes: '/tai-khoan/hai-lop/ma-du-phong',
  twoFactorOff: '/tai-khoan/hai-lop/tat',
  password: '/tai-khoan/mat-khau',
  sessions: '/tai-khoan/phien',
  otherSessions: '/tai-khoan/phien/khac',
  tokens: '/tai-khoan/ma-truy-cap',
  newToken: '/tai-khoan/ma-truy-cap/moi',
  revokeToken: '/tai-khoan/ma-truy-cap/thu-hoi',
  setPassword: (secret: string) => `/dat-mat-khau/${secret}`,
  people,
  /** POST: names do not belong in addresses. */
  findPeople: `${people}/tim`,
  addPerson: `${people}/moi`,
  person: (id: string) => `${people}/${id}`,
  givePosition: (id: string) => `${people}/${id}/chuc-danh`,
  endPosition: (id: string, positionId: string) => `${people}/${id}/chuc-danh/${positionId}/ket-thuc`,
  passwordLink: (id: string) => `${people}/${id}/mat-khau`,
  resetSecondFactor: (id: string) => `${people}/${id}/hai-lop`,
} as const;
