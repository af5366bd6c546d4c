import { type Accountability, accountabilityTone, allianceTone } from '../palette/rules.ts'
import type { CountyInReport, Line, ReportContents, Standing } from '../report-contents/contract.ts'
import type { CountyMap, Part, Sign, Table } from './document.ts'
import { lineTable } from './line-tables.ts'
import { type Aspect, aspects, movedCounties, movedTable } from './moved-parts.ts'
import type { Speech } from './words.ts'

/** What paper is painted with: the colours of the light theme. */
const ink = 'light'

/** How a county is painted; what a lead has set by hand stands above what is computed, as on screen. */
function signOf(aspect: Aspect, standing: Standing, { word }: Speech): Sign {
  const never = standing.lastHeldOn === null
  if (aspect === 'alliance') {
    const value = standing.set.alliance ?? standing.alliance
    const tone = allianceTone(ink, value, standing.freshness, never)
    return { tone, glyph: value, word: word('alliance', value) }
  }
  const value = standing.set.accountability ?? standing.accountability
  return { tone: accountabilityTone(ink, value, never), glyph: value, word: word(aspect, value) }
}

/** As the legend has it: without age. */
function signOfValue(aspect: Aspect, value: string, { word }: Speech): Sign {
  if (aspect === 'alliance') {
    const alliance = value as Standing['alliance']
    const tone = allianceTone(ink, alliance, 'fresh')
    return { tone, glyph: alliance, word: word(aspect, value) }
  }
  const accountability = value as Accountability
  const tone = accountabilityTone(ink, accountability)
  return { tone, glyph: accountability, word: word(aspect, value) }
}

/** Both statuses at the start and at the end as maps and in numbers, each county, and what moved. */
export function statusParts(contents: ReportContents, speech: Speech): Part[] {
  const parts = aspects.flatMap((aspect) => aspectParts(aspect, contents, speech))
  return [
    ...parts,
    { kind: 'table', table: movedTable(contents, speech) },
    { kind: 'table', table: movedCounties(contents, speech) },
    { kind: 'table', table: countyTable(contents, speech) },
  ]
}

function aspectParts(aspect: Aspect, contents: ReportContents, speech: Speech): Part[] {
  const title = aspect === 'alliance' ? 'statuses.byAlliance' : 'statuses.byAccountability'
  const lines = contents.statuses[aspect]
  const shown = lines.filter(({ value, previous }) => value !== 0 || previous !== 0)
  const signs = shown.map(({ of }) => signOfValue(aspect, of, speech))
  const table = lineTable(
    `statuses.${aspect}`,
    title,
    { lines, words: aspect },
    { heading: 'column.status', standing: true },
    speech,
  )
  const { from, asOf } = contents
  return [
    {
      kind: 'maps',
      maps: [
        mapOf(aspect, 'before', from, lines, contents.counties, speech),
        mapOf(aspect, 'after', asOf, lines, contents.counties, speech),
      ],
      legend: legendOf(signs, contents.counties, speech),
    },
    { kind: 'table', table: { ...table, signs } },
  ]
}

/** The values there are, and the hatching of where nobody ever was. */
function legendOf(signs: readonly Sign[], counties: readonly CountyInReport[], speech: Speech) {
  const never = counties.some(({ before, after }) =>
    [before, after].some(({ lastHeldOn }) => lastHeldOn === null),
  )
  const tone = allianceTone(ink, 'not_assessed', null, true)
  const hatched: Sign = {
    tone,
    glyph: 'not_assessed',
    word: speech.word('alliance', 'neverContacted'),
  }
  return never ? [...signs, hatched] : signs
}

function mapOf(
  aspect: Aspect,
  when: 'before' | 'after',
  day: string,
  lines: readonly Line[],
  counties: readonly CountyInReport[],
  speech: Speech,
): CountyMap {
  const name = speech.say(`aspect.${aspect}`)
  const said = { aspect: name, day: speech.day(day) }
  const counts = lines
    .map((line) => [line.of, when === 'before' ? line.previous : line.value] as const)
    .filter(([, count]) => count)
    .map(([of, count]) => `${speech.word(aspect, of)} ${count}`)
  return {
    title: speech.say('statuses.map', said),
    alt: speech.say('statuses.map.alt', { ...said, counts: counts.join(', ') }),
    counties: new Map(
      counties.map((county) => [
        county.fips,
        { ...signOf(aspect, county[when], speech), name: county.name },
      ]),
    ),
  }
}

function countyTable({ counties }: ReportContents, { say, word }: Speech): Table {
  const saidOf = (aspect: Aspect, { set, ...standing }: Standing) => {
    const byHand = set[aspect]
    if (byHand === null) return word(aspect, standing[aspect])
    return say('statuses.setByHand', { value: word(aspect, byHand) })
  }
  return {
    key: 'statuses.counties',
    title: say('statuses.each'),
    columns: [
      { heading: say('column.county'), kind: 'name', paper: 1.7 },
      { heading: say('statuses.alliance.before'), kind: 'text', paper: 2 },
      { heading: say('statuses.alliance.after'), kind: 'text', paper: 2 },
      { heading: say('statuses.accountability.before'), kind: 'text', paper: 2 },
      { heading: say('statuses.accountability.after'), kind: 'text', paper: 2 },
      { heading: say('statuses.lastHeldOn'), kind: 'day', paper: 1.7 },
    ],
    rows: counties.map(({ name, before, after }) => [
      name,
      saidOf('alliance', before),
      saidOf('alliance', after),
      saidOf('accountability', before),
      saidOf('accountability', after),
      after.lastHeldOn,
    ]),
  }
}
