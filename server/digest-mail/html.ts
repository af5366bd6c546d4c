import type { Language } from '../members/rules.ts'
import type { Line, Part } from './letter.ts'

interface Page {
  language: Language
  title: string
  parts: readonly Part[]
  whole: Line
  foot: string
  end: Line
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => entities[one] as string)

/** The same letter for programs that show HTML: no picture, no style sheet, nothing that is fetched when it is opened. */
export function htmlOf({ language, title, parts, whole, foot, end }: Page): string {
  const link = ({ text, url }: Line) => `<a href="${escaped(url)}">${escaped(text)}</a>`
  const list = ({ title: head, lines }: Part) =>
    `<h2>${escaped(head)}</h2><ul>${lines.map((line) => `<li>${link(line)}</li>`).join('')}</ul>`
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Condado</title></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    ...parts.map(list),
    `<p>${link(whole)}</p>`,
    `<p><small>${escaped(foot)}</small></p>`,
    `<p><small>${link(end)}</small></p>`,
    '</body></html>',
  ].join('\n')
}
