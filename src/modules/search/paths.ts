import { SHELL_PATHS } from '#web/paths.ts';

/** The URL of the search; the shell's field sends `q` to it. */
export const SEARCH_PATH = SHELL_PATHS.search;
