import type { Dice } from '../../server/demo/dice.ts'

/** What is easily changed on its way: by an encoding, an escape, a database, a normal form, or somebody who trims. */
const pieces = [
  'He will look at the jail holds by May.',
  'Dijo que sí, que mañana; ¿y el año próximo?',
  'e\u0301 is not \u00e9',
  '👩🏽‍🌾🏳️‍🌈',
  '𝔘𝔫𝔦 漢字 الشريف שריף',
  '\u200b\u2028\ufeff',
  '"; drop table contacts; --',
  '<b>&amp;</b> %00 \\u0000 \\',
  '  spaces  ',
  'one\nanother\n\nand a third',
  '\ttabs\t',
  '\u202eback\u202c',
] as const

/** Words that nothing else says, if the name is its own. @param most pieces */
export function hardWords(dice: Dice, name: string, most: number): string {
  return `${name}: ${Array.from({ length: dice.int(1, most) }, () => dice.one(pieces)).join(' ')}.`
}
