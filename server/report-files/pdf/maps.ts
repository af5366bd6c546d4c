import type { Tone } from '../../palette/rules.ts'
import { here } from '../../state/here.ts'
import type { CountyMap, Sign } from '../document.ts'
import { cell, inks } from './inks.ts'
import type { Style } from './lines.ts'
import { drawGlyph, drawSwatch, fillWith, swatchSide } from './painting.ts'
import { bodyWidth, heightOf, type Paper, sheet } from './paper.ts'
import { type Box, boxAround, drawingOf, pathOf, type Shape } from './shapes.ts'

const gap = 18
const captionStyle: Style = { ...cell, face: 'medium' }
/** How large a county must lie on paper to carry its name, in points across. */
const roomForName = 42

/** How high a map is at most, and at least, in points. */
const heights = { most: 320, least: 230 } as const

/** What maps need at least below a heading. */
export function leastHeight(paper: Paper, legend: readonly Sign[]): number {
  return heights.least + heightOf(captionStyle) + 16 + legendHeight(paper, legend)
}

/** Maps side by side, with their captions, and the key of their colours below. */
export function drawMaps(paper: Paper, maps: readonly CountyMap[], legend: readonly Sign[]): void {
  const shown = new Set(maps.flatMap(({ counties }) => [...counties.keys()]))
  const box = boxOf(shown)
  const width = (bodyWidth - gap * (maps.length - 1)) / maps.length
  const besides = heightOf(captionStyle) + 16 + legendHeight(paper, legend)
  // rather a little smaller than on a page of their own, with the one before half empty
  const most = paper.left() - besides >= heights.least ? paper.left() - besides : heights.most
  const scale = Math.min(width / box.width, Math.min(most, heights.most) / box.height)
  const height = box.height * scale
  paper.room(height + besides)
  const top = paper.y
  for (const [at, map] of maps.entries()) {
    const left = sheet.side + at * (width + gap)
    const caption = paper.lines(map.title, width, captionStyle)
    const element = paper.part('Figure', undefined, {
      alt: map.alt,
      bbox: [left, top, left + width, top + heightOf(captionStyle) + 4 + height],
    })
    element.add(() => {
      paper.draw(caption, captionStyle, left, top)
      const { doc } = paper
      doc.save()
      doc.translate(left + (width - box.width * scale) / 2, top + heightOf(captionStyle) + 6)
      doc.scale(scale).translate(-box.x, -box.y)
      doc.rect(box.x, box.y, box.width, box.height).clip()
      drawState(paper, map, 1 / scale)
      doc.restore()
    })
    element.end()
  }
  paper.y = top + heightOf(captionStyle) + 6 + height + 10
  drawLegend(paper, legend)
}

const theState = () => drawingOf(here().outlines)

/** So few that they are shown alone, with their names. */
function areFew({ size }: { size: number }): boolean {
  return size > 0 && size <= theState().shapes.size / 2
}

/** The counties themselves; the whole state when they are most of it. */
function boxOf(fips: ReadonlySet<string>): Box {
  const { shapes, border } = theState()
  const rings = [...fips].flatMap((one) => shapes.get(one)?.rings ?? [])
  return areFew(fips) ? boxAround(rings, 0.05) : boxAround(border)
}

/** @param unit a point on paper, in kilometres of the map */
function drawState(paper: Paper, { counties }: CountyMap, unit: number): void {
  const { doc } = paper
  const { shapes, border } = theState()
  for (const [fips, shape] of shapes) {
    const sign = counties.get(fips)
    const path = pathOf(shape.rings)
    if (sign) fillWith(doc, path, sign.tone.fill, boxAround(shape.rings), 0.62 * unit)
    else doc.path(path).fill(inks.wash)
    doc
      .path(path)
      .lineWidth((sign ? 0.7 : 0.4) * unit)
      .lineJoin('round')
      .stroke(inks.line)
  }
  doc
    .path(pathOf(border, ''))
    .lineWidth(0.9 * unit)
    .stroke(inks.soft)
  for (const [fips, shape] of shapes) {
    const county = counties.get(fips)
    if (county) drawMark(paper, county, shape, unit, areFew(counties))
  }
}

type Drawn = Sign & { name: string }

/** Its symbol, unless there is nothing to tell, and its name where there is room. */
function drawMark(
  paper: Paper,
  county: Drawn,
  { rings, middle }: Shape,
  unit: number,
  few: boolean,
): void {
  const { glyph, tone, name } = county
  const { fill, ink } = tone
  const blank = glyph === 'not_assessed' || glyph === 'never_asked'
  const named = few && boxAround(rings, 0).width / unit > roomForName
  const [x, y] = middle
  const scale = (named ? 0.8 : 0.52) * unit
  const halo = fill.pattern ? { halo: fill.ground } : {}
  if (!blank) drawGlyph(paper.doc, glyph, { ink, ...halo, x, y: named ? y - 5 * unit : y, scale })
  if (named) drawName(paper, name, tone, x, blank ? y - 4 * unit : y + 1.5 * unit, unit)
}

/** Upon a pattern it stands on a plate of the county's own ground. */
function drawName(
  paper: Paper,
  name: string,
  tone: Tone,
  x: number,
  y: number,
  unit: number,
): void {
  const { doc } = paper
  const style: Style = { face: 'medium', size: 6.5, colour: tone.ink }
  const line = paper.line(name, style)
  const [width, height] = [line.width, heightOf(style)]
  doc.save().translate(x, y).scale(unit)
  if (tone.fill.pattern) {
    doc.roundedRect(-width / 2 - 2, 0.5, width + 4, height - 1, 2).fill(tone.fill.ground)
  }
  paper.draw([line], style, -width / 2, 0)
  doc.restore()
}

/** Where each key of the legend stands: from left to right, in as many rows as it takes. */
function placed(paper: Paper, legend: readonly Sign[]) {
  let [x, row] = [0, 0]
  return legend.map((sign) => {
    const line = paper.line(sign.word, cell)
    const width = swatchSide + 5 + line.width
    if (x > 0 && x + width > bodyWidth) [x, row] = [0, row + 1]
    const place = { sign, line, x, row }
    x += width + 14
    return place
  })
}

const rowHeight = 17

function legendHeight(paper: Paper, legend: readonly Sign[]): number {
  return (1 + (placed(paper, legend).at(-1)?.row ?? 0)) * rowHeight
}

function drawLegend(paper: Paper, legend: readonly Sign[]): void {
  const list = paper.part('L')
  const top = paper.y
  for (const { sign, line, x, row } of placed(paper, legend)) {
    const y = top + row * rowHeight
    const left = sheet.side + x
    paper.artifact(() => drawSwatch(paper.doc, sign.tone, sign.glyph, left, y))
    const item = paper.part('LBody', paper.part('LI', list))
    item.add(() => paper.draw([line], cell, left + swatchSide + 5, y))
  }
  list.end()
  paper.y = top + legendHeight(paper, legend) + 4
}
