import type { Change, CountyMoved } from '../moves/contract.ts'
import type { ReportContents } from '../report-contents/contract.ts'
import type { Cell, Table } from './document.ts'
import { lineTable } from './line-tables.ts'
import type { Speech } from './words.ts'

export const aspects = ['alliance', 'accountability'] as const
export type Aspect = (typeof aspects)[number]

/** How many counties got better, worse or otherwise different. */
export function movedTable({ statuses }: ReportContents, speech: Speech): Table {
  const rows = { lines: statuses.moved, words: 'moves' }
  return lineTable(
    'statuses.moved',
    'statuses.moved',
    rows,
    { heading: 'column.direction' },
    speech,
  )
}

/** Each of them: from what to what, and because of what. */
export function movedCounties({ moved }: ReportContents, speech: Speech): Table {
  const { say, word } = speech
  const rows = moved.flatMap(({ name, ...county }) =>
    aspects.flatMap((aspect): Cell[][] => {
      const move = county[aspect]
      if (move === null) return []
      return [
        [
          name,
          say(`aspect.${aspect}`),
          word(aspect, move.before),
          word(aspect, move.after),
          word('direction', move.direction),
          reasonsOf(move, speech),
        ],
      ]
    }),
  )
  return {
    key: 'statuses.counties_moved',
    title: say('moved'),
    columns: [
      { heading: say('column.county'), kind: 'name', paper: 2 },
      { heading: say('column.status'), kind: 'text', paper: 2.3 },
      { heading: say('column.before'), kind: 'text', paper: 2 },
      { heading: say('column.after'), kind: 'text', paper: 2 },
      { heading: say('column.direction'), kind: 'text', paper: 1.5 },
      { heading: say('column.why'), kind: 'quote', paper: 5.4 },
    ],
    rows,
  }
}

/** As many as on screen. */
const reasonsShown = 4

/** Who said or did what and when; whoever is told of no entry hears only whether there was one. */
function reasonsOf(
  { changes, onlyTime }: Pick<NonNullable<CountyMoved[Aspect]>, 'changes' | 'onlyTime'>,
  speech: Speech,
): string {
  const { say } = speech
  const shown = changes.slice(0, reasonsShown).flatMap((change) => reasonOf(change, speech))
  if (shown.length === 0) return say(onlyTime ? 'moves.onlyTime' : 'moves.entered')
  const rest = changes.length - shown.length
  const more = say(rest === 1 ? 'moves.oneMore' : 'moves.more', { count: rest })
  return [...shown, ...(rest > 0 ? [more] : [])].join('; ')
}

function reasonOf(
  { cause, before, after, decidedBy }: Change,
  { reason, day }: Speech,
): string | [] {
  const its = decidedBy ?? after ?? before
  if (!its) return []
  const what = reason(its.entry === 'hidden' ? 'because.hidden' : its.text)
  const how = cause === 'entered' ? '' : ` · ${reason(`moves.cause.${cause}`)}`
  return `${its.institution.name}: ${what}, ${day(its.day)}${how}`
}
