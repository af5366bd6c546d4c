import { inflateRawSync } from 'node:zlib'

/** The texts in a zip file, by their paths: read by its directory, as other programs do. */
export function unzipped(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  const files: Record<string, string> = {}
  for (let n = 0; n < count; n += 1) {
    const [name, extra, comment] = [28, 30, 32].map((one) => zip.readUInt16LE(at + one)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20))
    const path = zip.toString('utf8', at + 46, at + 46 + name)
    files[path] = (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString()
    at += 46 + name + extra + comment
  }
  return files
}
