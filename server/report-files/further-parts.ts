import type { ReportContents } from '../report-contents/contract.ts'
import { movementFigures } from '../report-contents/rules.ts'
import type { Column, Part, Table } from './document.ts'
import { lineTable, numberColumns, numbersOf } from './line-tables.ts'
import type { Speech } from './words.ts'

const table = (its: Table): Part => ({ kind: 'table', table: its })

export function coverageParts({ coverage }: ReportContents, speech: Speech): Part[] {
  const { say, word } = speech
  const rows = { lines: coverage.figures, words: 'coverage' }
  return [
    table(
      lineTable(
        'coverage.figures',
        'coverage.figures',
        rows,
        { heading: 'column.name', standing: true },
        speech,
      ),
    ),
    table(countyGaps(coverage, speech)),
    table({
      key: 'coverage.gaps',
      title: say('coverage.gaps'),
      columns: [
        { heading: say('column.county'), kind: 'name', paper: 1.6 },
        { heading: say('column.institution'), kind: 'name', paper: 4 },
        { heading: say('column.kind'), kind: 'text', paper: 2.4 },
        { heading: say('column.sector'), kind: 'text' },
        { heading: say('coverage.lastHeldOn'), kind: 'day', paper: 1.7 },
      ],
      rows: coverage.counties.flatMap(({ name, keyGaps }) =>
        keyGaps.map(({ institution, kind, sector, lastHeldOn }) => [
          name,
          institution.name,
          word('institutionKind', kind),
          word('sector', sector),
          lastHeldOn,
        ]),
      ),
    }),
  ]
}

/** Where nobody has been, county by county, beside the start as far as that was kept. */
function countyGaps({ counties }: ReportContents['coverage'], { say }: Speech): Table {
  const isCompared = counties.every(({ before }) => before !== null)
  const compared = (of: 'never' | 'stale'): Column[] => {
    const heading = say(`coverage.${of}`)
    if (!isCompared) return []
    return [
      {
        heading: `${heading} (${say('column.start')})`,
        brief: say('column.start'),
        kind: 'number',
        paper: 1.5,
      },
      {
        heading: `${heading} (${say('column.change')})`,
        brief: say('column.change'),
        kind: 'change',
        paper: 1.4,
      },
    ]
  }
  return {
    key: 'coverage.counties',
    title: say('coverage.counties'),
    columns: [
      { heading: say('column.county'), kind: 'name', paper: 2.4 },
      { heading: say('column.institutions'), kind: 'number', paper: 1.9 },
      { heading: say('coverage.never'), kind: 'number', paper: 2, bar: true },
      ...compared('never'),
      { heading: say('coverage.stale'), kind: 'number', paper: 2 },
      ...compared('stale'),
      { heading: say('coverage.key_seats'), kind: 'number', paper: 1.4 },
    ],
    rows: counties.map(({ name, institutions, never, stale, keySeats, before }) => {
      const was = isCompared ? before : null
      return [
        name,
        institutions,
        ...[never, ...(was ? [was.never, never - was.never] : [])],
        ...[stale, ...(was ? [was.stale, stale - was.stale] : [])],
        keySeats,
      ]
    }),
  }
}

/** Some stand on a day, some happened in a period. */
const comparedWith = {
  institutions: 'column.start',
  allies: 'column.start',
  contacts: 'column.previous',
  won: 'column.previous',
} as const

export function movementParts({ movements }: ReportContents, { say, word }: Speech): Part[] {
  const headings = {
    institutions: say('movements.institutions'),
    allies: say('movements.allies'),
    contacts: say('movements.contacts'),
    won: say('movements.won'),
  }
  const columns = movementFigures.flatMap((of): Column[] => [
    { heading: headings[of], kind: 'number', paper: 1.75 },
    { heading: `${headings[of]} (${say(comparedWith[of])})`, kind: 'number' },
    {
      heading: `${headings[of]} (${say('column.change')})`,
      brief: say('column.change'),
      kind: 'change',
      paper: 1.25,
    },
  ])
  return [
    table({
      key: 'movements',
      title: say('movements.table'),
      columns: [{ heading: say('movements.movement'), kind: 'text', paper: 2.4 }, ...columns],
      rows: movements.map((movement) => [
        word('movement', movement.of),
        ...movementFigures.flatMap((of) => numbersOf(movement[of])),
      ]),
    }),
  ]
}

export function ladderParts(
  { ladder: { members, first } }: ReportContents,
  speech: Speech,
): Part[] {
  const { say, word } = speech
  return [
    table({
      key: 'ladder.first',
      title: say('ladder.first'),
      columns: [
        { heading: say('ladder.role'), kind: 'text', paper: 5 },
        ...numberColumns(false, say),
      ],
      rows: [
        ...first.map((rung) => [word('participantRole', rung.of), ...numbersOf(rung)]),
        [say('ladder.members'), ...numbersOf(members)],
      ],
    }),
    table({
      key: 'ladder.names',
      title: say('ladder.names'),
      columns: [
        { heading: say('ladder.role'), kind: 'text', paper: 2 },
        { heading: say('column.name'), kind: 'name', paper: 3 },
        { heading: say('column.day'), kind: 'day', paper: 1.6 },
      ],
      rows: first.flatMap(({ of, members: names }) =>
        names.map(({ name, day }) => [word('participantRole', of), name, day]),
      ),
    }),
  ]
}

export function recordParts({ records }: ReportContents, speech: Speech): Part[] {
  const { say, word } = speech
  const rowsOf = (standing: boolean) => ({
    lines: records.figures.filter(({ of }) => (of === 'adverse') === standing),
    words: 'records',
  })
  const heading = 'column.name'
  return [
    table(lineTable('records.figures', 'records.figures', rowsOf(false), { heading }, speech)),
    table(
      lineTable(
        'records.inForce',
        'records.inForce',
        rowsOf(true),
        { heading, standing: true },
        speech,
      ),
    ),
    table({
      key: 'records.items',
      title: say('records.items'),
      columns: [
        { heading: say('column.day'), kind: 'day', paper: 1.6 },
        { heading: say('records.change'), kind: 'text', paper: 1.3 },
        { heading: say('column.kind'), kind: 'text', paper: 2 },
        { heading: say('column.title'), kind: 'quote', paper: 4 },
        { heading: say('column.institution'), kind: 'name', paper: 3 },
        { heading: say('records.speaks'), kind: 'text', paper: 1.3 },
      ],
      rows: records.items.map((item) => [
        item.day,
        word('records', item.change),
        word('recordKind', item.kind),
        item.title,
        item.institution.name,
        say(item.adverse ? 'records.yes' : 'records.no'),
      ]),
    }),
  ]
}
