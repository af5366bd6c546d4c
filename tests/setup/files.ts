import sharp from 'sharp'

/** Text that a camera or a program wrote beside the picture: none of it may be found in what is kept. */
export const traces = ['Secret Phone 9', 'GPSCANARY', 'xmpcanary', 'commentcanary', 'trailcanary']

/** The least that is a PDF, with `extra` in a stream of it. */
export function smallPdf(extra: Buffer | string = ''): Buffer {
  const stream = Buffer.from(extra as string)
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n'),
    Buffer.from('2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n'),
    Buffer.from(`3 0 obj<</Length ${stream.length}>>stream\n`),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ])
}

export function smallPng(width = 40, height = 20): Promise<Buffer> {
  const background = { r: 30, g: 90, b: 160 }
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
}

/** A picture whose upper left quarter is blue: one sees which way up it is. */
function marked(width: number, height: number) {
  const [ground, mark] = [
    { r: 200, g: 120, b: 40 },
    { r: 20, g: 40, b: 200 },
  ]
  const quarter = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
  const input = { create: { ...quarter, channels: 3 as const, background: mark } }
  return sharp({ create: { width, height, channels: 3, background: ground } }).composite([
    { input, left: 0, top: 0 },
  ])
}

/**
 * A photograph as a phone takes it: lying on its side (orientation 6: the blue quarter belongs to the upper right),
 * with EXIF of device and place, XMP, a comment, and something hung onto its end.
 */
export async function phonePhoto(width = 40, height = 20): Promise<Buffer> {
  const jpeg = await marked(width, height)
    .withExif({
      IFD0: { Model: 'Secret Phone 9' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 21/1 0/1', GPSMapDatum: 'GPSCANARY' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const segment = (marker: number, text: string) => {
    const bytes = Buffer.from(text)
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(bytes.length + 2, 2)
    return Buffer.concat([head, bytes])
  }
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>xmpcanary</x:xmpmeta>'),
    segment(0xfe, 'commentcanary'),
    jpeg.subarray(2),
    Buffer.from('trailcanary<script>alert(1)</script>'),
  ])
}
