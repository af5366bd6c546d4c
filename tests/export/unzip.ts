import { once } from 'node:events'
import { fromBuffer } from 'yauzl'

/** What is in a zip, by name: read by another library than the one that wrote it, which checks every sum. */
export async function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<import('yauzl').ZipFile>((done, fail) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) =>
      opened ? done(opened) : fail(error),
    ),
  )
  const found = new Map<string, string>()
  zip.on('entry', (entry) =>
    zip.openReadStream(entry, async (error, stream) => {
      if (error) throw error
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      found.set(entry.fileName, Buffer.concat(chunks).toString())
      zip.readEntry()
    }),
  )
  zip.readEntry()
  await once(zip, 'end')
  return found
}
