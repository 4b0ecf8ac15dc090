/** The public pages of the law. */
export const LAW_PATHS = {
  instruments: '/phap-luat',
  interpretations: '/phap-luat/cach-hieu',
  calendar: '/phap-luat/lich-nghi',
} as const;
