import { fileURLToPath } from 'node:url';
import { getDocument, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { err, type Result } from '#basics/result.ts';
import { FILE_LIMITS } from './limits.ts';
import type { FileRefusal } from './refusal.ts';

/** Opens a PDF from memory, lets `work` read it and frees it. Nothing in it is run and nothing is fetched. */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (pdf: PDFDocumentProxy) => Promise<Result<T, FileRefusal>>,
): Promise<Result<T, FileRefusal>> {
  const assets = (folder: string) =>
    fileURLToPath(new URL(`${folder}/`, import.meta.resolve('pdfjs-dist/package.json')));
  const task = getDocument({
    // A copy, because pdf.js takes its input over; and of this very class, a Buffer is refused.
    data: new Uint8Array(bytes),
    wasmUrl: assets('wasm'),
    cMapUrl: assets('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assets('standard_fonts'),
    iccUrl: assets('iccs'),
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: FILE_LIMITS.imagePixels,
    verbosity: 0,
  });
  try {
    return await work(await task.promise);
  } catch (error) {
    if (error instanceof PasswordException) return err({ type: 'encrypted', format: 'pdf' });
    return err({ type: 'pdf-broken' });
  } finally {
    await task.destroy();
  }
}
