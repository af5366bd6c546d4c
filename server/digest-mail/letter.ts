import { addDays } from '../days.ts'
import type { Digest } from '../digest/contract.ts'
import { inLanguage } from '../export/column.ts'
import type { Language } from '../members/rules.ts'
import { htmlOf } from './html.ts'
import type { Letter } from './post.ts'
import { type CountedName, counted, said } from './words.ts'

/** A number and where it leads. */
export interface Line {
  text: string
  url: string
}

export interface Part {
  title: string
  lines: readonly Line[]
}

const days = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const locales = { en: 'en-US', es: 'es-US' } as const

/**
 * A digest as it goes by mail: numbers and links. No name of a person, an institution or a county, no word of a note:
 * mail lies with others, and stands on locked screens.
 * @returns undefined when there is nothing to tell
 */
export function letterOf(
  digest: Digest,
  language: Language,
  publicUrl: string,
): Letter | undefined {
  const parts = partsOf(digest, language, publicUrl)
  if (parts.length === 0) return undefined
  const word = (name: keyof typeof said) => inLanguage(said[name], language)
  const week = new Intl.DateTimeFormat(locales[language], days).formatRange(
    Date.parse(digest.week),
    Date.parse(digest.to),
  )
  const whole = { text: word('whole'), url: `${publicUrl}/digest?week=${digest.week}` }
  const end = { text: word('end'), url: `${publicUrl}/account` }
  const text = [
    week,
    ...parts.map(({ title, lines }) =>
      [title, ...lines.map((line) => `* ${line.text}\n  ${line.url}`)].join('\n'),
    ),
    `${whole.text}:\n${whole.url}`,
    word('numbers'),
    `${end.text}\n${end.url}`,
  ].join('\n\n')
  const html = htmlOf({ language, title: week, parts, whole, foot: word('numbers'), end })
  return { subject: word('subject'), text: `${text}\n`, html }
}

function partsOf(digest: Digest, language: Language, publicUrl: string): Part[] {
  const { waiting, work, moved, week, to } = digest
  const line = (count: number, name: CountedName, path: string): Line[] => {
    const [one, other] = counted[name][language]
    return count === 0
      ? []
      : [{ text: `${count} ${count === 1 ? one : other}`, url: publicUrl + path }]
  }
  const here = `/digest?week=${week}`
  const waits = waiting
    ? [
        line(waiting.steps.overdue, 'stepsOverdue', '/follow-ups'),
        line(waiting.steps.soon, 'stepsSoon', '/follow-ups'),
        line(waiting.promises.overdue, 'promisesOverdue', '/commitments?mine=yes'),
        line(waiting.promises.soon, 'promisesSoon', '/commitments?mine=yes'),
        line(waiting.conflicts, 'conflicts', '/conflicts'),
        line(waiting.verdicts, 'verdicts', '/commitments?state=review'),
        line(waiting.entries, 'entries', '/phone'),
        line(waiting.reports.length, 'reports', '/reports'),
        line(waiting.quiet.length, 'quiet', '/coverage'),
      ].flat()
    : []
  const happened = [
    line(moved.length, 'moved', `/moved?from=${addDays(week, -1)}&to=${to}`),
    line(work?.contacts.total ?? 0, 'contacts', here),
    line(work?.commitments.total ?? 0, 'commitments', here),
    line(work?.verdicts.total ?? 0, 'verdictsDone', here),
  ].flat()
  return [
    { title: inLanguage(said.waiting, language), lines: waits },
    { title: inLanguage(said.happened, language), lines: happened },
  ].filter(({ lines }) => lines.length > 0)
}

/** The code that shows that an address is hers. */
export function codeLetter(code: string, language: Language): Letter {
  const word = (name: keyof typeof said) => inLanguage(said[name], language)
  return {
    subject: word('codeSubject'),
    text: `${word('code')}\n\n${code}\n\n${word('codeElse')}\n`,
  }
}
