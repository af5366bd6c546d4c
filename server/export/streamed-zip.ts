import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of a zip, opened when its turn comes: nothing of it is kept before. */
export interface ZippedFile {
  name: string
  read: () => Readable
}

/**
 * A zip, written as its files are read: its memory does not grow with its length. What goes wrong on the way breaks it off,
 * and a zip that broke off does not open.
 * @param onWhole called when the last byte has left
 */
export function streamedZip(
  files: readonly ZippedFile[],
  onWhole: () => Promise<unknown>,
): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as unknown as Readable
  zip.on('error', (error) => output.destroy(error as Error))
  for (const { name, read } of files) {
    zip.addReadStreamLazy(name, { compressionLevel: 6 }, (hand) => {
      const stream = read()
      stream.on('error', (error) => output.destroy(error))
      hand(null, stream)
    })
  }
  zip.end()
  output.on('end', () => void onWhole().catch((error) => output.destroy(error)))
  return output
}
