import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { Temporal } from 'temporal-polyfill';
import { assertDefined } from '#basics/assert.ts';
import { projectRoot } from '#basics/project-root.ts';
import { compose } from './compose.ts';
import type { Composition } from './composition.ts';
import type { DocumentDraft } from './draft.ts';
import { drawableComposition, missingCharacters } from './drawable.ts';
import { fontFolder } from './font-metrics.ts';
import { FOOT_SHARE, HEADER_SHARE } from './geometry.ts';
import type { LayoutProfile } from './profile.ts';

/** The date in the file's properties while a draft has none; PDF/A demands one, and the clock is not asked. */
const UNDATED = '1970-01-01';
/** Compilations after which a cached layout that nothing used is dropped. */
const CACHE_AGE = 10;

let compiler: NodeCompiler | null = null;

/**
 * The draft as a PDF/A-2 file, tagged (level A) unless its tables are so long that tags would make the file many
 * times as large (level U). The same draft and profile give the same bytes. Takes milliseconds a page, on the
 * calling thread.
 *
 * The draft's words reach the layout program as data only. Characters that the font cannot draw are printed as
 * "□"; {@link unprintableCharacters} names them beforehand.
 */
export async function toPdf(draft: DocumentDraft, profile: LayoutProfile): Promise<Uint8Array> {
  // A turn of the event loop: others are served between two documents, and what the last one held outside the
  // JavaScript heap is given back (without it 0.7 MB a letter piles up in a loop of writings).
  await setImmediate();
  const composition = compose(draft, profile);
  const layout = typst();
  const document = layOut(layout, composition, profile);
  const pdf = layout.pdf(document, {
    pdfStandard: composition.bulky ? 'a-2u' : 'a-2a',
    pdfTags: !composition.bulky,
    creationTimestamp: 0,
  });
  layout.evictCache(CACHE_AGE);
  return new Uint8Array(pdf);
}

/** The characters of the draft that a PDF cannot show, each once; empty for any Vietnamese text. */
export function unprintableCharacters(draft: DocumentDraft, profile: LayoutProfile): readonly string[] {
  return missingCharacters(compose(draft, profile));
}

function layOut(layout: NodeCompiler, composition: Composition, profile: LayoutProfile): NodeTypstDocument {
  const data = {
    composition: drawableComposition(composition, profile),
    profile,
    headerShare: HEADER_SHARE,
    footShare: FOOT_SHARE,
    issued: calendarDate(composition.date ?? UNDATED),
  };
  const compiled = layout.compile({
    mainFilePath: join(templateFolder(), 'document.typ'),
    inputs: { data: JSON.stringify(data) },
  });
  if (compiled.hasError()) {
    // The message names places in the template only: the data is not repeated in it.
    throw new Error(
      `the template does not compile: ${JSON.stringify(diagnostics(compiled.takeDiagnostics()))}`,
    );
  }
  return assertDefined(compiled.result, 'the laid out document');
}

function diagnostics(error: { readonly shortDiagnostics: readonly unknown[] } | null): readonly unknown[] {
  return error?.shortDiagnostics ?? [];
}

function calendarDate(date: string): { year: number; month: number; day: number } {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return { year, month, day };
}

/** One compiler for the life of the program: it holds the four faces of the font and nothing of any document. */
function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: templateFolder(),
    fontArgs: [{ fontPaths: [fontFolder()] }],
  });
  return compiler;
}

function templateFolder(): string {
  return join(projectRoot(), 'src', 'documents', 'write', 'templates');
}
