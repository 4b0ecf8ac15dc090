import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import { accept, approveResult, returnResult, sendBack, submitResult } from './procedures/decide-result.ts';
import { askExtension, grantExtension, refuseExtension } from './procedures/extensions.ts';
import { giveOwn, passDown } from './procedures/parts.ts';
import { answerProposal, forwardProposal, propose } from './procedures/proposals.ts';
import { list, overview, receivers, view } from './procedures/queries.ts';
import { assign, receive, start } from './procedures/receiving.ts';
import { withdraw } from './procedures/withdraw.ts';
import { writeResult } from './procedures/write-result.ts';

/** Every verb of this module. */
export const dutyProcedures: readonly AnyProcedure[] = [
  receive,
  assign,
  start,
  passDown,
  giveOwn,
  writeResult,
  submitResult,
  approveResult,
  sendBack,
  accept,
  returnResult,
  propose,
  answerProposal,
  forwardProposal,
  askExtension,
  grantExtension,
  refuseExtension,
  withdraw,
  list,
  view,
  overview,
  receivers,
];
