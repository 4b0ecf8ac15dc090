import { SHELL_PATHS } from '#web/paths.ts';

/** The pages that describe the API. */
export const API_PATHS = {
  list: SHELL_PATHS.api,
  openapi: '/api/openapi.json',
  procedure: (name: string) => `/api/thu-tuc/${name}`,
} as const;
