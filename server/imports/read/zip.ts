import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { ProblemError, problem } from '../../errors.ts'

/** What a workbook may be when it is unpacked; a file that says less than it holds is broken off by the reader. */
const maxUnpacked = 150 * 1024 * 1024
const maxEntries = 1_000

type Open = (bytes: Buffer, options: yauzl.Options) => Promise<yauzl.ZipFile>
const open: Open = promisify(yauzl.fromBuffer) as Open

/** The parts of a workbook by their path, none of them unpacked yet. */
export interface Package {
  has: (path: string) => boolean
  part: (path: string) => Promise<Readable>
}

/** @throws 400 sheet_unreadable, 413 sheet_too_large before anything is unpacked */
export async function openPackage(bytes: Buffer): Promise<Package> {
  try {
    const zip = await open(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    const parts = await partsOf(zip)
    return {
      has: (path) => parts.has(path),
      part: async (path) => {
        const entry = parts.get(path)
        if (!entry) throw problem('sheet_unreadable')
        return promisify<yauzl.Entry, Readable>(zip.openReadStream.bind(zip))(entry)
      },
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : problem('sheet_unreadable')
  }
}

function partsOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, yauzl.Entry>()
    let unpacked = 0
    zip.on('entry', (entry: yauzl.Entry) => {
      unpacked += entry.uncompressedSize
      if (unpacked > maxUnpacked || parts.size > maxEntries) reject(problem('sheet_too_large'))
      // one of two parts of one name would be a matter of luck; a locked one is words nobody can read
      else if (parts.has(entry.fileName) || entry.isEncrypted()) reject(problem('sheet_unreadable'))
      else {
        parts.set(entry.fileName, entry)
        zip.readEntry()
      }
    })
    zip.on('end', () => resolve(parts))
    zip.on('error', reject)
    zip.readEntry()
  })
}
