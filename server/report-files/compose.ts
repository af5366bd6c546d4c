import type { Language } from '../members/rules.ts'
import type { ReportContents } from '../report-contents/contract.ts'
import type { HighlightShown, Report } from '../reports/contract.ts'
import { type Section, sections } from '../reports/rules.ts'
import { type Labels, noLabels } from '../words/own.ts'
import { type Corrected, correctionsOf } from './corrections.ts'
import type { Highlight, Key, Part, ReportDocument, ReportSection } from './document.ts'
import { coverageParts, ladderParts, movementParts, recordParts } from './further-parts.ts'
import { statusParts } from './status-parts.ts'
import { periodOf, scopeOf, titleOf } from './titles.ts'
import { type Speech, speechOf } from './words.ts'
import { campaignParts, commitmentParts, contactParts } from './work-parts.ts'

/** What is told of a report: enough for whoever has an account and whoever has not. */
export type Told = Pick<
  Report,
  'scope' | 'period' | 'title' | 'state' | 'finalizedOn' | 'highlights'
> & {
  texts: readonly Pick<Report['texts'][number], 'section' | 'language' | 'text'>[]
  snapshot: { hash: string } | null
  /** who stands for it; nobody is told to people without an account */
  author?: { name: string } | null
  reviewer?: { name: string } | null
  /** what would be different today; a draft has none */
  corrected?: Corrected | undefined
}

/** A report with its numbers as a document in one language. What the reader may not see is not in the contents. */
export function composed(
  report: Told,
  contents: ReportContents,
  language: Language,
  labels: Labels = noLabels,
): ReportDocument {
  const speech = speechOf(language, labels)
  const { say } = speech
  const partsOf: Record<Section, Part[]> = {
    summary: highlightPart(report.highlights, speech),
    statuses: statusParts(contents, speech),
    contacts: contactParts(contents, speech),
    commitments: commitmentParts(contents, speech),
    campaigns: campaignParts(contents, speech),
    coverage: coverageParts(contents, speech),
    movements: movementParts(contents, speech),
    ladder: ladderParts(contents, speech),
    records: recordParts(contents, speech),
    outlook: [],
  }
  const textOf = (section: Section) =>
    report.texts.find((one) => one.section === section && one.language === language)?.text ?? ''
  return {
    language,
    title: titleOf(report, speech),
    about: about(report, contents, speech),
    draft: report.state !== 'final',
    corrections:
      report.corrected && report.finalizedOn
        ? correctionsOf(report.corrected, contents, report.finalizedOn, speech)
        : null,
    keys: keysOf(contents, speech),
    sections: sections
      .map(
        (key): ReportSection => ({
          key,
          title: say(`section.${key}`),
          text: textOf(key),
          parts: partsOf[key].filter(says),
        }),
      )
      .filter(({ text, parts }) => text.trim() !== '' || parts.length > 0),
    notes: [
      say('report.rules', { version: contents.rulesVersion }),
      ...(report.snapshot ? [say('report.hash', { hash: report.snapshot.hash })] : []),
    ],
  }
}

/** A table without a row says nothing. */
function says(part: Part): boolean {
  return part.kind !== 'table' || part.table.rows.length > 0
}

function about(
  { scope, period, finalizedOn, author, reviewer, ...report }: Told,
  { asOf, previous }: ReportContents,
  speech: Speech,
): ReportDocument['about'] {
  const { say, day, word } = speech
  const days = (its: { from: string; to: string }) =>
    say('report.days', { from: day(its.from), to: day(its.to) })
  const state = finalizedOn
    ? say('state.final', { day: day(finalizedOn) })
    : word('state', report.state)
  return [
    { label: say('sheet.scope'), value: scopeOf(scope, speech) },
    { label: say('sheet.period'), value: periodOf(period, speech) },
    { label: say('sheet.days'), value: days(period) },
    { label: say('sheet.asOf'), value: day(asOf) },
    { label: say('sheet.compared'), value: days(previous) },
    { label: say('sheet.state'), value: state },
    ...(author ? [{ label: say('sheet.author'), value: author.name }] : []),
    ...(reviewer ? [{ label: say('sheet.reviewer'), value: reviewer.name }] : []),
  ]
}

function keysOf(
  { contacts, commitments, statuses, ladder }: ReportContents,
  speech: Speech,
): Key[] {
  const { say, number } = speech
  const told = (value: number | null) => (value === null ? say('report.few') : number(value))
  const happened = (of: string) => commitments.happened.find((line) => line.of === of)
  const moved = (of: string) => statuses.moved.find((line) => line.of === of)
  const keys = [
    ['glance.held', contacts.held],
    ['glance.institutions', contacts.institutions],
    ['glance.members', ladder.members],
    ['glance.made', happened('made')],
    ['glance.kept', happened('kept')],
    ['glance.broken', happened('broken')],
    ['glance.improved', moved('improved')],
    ['glance.worsened', moved('worsened')],
  ] as const
  return keys.flatMap(([label, figure]) =>
    figure
      ? [
          {
            value: told(figure.value),
            label: say(label),
            before: say('glance.before', { number: told(figure.previous) }),
          },
        ]
      : [],
  )
}

function highlightPart(highlights: readonly HighlightShown[], speech: Speech): Part[] {
  const items = highlights
    .map((one) => highlightOf(one, speech))
    .filter(({ caption, quote }) => caption || quote)
  return items.length > 0 ? [{ kind: 'highlights', title: speech.say('highlights'), items }] : []
}

function highlightOf({ caption, about }: HighlightShown, speech: Speech): Highlight {
  const { language, say, word, day } = speech
  const words = caption[language]
  if (about === null) return { caption: words, quote: null, about: null }
  return {
    caption: words,
    quote: about.text || null,
    about: say('highlights.about', {
      word: word(about.entry === 'contact' ? 'contactKind' : 'commitment', about.word),
      names: about.institutions.map(({ name }) => name).join(', '),
      day: day(about.day),
    }),
  }
}
