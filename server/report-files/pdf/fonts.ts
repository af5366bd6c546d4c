import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { unpacked } from './woff.ts'

const require = createRequire(import.meta.url)
const files = join(dirname(require.resolve('@fontsource/figtree/package.json')), 'files')

/** Weights of the one type family; a word that needs both alphabets is drawn with both files. */
const weights = { regular: 400, medium: 600, bold: 700 } as const
export type Face = keyof typeof weights

const alphabets = ['latin', 'latin-ext'] as const
type Alphabet = (typeof alphabets)[number]
export type FontName = `${Face} ${Alphabet}`

const unpackedFiles = new Map<FontName, Buffer>()

/** Read once. WOFF, not WOFF2: fontkit fails at á and ñ there. */
function fileOf(face: Face, alphabet: Alphabet): Buffer {
  const name = `${face} ${alphabet}` as const
  const known = unpackedFiles.get(name)
  if (known) return known
  const path = join(files, `figtree-${alphabet}-${weights[face]}-normal.woff`)
  const file = unpacked(readFileSync(path))
  unpackedFiles.set(name, file)
  return file
}

/** What pdfkit's own types leave out: which characters a font that was chosen has. */
type Chosen = { _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } } }

/**
 * Registers the fonts of a document.
 * @returns which font has a character; undefined where none has
 */
export function withFonts(
  doc: PDFKit.PDFDocument,
): (face: Face, codePoint: number) => FontName | undefined {
  for (const face of Object.keys(weights) as Face[])
    for (const alphabet of alphabets)
      doc.registerFont(`${face} ${alphabet}`, fileOf(face, alphabet))
  const known = new Map<number, Alphabet | undefined>()
  // every weight has the same characters
  const alphabetOf = (codePoint: number) =>
    alphabets.find((alphabet) => {
      doc.font(`regular ${alphabet}`)
      return (doc as unknown as Chosen)._font.font.hasGlyphForCodePoint(codePoint)
    })
  return (face, codePoint) => {
    if (!known.has(codePoint)) known.set(codePoint, alphabetOf(codePoint))
    const alphabet = known.get(codePoint)
    return alphabet && `${face} ${alphabet}`
  }
}
