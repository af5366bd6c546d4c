import { inflateSync } from 'node:zlib'

/** A PDF as far as these tests look into it: its objects, and what stands on its pages. */
export interface ReadPdf {
  title: string
  /** everything outside of streams */
  objects: string
  pages: readonly ReadPage[]
}

interface ReadPage {
  /** letters in the order they were drawn, without spaces; what stands for others is read as those */
  text: string
  /** drawn outside of the tree and of artifacts */
  untagged: number
}

/** Reads what pdfkit writes, without any tool of the machine. */
export function readPdf(file: Buffer): ReadPdf {
  const raw = file.toString('latin1')
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  )
  const letters = new Map<string, string[]>()
  for (const [id, body] of objects) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1]
    if (map) letters.set(id, lettersOf(streamOf(objects.get(map) ?? '')))
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  const title = /\/Producer[\s\S]*\/Title (\d+) 0 R/.exec(
    [...objects.values()].find((one) => one.includes('/Producer')) ?? '',
  )?.[1]
  return {
    title: unescaped((objects.get(title ?? '') ?? '').slice(1, -1)),
    objects: [...objects.values()].map((body) => body.replace(/stream\n[\s\S]*/, '')).join('\n'),
    pages: pages.map((page) => {
      const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''
      const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1] ?? ''
      const fonts = new Map(
        [...(objects.get(resources) ?? page).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
          ([, name = '', id = '']) => [name, letters.get(id) ?? []],
        ),
      )
      return readPage(streamOf(objects.get(contents) ?? ''), fonts)
    }),
  }
}

function streamOf(body: string): string {
  const found = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? ''
  const bytes = Buffer.from(found, 'latin1')
  return (/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString('latin1')
}

function lettersOf(map: string): string[] {
  const units = (hex: string) =>
    String.fromCharCode(...hex.split(' ').map((unit) => Number.parseInt(unit, 16)))
  return [...map.matchAll(/\[(<[^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) => units(hex)),
  )
}

const step =
  /\/(\w+) (?:<<([\s\S]*?)>> )?B(?:DC|MC)|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|(?<=\s)(?:f|S|B)(?=\n)/g

function readPage(content: string, fonts: ReadonlyMap<string, string[]>): ReadPage {
  let [text, untagged, font] = ['', 0, [] as string[]]
  const marks: string[] = []
  for (const [whole, tag, options, name, shown] of content.matchAll(step)) {
    if (tag) {
      marks.push(tag)
      const actual = /\/ActualText \(([\s\S]*)\)/.exec(options ?? '')?.[1]
      if (actual) text += unescaped(actual)
    } else if (whole === 'EMC') marks.pop()
    else if (name) font = fonts.get(name) ?? []
    else {
      if (marks.length === 0) untagged += 1
      for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g))
        for (const [glyph] of hex.matchAll(/.{4}/g)) text += font[Number.parseInt(glyph, 16)] ?? '?'
    }
  }
  return { text: text.replace(/\s/g, ''), untagged }
}

/** A string of a PDF: UTF-16 behind its mark, some bytes escaped. */
function unescaped(text: string): string {
  const codes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const plain = text.replace(/\\([\s\S])/g, (_, one: string) => codes[one] ?? one)
  const bytes = Buffer.from(plain, 'latin1')
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return plain
  return bytes.subarray(2).swap16().toString('utf16le')
}

/** A text as `readPage` tells it: without spaces, and without what nothing is drawn for. */
export function asDrawn(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cf}\p{Cc}\p{Variation_Selector}]/gu, '')
}
