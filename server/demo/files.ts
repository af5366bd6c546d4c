import { crc32, deflateSync } from 'node:zlib'
import type { Language } from '../members/rules.ts'

const width = 300
const height = 400

/** A photograph as far as a demo needs one: a sheet with lines of writing on a dark wall; the same each time. */
export function noticePng(shade: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = greyAt(x, y, shade)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // 8 bits of grey
  head[8] = 8
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function greyAt(x: number, y: number, shade: number): number {
  const onSheet = x > 40 && x < 260 && y > 50 && y < 350
  if (!onSheet) return 70 + shade * 12 + Math.floor(y / 20)
  const inLine = y > 80 && y < 320 && y % 22 < 7 && x > 64 && x < 236 - ((y * 7) % 60)
  return inLine ? 60 : 238 - Math.floor(x / 30)
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

const letters: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'To the coalition',
    'We received your letter and will answer',
    'at the next meeting. (Invented.)',
  ],
  es: [
    'A la coalición',
    'Recibimos su carta y responderemos',
    'en la próxima reunión. (Inventado.)',
  ],
}

/** A letter of one page with the plainest of fonts, which every reader has. */
export function letterPdf(language: Language): Buffer {
  const lines = letters[language].map((line) => `(${line.replace(/[()]/g, '\\$&')}) Tj T*`)
  const text = `BT /F1 14 Tf 20 TL 72 720 Td ${lines.join(' ')} ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, n) => {
    const at = pdf.length
    pdf += `${n + 1} 0 obj${object}endobj\n`
    return `${`${at}`.padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer<</Size 6/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`
  return Buffer.from(pdf + table + end, 'latin1')
}
