import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import { call, passOn } from './procedures/call.ts';
import { direct, remind } from './procedures/directing.ts';
import { attach, detach, edit, refill, start } from './procedures/drafting.ts';
import { calls, choices, list, viewCall } from './procedures/lists.ts';
import { onDocument } from './procedures/on-document.ts';
import { forward, giveBack, receive } from './procedures/passing.ts';
import { figure, preview, view } from './procedures/read.ts';
import { send } from './procedures/send.ts';
import { approve, review, sendBack, submit, takeBack } from './procedures/steps.ts';

/** Everything that can be done with reports. */
export const reportProcedures: readonly AnyProcedure[] = [
  call,
  passOn,
  direct,
  remind,
  start,
  refill,
  edit,
  attach,
  detach,
  submit,
  review,
  approve,
  sendBack,
  takeBack,
  send,
  forward,
  giveBack,
  receive,
  list,
  calls,
  onDocument,
  view,
  viewCall,
  figure,
  preview,
  choices,
];
