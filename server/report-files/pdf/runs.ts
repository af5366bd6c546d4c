import type { Face, FontName } from './fonts.ts'

/**
 * A piece of text that is drawn in one go. `font` undefined: no font has it, and a box stands for each of its
 * characters; `text` is what is copied, searched and read aloud then, too.
 */
export type Run = { font: FontName | undefined; text: string; boxes: number }

/** Text where nothing has to be looked at twice: what English and Spanish are written with. */
const plain = /^[\x20-\x7E\u00A0-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D\u2026]*$/

/** Draws nothing: joiners, marks of direction, variation selectors, and what belongs to machines. */
const unseen = /^[\p{Cf}\p{Cc}\p{Variation_Selector}]+$/u

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

type FontOf = (face: Face, codePoint: number) => FontName | undefined

/** A text in pieces, each in a font that has its letters. */
export function runsOf(text: string, face: Face, fontOf: FontOf): Run[] {
  if (plain.test(text)) return text === '' ? [] : [{ font: `${face} latin`, text, boxes: 0 }]
  const runs: Run[] = []
  for (const { segment } of letters.segment(text)) {
    if (unseen.test(segment)) continue
    const found = drawable(segment, face, fontOf) ?? { font: undefined, text: segment, boxes: 1 }
    const last = runs.at(-1)
    if (last?.font === found.font && last) {
      last.text += found.text
      last.boxes += found.boxes
    } else runs.push(found)
  }
  return runs
}

/** A letter with whatever is above and below it, when one font has all of it; its base alone, where that is all there is. */
function drawable(segment: string, face: Face, fontOf: FontOf): Run | undefined {
  const parts = [...segment].filter((one) => !unseen.test(one))
  const fonts = parts.map((one) => fontOf(face, one.codePointAt(0) ?? 0))
  const [font] = fonts
  if (font === undefined || fonts.some((one) => one !== font)) return undefined
  return { font, text: parts.join(''), boxes: 0 }
}
