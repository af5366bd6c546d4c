import { inflateSync } from 'node:zlib'

/**
 * A WOFF file as the OpenType font it was packed from: fontkit would unpack it in JavaScript for every document anew,
 * which takes as long as the rest of one.
 */
export function unpacked(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file')
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  const parts = [head]
  let offset = head.length
  for (let at = 0; at < count; at += 1) {
    const entry = 44 + 20 * at
    const [from = 0, packed = 0, size = 0] = [4, 8, 12].map((part) =>
      woff.readUInt32BE(entry + part),
    )
    const stored = woff.subarray(from, from + packed)
    const table = packed < size ? inflateSync(stored) : stored
    const line = 12 + 16 * at
    woff.copy(head, line, entry, entry + 4)
    woff.copy(head, line + 4, entry + 16, entry + 20)
    head.writeUInt32BE(offset, line + 8)
    head.writeUInt32BE(size, line + 12)
    // each table begins at a multiple of four
    const padded = Buffer.alloc(Math.ceil(size / 4) * 4)
    table.copy(padded)
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}
