import type { OfSize } from './measured.ts'
import { lineOf } from './table.ts'

/** What is drawn: the screens that people open most, and those that could grow most. */
const drawn: readonly (readonly [name: string, title: string])[] = [
  ['counties', 'the map'],
  ['counties (after a write)', 'the map, after a write'],
  ['counties/{fips}', 'a county and its reasons'],
  ['institutions/{id}', 'an institution'],
  ['contacts (of a county)', 'contacts of a county'],
  ['contacts (all, deep)', 'all contacts, deep in the list'],
  ['contacts (my own)', 'my own contacts'],
  ['institutions (search)', 'search of the directory'],
  ['commitments (due)', 'promises that are due'],
  ['commitments/counts', 'promises by state'],
  ['coverage/due', 'who is due for a visit'],
  ['pack', 'all of a phone'],
  ['pack (changes)', 'what changed for a phone'],
  ['reports/{id}/contents', 'report of a region'],
  ['PUT contacts/{id} (with all that was said in it)', 'logging a contact'],
  ['PUT contacts/{id} (edit)', 'changing a contact'],
]

const panel = { width: 224, height: 150, left: 40, right: 12, top: 26, bottom: 24 }
const columns = 4
const least = 0.1
const most = 10_000
const inks = { ours: '#1d4f91', bare: '#b45309', floor: '#6b7280' } as const

/**
 * Curves of growth as SVG, a panel each: contacts to the right, milliseconds upwards, both by powers of ten. Ours with
 * its 99th of a hundred; the bare server and the database alone beside, dashed and dotted.
 */
export function picture(all: readonly OfSize[]): string {
  const rows = Math.ceil(drawn.length / columns)
  const [width, height] = [columns * panel.width, rows * panel.height + 34]
  const panels = drawn.map(([name, title], i) => {
    const [x, y] = [(i % columns) * panel.width, Math.floor(i / columns) * panel.height + 34]
    return `<g transform="translate(${x} ${y})">${onePanel(all, name, title)}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="10" fill="#374151" role="img" aria-labelledby="growth">
<title id="growth">How long Condado takes with 1,000, 10,000, 100,000 and 1,000,000 contacts</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${legend()}
${panels.join('\n')}
</svg>
`
}

function legend(): string {
  const of = (x: number, line: string, text: string) =>
    `${line.replace('D', `M${x} 16h24`)}<text x="${x + 30}" y="20">${text}</text>`
  return [
    of(12, curve('D', inks.ours), 'Condado, the middle of its times (ms)'),
    of(240, curve('D', inks.ours, '1 3', 0.6), 'all but one in a hundred'),
    of(410, curve('D', inks.bare, '5 3'), 'the same SQL behind a bare server'),
    of(640, curve('D', inks.floor, '2 2'), 'the SQL alone'),
  ].join('')
}

function curve(d: string, ink: string, dash = '', opacity = 1): string {
  const dashed = dash ? ` stroke-dasharray="${dash}"` : ''
  return `<path d="${d}" fill="none" stroke="${ink}" stroke-width="1.8" stroke-linecap="round"${dashed} opacity="${opacity}"/>`
}

function onePanel(all: readonly OfSize[], name: string, title: string): string {
  const points = (value: (line: NonNullable<ReturnType<typeof lineOf>>) => number | undefined) =>
    all.flatMap((one) => {
      const line = lineOf(one, name)
      const ms = line && value(line)
      return ms === undefined ? [] : [[right(one.contacts), down(ms)] as const]
    })
  const path = (list: readonly (readonly [number, number])[]) =>
    list.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
  const middle = points(({ ours }) => ours.p50)
  const last = all.at(-1) && lineOf(all.at(-1) as OfSize, name)?.ours.p50
  const end = middle.at(-1)
  return [
    grid(),
    `<text x="${panel.left}" y="14" font-size="11" font-weight="600" fill="#111827">${title}</text>`,
    curve(path(points(({ floor }) => floor?.p50)), inks.floor, '2 2'),
    curve(path(points(({ bare }) => bare?.p50)), inks.bare, '5 3'),
    curve(path(points(({ ours }) => ours.p99)), inks.ours, '1 3', 0.6),
    curve(path(middle), inks.ours),
    ...middle.map(
      ([x, y]) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.4" fill="${inks.ours}"/>`,
    ),
    end && last !== undefined
      ? `<text x="${panel.width - panel.right}" y="${(end[1] - 6).toFixed(1)}" text-anchor="end" font-weight="600" fill="${inks.ours}" stroke="#ffffff" stroke-width="3" paint-order="stroke">${last < 10 ? last.toFixed(1) : Math.round(last)} ms</text>`
      : '',
  ].join('')
}

function grid(): string {
  const lines: string[] = []
  for (let ms = least; ms <= most; ms *= 10) {
    const y = down(ms).toFixed(1)
    lines.push(`<path d="M${panel.left} ${y}H${panel.width - panel.right}" stroke="#e5e7eb"/>`)
    lines.push(
      `<text x="${panel.left - 5}" y="${Number(y) + 3}" text-anchor="end" font-size="8">${told(ms)}</text>`,
    )
  }
  for (const contacts of [1_000, 10_000, 100_000, 1_000_000]) {
    const label = contacts < 1_000_000 ? `${contacts / 1_000}k` : '1M'
    lines.push(
      `<text x="${right(contacts).toFixed(1)}" y="${panel.height - panel.bottom + 13}" text-anchor="middle" font-size="8">${label}</text>`,
    )
  }
  return lines.join('')
}

const told = (ms: number) =>
  ms >= 1_000 ? `${Math.round(ms / 1_000)} s` : `${Number(ms.toFixed(1))}`

function right(contacts: number): number {
  const share = (Math.log10(contacts) - 3) / 3
  return panel.left + share * (panel.width - panel.left - panel.right - 6) + 3
}

function down(ms: number): number {
  const share = Math.log10(Math.max(ms, least) / least) / Math.log10(most / least)
  return panel.height - panel.bottom - share * (panel.height - panel.top - panel.bottom)
}
