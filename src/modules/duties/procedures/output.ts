import { z } from 'zod';
import { DUTY_STATES } from '../model.ts';

/** What an act on a duty answers: its state afterwards. */
export const DutyOutcome = z.object({ dutyId: z.uuid(), state: z.enum(DUTY_STATES) });

/** An act's journal subject: the duty. */
export const dutySubject = { subjects: (input: { dutyId: string }) => [input.dutyId] };
