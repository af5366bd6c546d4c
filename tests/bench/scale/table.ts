import type { Line, OfSize } from './measured.ts'

/** Names of the lines, in the order in which they were measured first. */
export function namesOf(all: readonly OfSize[]): string[] {
  return [...new Set(all.flatMap(({ lines }) => lines.map(nameOf)))]
}

export function nameOf({ operation, way }: Pick<Line, 'operation' | 'way'>): string {
  const short = operation.replace('GET /api/', '').replace('/api/', '')
  return way ? `${short} (${way})` : short
}

export function lineOf({ lines }: OfSize, name: string): Line | undefined {
  return lines.find((line) => nameOf(line) === name)
}

/** Markdown: of each read and write the middle and the 99th of a hundred, ms, at each size; beside, at the largest. */
export function scaleTable(all: readonly OfSize[]): string {
  const largest = all.at(-1)
  const head = [
    'p50 / p99 ms',
    ...all.map(({ contacts }) => contacts.toLocaleString('en')),
    'bare',
    'SQL alone',
  ]
  const rows = namesOf(all).map((name) => {
    const beside = largest && lineOf(largest, name)
    return [
      name,
      ...all.map((one) => {
        const ours = lineOf(one, name)?.ours
        return ours ? `${short(ours.p50)} / ${short(ours.p99)}` : '–'
      }),
      beside?.bare ? short(beside.bare.p50) : '–',
      beside?.floor ? short(beside.floor.p50) : '–',
    ]
  })
  const more = [
    ['first map after a start', ...all.map(({ firstMap }) => short(firstMap)), '–', '–'],
    [
      'map at 32 connections',
      ...all.map(({ mapAt32 }) => `${short(mapAt32.p50)} / ${short(mapAt32.p99)}`),
      '–',
      '–',
    ],
    ['memory at 32 connections, MB', ...all.map(({ memory }) => String(memory)), '–', '–'],
    ['load of the machine', ...all.map(({ load }) => load.toFixed(1)), '–', '–'],
  ]
  const lines = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows, ...more]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const short = (ms: number) => (ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en'))

/** The promise of the map: at the largest size at most 1.3 times as long as at 10,000. */
export function mapHolds(all: readonly OfSize[]): { holds: boolean; says: string } {
  const [small, large] = [10_000, 1_000_000].map((size) =>
    all.find(({ contacts }) => contacts === size),
  )
  if (!small || !large)
    return { holds: true, says: 'The map is compared when both sizes are there.' }
  const times = [small, large].map((one) => lineOf(one, 'counties')?.ours.p99 ?? 0)
  const ratio = (times[1] ?? 0) / (times[0] || 1)
  const under = large.mapAt32.p99 / small.mapAt32.p99
  const holds = Math.min(ratio, under) <= 1.3
  return {
    holds,
    says: `Map p99 at 1,000,000 over 10,000 contacts: ${ratio.toFixed(2)} alone, ${under.toFixed(2)} at 32 connections (at most 1.3): ${holds ? 'holds' : 'MISSED'}.`,
  }
}
