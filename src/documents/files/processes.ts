import { extname } from 'node:path';
import { err, ok, type Result } from '#basics/result.ts';
import { type BoundedProcess, boundedProcess } from './bounded-process.ts';
import { FILE_LIMITS } from './limits.ts';
import type { OcrAnswer } from './ocr-page.ts';
import type { OcrJob } from './ocr-process.ts';
import type { ParseAnswer, ParsedFile, ParseJob } from './parse-process.ts';
import type { FileRefusal } from './refusal.ts';

const IDLE_SECONDS = 60;
const HEAP_MEGABYTES = 1_024;

/** The processes' files stand beside this one, in the sources as in what is built from them. */
const ENDING = extname(import.meta.url);

const parser: BoundedProcess<ParseJob, ParseAnswer> = boundedProcess(
  new URL(`./parse-process${ENDING}`, import.meta.url),
  { idleSeconds: IDLE_SECONDS, heapMegabytes: HEAP_MEGABYTES },
);
const recogniser: BoundedProcess<OcrJob, OcrAnswer> = boundedProcess(
  new URL(`./ocr-process${ENDING}`, import.meta.url),
  { idleSeconds: IDLE_SECONDS, heapMegabytes: HEAP_MEGABYTES },
);

/** Takes a file apart in its process. `T` is what the job's kind gives (see `parse-process.ts`). */
export async function parseFile<T extends ParsedFile>(job: ParseJob): Promise<Result<T, FileRefusal>> {
  const answer = await parser.run(job, {
    seconds: FILE_LIMITS.parseSeconds,
    megabytes: FILE_LIMITS.processMemoryMegabytes,
  });
  if (answer.ok) return answer.value as Result<T, FileRefusal>;
  return err(answer.error.type === 'timed-out' ? { ...answer.error, step: 'parse' } : answer.error);
}

/** Recognises one prepared page in its process. */
export async function recognisePage(png: Uint8Array): Promise<Result<OcrAnswer, FileRefusal>> {
  const answer = await recogniser.run(
    { png },
    { seconds: FILE_LIMITS.ocrSecondsPerPage, megabytes: FILE_LIMITS.processMemoryMegabytes },
  );
  if (answer.ok) return ok(answer.value);
  return err(answer.error.type === 'timed-out' ? { ...answer.error, step: 'ocr' } : answer.error);
}

/** Ends the processes and frees their memory; the next file starts them again. Called when the program stops. */
export async function closeFileReaders(): Promise<void> {
  await Promise.all([parser.close(), recogniser.close()]);
}
