import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanFile } from '../../server/commitments/clean-file.ts'
import { asAttachment, safeFileName } from '../../server/commitments/file-name.ts'
import type { ProblemError } from '../../server/errors.ts'
import { phonePhoto, smallPdf, smallPng, traces } from '../setup/files.ts'

const refused = (bytes: Buffer) =>
  cleanFile(bytes).then(
    () => 'taken',
    (error: ProblemError) => error.code,
  )

describe('a photograph', () => {
  test('loses device, place, comments and what hangs on it, and keeps its picture the right way up', async () => {
    const photo = await phonePhoto(40, 20)
    // what is looked for below was there
    for (const trace of traces) expect(photo.includes(trace), trace).toBe(true)
    const before = await sharp(photo).metadata()
    expect([before.orientation, before.exif !== undefined]).toEqual([6, true])

    const { type, content } = await cleanFile(photo)
    expect(type).toBe('image/jpeg')
    for (const trace of [...traces, 'Exif', 'http://ns.adobe.com', '<script', 'ICC_PROFILE'])
      expect(content.includes(trace), trace).toBe(false)
    const after = await sharp(content).metadata()
    expect(after).toMatchObject({ format: 'jpeg', width: 20, height: 40 })
    for (const beside of ['exif', 'xmp', 'icc', 'iptc', 'orientation', 'comments'] as const)
      expect(after[beside], beside).toBeUndefined()
  })

  test('is bounded, and one that would burst the memory is not opened', async () => {
    const { content } = await cleanFile(await smallPng(6000, 30))
    expect(await sharp(content).metadata()).toMatchObject({ width: 4096 })
    // 144 million pixels of nothing: 2 MB of file
    const bomb = await smallPng(12_000, 12_000)
    expect(bomb.length).toBeLessThan(2_000_000)
    expect(await refused(bomb)).toBe('file_unreadable')
  })

  test('that stays heavier than 10 MB is drawn smaller', async () => {
    const side = 2400
    const noise = Buffer.alloc(side * side * 3)
    for (let i = 0, x = 1; i < noise.length; i += 1) {
      x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0
      noise[i] = x >>> 24
    }
    const png = await sharp(noise, { raw: { width: side, height: side, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer()
    const { content } = await cleanFile(png)
    expect(content.length).toBeLessThanOrEqual(10_485_760)
  })
})

describe('what is not what it says', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'file_type'],
    ['a drawing that runs scripts', () => Buffer.from('<svg onload="alert(1)"/>'), 'file_type'],
    ['a ZIP', () => Buffer.from('PK\x03\x04evidence'), 'file_type'],
    ['a GIF', () => Buffer.from('GIF89a/*<script>*/'), 'file_type'],
    ['nothing', () => Buffer.alloc(0), 'file_type'],
    [
      'a page in front of a PDF',
      () => Buffer.concat([Buffer.from('<html>'), smallPdf()]),
      'file_type',
    ],
    ['a PDF that has no end', () => Buffer.from('%PDF-1.4\n<script>'), 'file_type'],
    [
      'a ZIP behind a PDF',
      () => Buffer.concat([smallPdf(), Buffer.alloc(2000, 'PK')]),
      'file_type',
    ],
    [
      'half a photograph',
      async () => (await phonePhoto(400, 300)).subarray(0, 900),
      'file_unreadable',
    ],
    [
      'a page that begins like a PNG',
      () => Buffer.from('\x89PNG\r\n\x1a\n<html>', 'latin1'),
      'file_unreadable',
    ],
    [
      'a JPEG in its first letters only',
      () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]),
      'file_unreadable',
    ],
  ])('%s is refused', async (_name, bytes, code) => {
    expect(await refused(await bytes())).toBe(code)
  })

  test('a picture with a page behind it loses the page', async () => {
    const png = Buffer.concat([await smallPng(), Buffer.from('<script>alert(1)</script>')])
    const { type, content } = await cleanFile(png)
    expect([type, content.includes('script')]).toEqual(['image/png', false])
    expect(content.subarray(-8)).toEqual(png.subarray(png.indexOf('IEND'), png.indexOf('IEND') + 8))
  })
})

