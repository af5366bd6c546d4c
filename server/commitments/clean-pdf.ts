/** What a camera writes into a JPEG: place, time, device. Such a picture lies in a PDF as it was taken. */
const exif = Buffer.from('Exif\0\0')
const xmpInJpeg = Buffer.from('http://ns.adobe.com/xap/1.0/\0')

/** Where XMP begins and ends, in a packet and bare: who made a document, where and when. */
const packets = [
  ['<?xpacket begin', '<?xpacket end', '?>'],
  ['<x:xmpmeta', '</x:xmpmeta', '>'],
] as const

/**
 * Blanks EXIF segments and XMP packets of a PDF in place: the length stays, so every offset in it still
 * holds. What is compressed, and everything else, stays as it is.
 */
export function cleanPdf(bytes: Buffer): Buffer {
  const cleaned = Buffer.from(bytes)
  for (const written of [exif, xmpInJpeg]) blankSegments(cleaned, written)
  for (const [begin, end, close] of packets) blankPackets(cleaned, begin, end, close)
  return cleaned
}

/** APP1 segments that start so: FF E1, two bytes of length (themselves included), then these bytes. */
function blankSegments(bytes: Buffer, start: Buffer): void {
  let at = bytes.indexOf(start)
  while (at !== -1) {
    if (at >= 4 && bytes.readUInt16BE(at - 4) === 0xffe1) {
      const end = at - 2 + bytes.readUInt16BE(at - 2)
      bytes.fill(0, at, Math.min(Math.max(at, end), bytes.length))
    }
    at = bytes.indexOf(start, at + 1)
  }
}

/** Spaces, since the stream around a packet is text. One without an end goes on to the end of its stream. */
function blankPackets(bytes: Buffer, begin: string, end: string, close: string): void {
  let at = bytes.indexOf(begin)
  while (at !== -1) {
    const ended = bytes.indexOf(end, at)
    const closed = ended === -1 ? -1 : bytes.indexOf(close, ended)
    const until = closed === -1 ? bytes.indexOf('endstream', at) : closed + close.length
    bytes.fill(' ', at, until === -1 ? bytes.length : until)
    at = bytes.indexOf(begin, at)
  }
}
