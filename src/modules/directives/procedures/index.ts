import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import {
  addAssignment,
  confirmAssignment,
  dropAssignment,
  editAssignment,
  splitAssignment,
} from './assignments.ts';
import { recall } from './change-paper.ts';
import { viewDocument } from './documents.ts';
import { create, edit } from './drafting.ts';
import { issue } from './issue.ts';
import { progress } from './progress.ts';
import { propose } from './propose.ts';
import { addAddressees, attach, carry, detach, removeAddressee, resolve, uncarry } from './recipients.ts';
import { abandon, approve, returnDraft, review, submitDraft, takeBack } from './steps.ts';
import { list, viewDraft } from './views.ts';

/** Every verb of this module. */
export const directiveProcedures: readonly AnyProcedure[] = [
  list,
  viewDraft,
  viewDocument,
  progress,
  create,
  edit,
  resolve,
  addAddressees,
  removeAddressee,
  attach,
  detach,
  carry,
  uncarry,
  propose,
  addAssignment,
  editAssignment,
  splitAssignment,
  confirmAssignment,
  dropAssignment,
  submitDraft,
  review,
  approve,
  returnDraft,
  takeBack,
  abandon,
  issue,
  recall,
];