describe('a PDF', () => {
  test('keeps its length and every byte but EXIF and XMP', async () => {
    const packet = '<?xpacket begin="" id="x"?><x:xmpmeta>xmpcanary</x:xmpmeta><?xpacket end="w"?>'
    const photo = await phonePhoto()
    const pdf = smallPdf(Buffer.concat([photo, Buffer.from(`before ${packet} after`)]))
    const { type, content } = await cleanFile(pdf)
    expect([type, content.length]).toEqual(['application/pdf', pdf.length])
    for (const trace of ['Secret Phone 9', 'GPSCANARY', 'xmpcanary', 'xpacket', 'Exif'])
      expect([pdf.includes(trace), content.includes(trace)], trace).toEqual([true, false])
    // kept as it is: what no EXIF and no XMP is
    for (const kept of ['before ', ' after', 'commentcanary', '%%EOF', '/Catalog'])
      expect(content.indexOf(kept), kept).toBe(pdf.indexOf(kept))
    expect(content.indexOf(Buffer.from([0xff, 0xda]))).toBe(pdf.indexOf(Buffer.from([0xff, 0xda])))
  })

  test('without either stays byte for byte what it is', async () => {
    const pdf = smallPdf('Exif and xpacket are words too')
    expect((await cleanFile(pdf)).content).toEqual(pdf)
  })

  test('with a packet or segment that never ends is blanked no further than its stream or file', async () => {
    const open = smallPdf('<?xpacket begin="" xmpcanary')
    const { content } = await cleanFile(open)
    expect([content.includes('xmpcanary'), content.includes('endstream')]).toEqual([false, true])
    expect(content.length).toBe(open.length)
    const cut = smallPdf(
      Buffer.concat([Buffer.from([0xff, 0xe1, 0xff, 0xff]), Buffer.from('Exif\0\0x')]),
    )
    expect((await cleanFile(cut)).content.length).toBe(cut.length)
  })
})

describe('the name of a file', () => {
  test.each([
    ['letter.pdf', 'application/pdf', 'letter.pdf'],
    ['IMG_1.JPEG', 'image/jpeg', 'IMG_1.jpeg'],
    ['page.html', 'image/png', 'page.html.png'],
    ['../../etc/passwd', 'application/pdf', 'etc passwd.pdf'],
    ['C:\\Users\\me\\a.png', 'image/png', 'C Users me a.png'],
    ['invoice\u202efdp.exe', 'application/pdf', 'invoice fdp.exe.pdf'],
    ['a"; filename="b.exe', 'image/png', 'a ; filename= b.exe.png'],
    ['.htaccess', 'image/png', 'htaccess.png'],
    ['\r\nset-cookie: x', 'image/png', 'set-cookie x.png'],
    [undefined, 'image/jpeg', 'evidence.jpg'],
    ['...', 'image/jpeg', 'evidence.jpg'],
    ['Acta señalada.pdf', 'application/pdf', 'Acta señalada.pdf'],
  ] as const)('%j of %s is %s', (claimed, type, name) => {
    expect(safeFileName(claimed, type)).toBe(name)
  })

  test('is cut to what devices keep, never inside a letter', () => {
    const name = safeFileName(`${'👩🏽‍🌾'.repeat(90)}.png`, 'image/png')
    expect([...name].length).toBeLessThanOrEqual(120)
    expect(() => encodeURIComponent(name)).not.toThrow()
  })

  test('travels in both spellings', () => {
    expect(asAttachment("Acta d'año (1).pdf")).toBe(
      'attachment; filename="Acta dano (1).pdf"; filename*=UTF-8\'\'Acta%20d%27a%C3%B1o%20%281%29.pdf',
    )
    expect(asAttachment('証拠.pdf')).toContain('filename="evidence.pdf"')
  })
})
