import { SHELL_PATHS } from '#web/paths.ts';

/** The URLs of notifications. */
export const NOTIFICATION_PATHS = {
  list: SHELL_PATHS.notifications,
  /** Marks a notice as read and goes to what it tells of. */
  open: (id: string) => `${SHELL_PATHS.notifications}/${id}`,
  markAll: `${SHELL_PATHS.notifications}/da-doc`,
  settings: `${SHELL_PATHS.notifications}/tuy-chon`,
} as const;
