import type { Module } from '#web/module.ts';
import { registerMessages } from './messages.ts';
import { addTerm, beginSeries, followUp, incoming, outgoing, settings } from './procedures.ts';
import { routes } from './routes.tsx';

export { KINDS, kindLabel } from './kinds.ts';
export { type NumberRequest, printNumber, runOf, type TakenNumber, takeNumber } from './numbers.ts';
export { REGISTER_PATHS } from './paths.ts';

/** The registers of what goes out and what comes in, and their numbers. */
export const registers: Module = {
  name: 'registers',
  procedures: [outgoing, incoming, followUp, settings, beginSeries, addTerm],
  routes,
  messages: registerMessages,
  nav: [],
  jobs: [],
};
