import { createCanvas } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import { err, ok, type Result } from '#basics/result.ts';
import { FILE_LIMITS } from './limits.ts';
import { withPdf } from './pdf-document.ts';
import type { FileRefusal } from './refusal.ts';

/** A page as OCR wants it: greyscale PNG, upright, about 300 dots an inch. */
export interface ScanPage {
  readonly png: Uint8Array;
  /** Pages (frames) in the file; more than one only in a TIFF. */
  readonly pages: number;
}

/** The long side of an A4 page at 300 dots an inch. */
const LONG_SIDE = 3508;
/** A picture smaller than this is enlarged: letters under about 20 pixels are not recognised. */
const SMALL_LONG_SIDE = 1800;
const ENLARGED_LONG_SIDE = 2600;

/** Of the way from black to the paper's own brightness, where white begins. */
const PAPER_SHARE = 0.8;

sharp.cache(false);
sharp.concurrency(1);

/** One page of an image file, `page` counting from 1. Its size is judged before a pixel is decoded. */
export async function prepareImage(bytes: Uint8Array, page: number): Promise<Result<ScanPage, FileRefusal>> {
  try {
    const { width, height, pages = 1, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (
      width > FILE_LIMITS.imageSide ||
      height > FILE_LIMITS.imageSide ||
      width * height > FILE_LIMITS.imagePixels
    )
      return err(imageTooLarge(width, height));
    // The frames of a GIF or WebP are an animation, those of a TIFF are the pages of a fax or a scan.
    const pageCount = format === 'tiff' ? pages : 1;
    if (pageCount > FILE_LIMITS.ocrPages)
      return err({ type: 'too-many-pages', pages: pageCount, limit: FILE_LIMITS.ocrPages, reading: 'ocr' });
    const image = sharp(bytes, {
      limitInputPixels: FILE_LIMITS.imagePixels,
      failOn: 'error',
      page: page - 1,
    });
    return ok({ png: await prepareForOcr(image, Math.max(width, height)), pages: pageCount });
  } catch {
    return err({ type: 'image-broken' });
  }
}

function imageTooLarge(width: number, height: number): FileRefusal {
  return {
    type: 'image-too-large',
    width,
    height,
    pixelLimit: FILE_LIMITS.imagePixels,
    sideLimit: FILE_LIMITS.imageSide,
  };
}

/** One page of a PDF, drawn; `page` counts from 1. */
export function preparePdfPage(bytes: Uint8Array, page: number): Promise<Result<ScanPage, FileRefusal>> {
  return withPdf(bytes, async (pdf) => {
    try {
      const source = await pdf.getPage(page);
      const natural = source.getViewport({ scale: 1 });
      const viewport = source.getViewport({ scale: LONG_SIDE / Math.max(natural.width, natural.height) });
      const width = Math.max(1, Math.round(viewport.width));
      const height = Math.max(1, Math.round(viewport.height));
      const canvas = createCanvas(width, height);
      // pdf.js is typed for a browser's canvas, which this one stands in for.
      await source.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
      const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
      const image = sharp(data, { raw: { width, height, channels: 4 } });
      return ok({ png: await prepareForOcr(image, Math.max(width, height)), pages: pdf.numPages });
    } catch {
      return err({ type: 'pdf-page-unreadable', page });
    }
  });
}

/** Upright, on white, and only the red channel: there a red seal is as light as the paper it covers. */
async function prepareForOcr(image: Sharp, longSide: number): Promise<Uint8Array> {
  const side = longSide < SMALL_LONG_SIDE ? ENLARGED_LONG_SIDE : Math.min(longSide, LONG_SIDE);
  const { data, info } = await image
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: side, height: side, fit: 'inside' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const grey = stretchContrast(firstChannel(data, channels));
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 1 })
    .toBuffer();
}

function firstChannel(pixels: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return pixels;
  const channel = new Uint8Array(pixels.length / channels);
  for (let index = 0; index < channel.length; index += 1) channel[index] = pixels[index * channels] ?? 0;
  return channel;
}

/**
 * The darkest hundredth becomes black; everything nearly as bright as the paper becomes paper: what is left of
 * a seal, shadows, the back of the sheet.
 */
function stretchContrast(grey: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  const black = brightnessAt(counts, grey.length * 0.01);
  const paper = brightnessAt(counts, grey.length * 0.5);
  const white = black + (paper - black) * PAPER_SHARE;
  if (white - black < 16) return grey;
  return grey.map((value) => Math.min(255, Math.max(0, ((value - black) * 255) / (white - black))));
}

/** The brightness below or at which that many pixels lie. */
function brightnessAt(counts: Uint32Array, pixels: number): number {
  let seen = 0;
  return Math.max(
    0,
    counts.findIndex((count) => {
      seen += count;
      return seen >= pixels;
    }),
  );
}
