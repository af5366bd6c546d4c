import { type GlyphName, glyphs, motifs, widthOf } from '../../marks/rules.ts'
import type { Fill, Tone } from '../../palette/rules.ts'
import type { Box } from './shapes.ts'

/**
 * Fills a path as the palette says: its ground, and its pattern clipped to it.
 * @param path of an SVG, in the units of the present drawing
 * @param box that holds it
 * @param unit how many of those units a pattern counts as one
 */
export function fillWith(
  doc: PDFKit.PDFDocument,
  path: string,
  { ground, pattern, mark }: Fill,
  box: Box,
  unit: number,
): void {
  doc.path(path).fill(ground)
  if (pattern === null) return
  const { size, path: tile, width, turn = 0 } = motifs[pattern]
  doc.save()
  doc.path(path).clip()
  doc.translate(box.x + box.width / 2, box.y + box.height / 2)
  doc.rotate(turn).scale(unit)
  // as many tiles as cover the box however it is turned
  const reach = Math.ceil(Math.hypot(box.width, box.height) / unit / 2 / size)
  for (let row = -reach; row < reach; row += 1)
    for (let column = -reach; column < reach; column += 1)
      doc.path(moved(tile, column * size, row * size))
  doc
    .lineWidth(width)
    .lineCap(turn ? 'round' : 'butt')
    .stroke(mark)
  doc.restore()
}

/** A path of `M`, `H`, `V` and `h` alone, somewhere else. */
function moved(path: string, x: number, y: number): string {
  return path
    .replace(/M([\d.]+) ([\d.]+)/g, (_, a, b) => `M${Number(a) + x} ${Number(b) + y}`)
    .replace(/H([\d.]+)/g, (_, a) => `H${Number(a) + x}`)
    .replace(/V([\d.]+)/g, (_, b) => `V${Number(b) + y}`)
}

/** The symbol of a status around a point; `halo` keeps it legible upon a pattern. */
export function drawGlyph(
  doc: PDFKit.PDFDocument,
  name: GlyphName,
  { ink, halo, x, y, scale }: { ink: string; halo?: string; x: number; y: number; scale: number },
): void {
  const width = widthOf(name)
  doc.save().translate(x, y).scale(scale)
  doc.lineCap('round').lineJoin('round')
  if (halo)
    doc
      .path(glyphs[name])
      .lineWidth(width + 3)
      .stroke(halo)
  doc.path(glyphs[name]).lineWidth(width).stroke(ink)
  doc.restore()
}

/** The key of a status beside its word: a square of 13 points with the colour, pattern and symbol of the map. */
export function drawSwatch(
  doc: PDFKit.PDFDocument,
  { fill, ink }: Tone,
  glyph: GlyphName,
  x: number,
  y: number,
): void {
  const side = swatchSide
  const path = `M${x} ${y}h${side}v${side}h${-side}Z`
  doc.lineWidth(0.5)
  fillWith(doc, path, fill, { x, y, width: side, height: side }, 0.6)
  doc.path(path).lineWidth(0.5).strokeColor('#1c2430', 0.35).stroke()
  doc.strokeOpacity(1)
  const halo = fill.pattern ? { halo: fill.ground } : {}
  drawGlyph(doc, glyph, { ink, ...halo, x: x + side / 2, y: y + side / 2, scale: 0.56 })
}

export const swatchSide = 12
