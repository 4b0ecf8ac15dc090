/** The URLs of the registers. */
export const REGISTER_PATHS = {
  settings: '/so-van-ban',
  outgoing: '/so-van-ban/di',
  incoming: '/so-van-ban/den',
  followUp: '/so-van-ban/theo-doi',
  firstNumber: '/so-van-ban/so-bat-dau',
  term: '/so-van-ban/nhiem-ky',
} as const;
