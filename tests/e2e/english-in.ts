import type { Locator } from 'playwright-core'
import { catalogOf } from './words.ts'

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}’']+/gu) ?? []

/** Words of a message, without what is put in: names of values, kinds of plurals. */
function spoken(message: string): string[] {
  const plain = message
    .replace(/\{\w+, plural,/g, ' ')
    .replace(/(?:=\d+|zero|one|two|few|many|other) \{/g, ' ')
    .replace(/\{\w+\}/g, ' ')
  return wordsIn(plain)
}

/** What only the English catalogs say: no word of it belongs on a Spanish page. */
const onlyEnglish = await (async () => {
  const [en, es] = [await catalogOf('en'), await catalogOf('es')]
  const spanish = new Set([...Object.values(es).flatMap(spoken), ...spanishMonths()])
  return new Set(
    Object.values(en)
      .flatMap(spoken)
      .filter((word) => word.length > 1 && !spanish.has(word)),
  )
})()

/** In Spanish, too, May and "ago" are months. */
function spanishMonths(): string[] {
  const format = new Intl.DateTimeFormat('es-US', { month: 'short', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month))).flatMap(
    wordsIn,
  )
}

/**
 * English words that a part of the screen says itself, in what is read and in what is read out: proper names, words of
 * entries and of the writer aside.
 */
export async function englishIn(place: Locator): Promise<string[]> {
  const texts = await place.evaluate((root) => {
    const copy = root.cloneNode(true) as Element
    for (const one of copy.querySelectorAll('[data-name], [data-quoted], [data-written]')) {
      one.remove()
    }
    const said = [...copy.querySelectorAll('[aria-label]')].map((one) =>
      one.getAttribute('aria-label'),
    )
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) said.push(walker.currentNode.textContent)
    return said.map((one) => one ?? '')
  })
  return [...new Set(texts.flatMap(wordsIn))].filter((word) => onlyEnglish.has(word))
}
