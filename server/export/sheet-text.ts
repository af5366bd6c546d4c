/** Characters that XML has no way to say. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unsayable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A cell holds so much. */
const cellAtMost = 32_767

/** A text as the cell of a workbook shows it: `_x0041_` is no code there when it is escaped. */
export function sheetText(text: string): string {
  return text
    .replace(unsayable, '')
    .replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x')
    .slice(0, cellAtMost)
}
