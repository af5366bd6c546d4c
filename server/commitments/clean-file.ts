import sharp from 'sharp'
import { problem } from '../errors.ts'
import { atMost } from '../in-turn.ts'
import { cleanPdf } from './clean-pdf.ts'
import { type FileType, maxFileBytes } from './rules.ts'

// one picture uses one core, and none stays in memory for the next
sharp.concurrency(1)
sharp.cache(false)
const inTurn = atMost(2)

/** More than any phone takes at 10 MB; a bomb of a billion pixels is refused before it is opened. */
const maxPixels = 51_000_000
/** Sides in pixels: a page of paper can be read in the first; the next ones are for pictures that stay too heavy. */
const sides = [4096, 2048, 1024]

/**
 * A file as it may be kept: known by its content, without what the camera or a program wrote beside the
 * picture, and without anything hung onto it.
 * @throws 415 for anything but PDF, JPEG and PNG; 400 for one that cannot be read
 */
export async function cleanFile(bytes: Buffer): Promise<{ type: FileType; content: Buffer }> {
  const type = typeOf(bytes)
  if (type === undefined) throw problem('file_type')
  if (type === 'application/pdf') return { type, content: cleanPdf(bytes) }
  try {
    return { type, content: await inTurn(() => redraw(bytes, type)) }
  } catch {
    throw problem('file_unreadable')
  }
}

/** What the content is; undefined for anything else, a picture with a page before it among them. */
function typeOf(bytes: Buffer): FileType | undefined {
  const startsWith = (start: Buffer) => bytes.subarray(0, start.length).equals(start)
  if (startsWith(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  if (startsWith(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png'
  const isPdf = startsWith(Buffer.from('%PDF-')) && bytes.subarray(-1024).includes('%%EOF')
  return isPdf ? 'application/pdf' : undefined
}

/** The pixels alone, the right way up, drawn anew: no metadata, no colour profile, nothing after the end. */
async function redraw(bytes: Buffer, type: FileType): Promise<Buffer> {
  for (const side of sides) {
    const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .timeout({ seconds: 20 })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    const drawn = await (type === 'image/png'
      ? picture.png({ compressionLevel: 9 })
      : picture.jpeg({ quality: 85 })
    ).toBuffer()
    if (drawn.length <= maxFileBytes) return drawn
  }
  throw new Error('heavier than any picture of this size')
}
