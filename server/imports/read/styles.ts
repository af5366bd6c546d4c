import { showsDay } from './serial-day.ts'
import { readXml } from './xml.ts'
import type { Package } from './zip.ts'

/** Which styles of a workbook show a number as a day, by their place in it. */
export async function dayStyles(workbook: Package, path: string): Promise<boolean[]> {
  if (!workbook.has(path)) return []
  const codes = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  await readXml(await workbook.part(path), {
    open: (name, { numFmtId = '0', formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(Number(numFmtId))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles.map((id) => showsDay(id, codes.get(id)))
}

/** Texts that cells share, in their order; without how they are pronounced. */
export async function sharedTexts(workbook: Package, path: string): Promise<string[]> {
  if (!workbook.has(path)) return []
  const texts: string[] = []
  let parts: string[] = []
  let takes = false
  let aside = 0
  await readXml(await workbook.part(path), {
    open: (name) => {
      if (name === 'si') parts = []
      if (name === 'rPh') aside += 1
      takes = name === 't' && aside === 0
    },
    text: (text) => {
      if (takes) parts.push(text)
    },
    close: (name) => {
      takes = false
      if (name === 'rPh') aside -= 1
      if (name === 'si') texts.push(parts.join(''))
    },
  })
  return texts
}
