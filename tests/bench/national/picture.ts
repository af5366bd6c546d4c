import type { NationLine } from './national.ts'

const panel = { width: 260, height: 190, left: 44, right: 16, top: 30, bottom: 30 }
const inks = ['#6b7280', '#1d4f91', '#b45309']
const least = 0.1
const most = 1_000

/** A panel for each question: contacts of the whole nation to the right, milliseconds upwards, by powers of ten. */
export function nationPicture(lines: readonly NationLine[]): string {
  const questions = [...new Set(lines.map(({ question }) => question))]
  const states = [...new Set(lines.map(({ state }) => state))]
  const [width, height] = [questions.length * panel.width, panel.height + 34]
  const legend = states.map((name, i) => {
    const x = 14 + i * 130
    return `<path d="M${x} 16h24" stroke="${inks[i]}" stroke-width="2"/><text x="${x + 30}" y="20">${name}</text>`
  })
  const panels = questions.map((question, i) => {
    const asked = lines.filter((line) => line.question === question)
    return `<g transform="translate(${i * panel.width} 30)">${onePanel(asked, question, states)}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="10" fill="#374151" role="img" aria-labelledby="nation">
<title id="nation">What one state asks, while contacts grow in all states: the middle of its times in milliseconds</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${[...legend, ...panels].join('\n')}
</svg>
`
}

function onePanel(lines: readonly NationLine[], title: string, states: readonly string[]): string {
  const sizes = [...new Set(lines.map(({ contacts }) => contacts))]
  const [first = 1, last = 10] = [Math.min(...sizes), Math.max(...sizes)]
  const right = (contacts: number) =>
    panel.left +
    (Math.log(contacts / first) / Math.log(last / first)) * (panel.width - panel.left - panel.right)
  const down = (ms: number) => {
    const share = Math.log10(Math.max(ms, least) / least) / Math.log10(most / least)
    return panel.height - panel.bottom - share * (panel.height - panel.top - panel.bottom)
  }
  const grid = [least, 1, 10, 100, most].map((ms) => {
    const y = down(ms).toFixed(1)
    return `<path d="M${panel.left} ${y}H${panel.width - panel.right}" stroke="#e5e7eb"/><text x="${panel.left - 6}" y="${Number(y) + 3}" text-anchor="end" font-size="8">${ms}</text>`
  })
  const feet = sizes.map(
    (size) =>
      `<text x="${right(size).toFixed(1)}" y="${panel.height - panel.bottom + 14}" text-anchor="middle" font-size="8">${size / 1e6} M</text>`,
  )
  const curves = states.map((state, i) => {
    const points = lines
      .filter((line) => line.state === state)
      .map(({ contacts, p50 }) => `${right(contacts).toFixed(1)} ${down(p50).toFixed(1)}`)
    return `<path d="M${points.join('L')}" fill="none" stroke="${inks[i]}" stroke-width="2"/>`
  })
  const head = `<text x="${panel.left}" y="18" font-size="11" font-weight="600" fill="#111827">${title}</text>`
  return [head, ...grid, ...feet, ...curves].join('')
}
