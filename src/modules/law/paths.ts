/** The public pages of the law. */
export const LAW_PATHS = {
  instruments: '/phap-luat',
  rules: '/phap-luat/quy-dinh',
  rule: (id: string) => `/phap-luat/quy-dinh/${id}`,
  interpretations: '/phap-luat/cach-hieu',
  calendar: '/phap-luat/lich-nghi',
} as const;

/** The place of an instrument in their list. */
export function instrumentHref(number: string): string {
  return `${LAW_PATHS.instruments}#${encodeURIComponent(number)}`;
}

/** The place of an interpretation in their list. */
export function interpretationHref(id: string): string {
  return `${LAW_PATHS.interpretations}#${id}`;
}
