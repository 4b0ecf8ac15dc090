/** The URL of this module. */
export const WORK_PATHS = { mine: '/viec-cua-toi' } as const;
