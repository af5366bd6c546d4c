import type { Campaign } from '../../../server/campaigns/contract.ts'
import { type AskStanding, askStandings } from '../../../server/campaigns/rules.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { answerGlyph, answerTone } from '../map/answer-tones.ts'
import { FillPatterns, paintOf } from '../map/fills.tsx'
import { Glyph } from '../map/glyph.tsx'
import { useInk } from '../theme/theme.ts'
import styles from './count-bar.module.css'

type Props = { campaign: Pick<Campaign, 'counts' | 'needed'>; large?: boolean }

const width = 600

/** All targets from yes to not asked in one bar; the line is where it is won. */
export function CountBar({ campaign: { counts, needed }, large = false }: Props) {
  const t = useT()
  const ink = useInk()
  const height = large ? 44 : 20
  if (counts.targets === 0) return null
  const scale = width / Math.max(counts.targets, needed ?? 0)
  let x = 0
  const parts = askStandings.flatMap((standing) => {
    const wide = counts[standing] * scale
    const part = { standing, x, wide, tone: answerTone(ink, standing) }
    x += wide
    return wide > 0 ? [part] : []
  })
  const said = (standing: AskStanding) =>
    `${t(`answer.${standing}`)} ${formatNumber(counts[standing])}`
  const list = parts.map(({ standing }) => said(standing)).join(', ')
  const line = needed === null ? null : needed * scale
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 -5 ${width} ${height + 10}`}
        className={styles.bar}
        role="img"
        aria-label={t('campaigns.counts', { list })}
      >
        <FillPatterns fills={parts.map(({ tone }) => tone.fill)} />
        {parts.map(({ standing, x: from, wide, tone }) => (
          <g key={standing}>
            <rect
              x={from}
              width={wide}
              height={height}
              fill={paintOf(tone.fill)}
              className={styles.part}
            />
            {large && wide > 26 && (
              <Glyph
                name={answerGlyph(standing)}
                x={besideLine(from, wide, line)}
                y={height / 2}
                ink={tone.ink}
                {...(tone.fill.pattern ? { halo: tone.fill.ground } : {})}
              />
            )}
          </g>
        ))}
        {line !== null && (
          <>
            <path d={`M${line} -5V${height + 5}`} className={styles.gap} />
            <path d={`M${line} -5V${height + 5}`} className={styles.line} />
          </>
        )}
      </svg>
      {large && line !== null && (
        // shifted by as much of its own width as of the bar's: it never leaves the bar
        <figcaption
          className={styles.label}
          style={{
            left: `${(line / width) * 100}%`,
            transform: `translateX(${(-line / width) * 100}%)`,
          }}
        >
          {t('campaigns.tally.line', { count: formatNumber(needed ?? 0) })}
        </figcaption>
      )}
    </figure>
  )
}

/** The middle of a part, or of its half when the line of what is needed stands there. */
function besideLine(from: number, wide: number, line: number | null): number {
  const middle = from + wide / 2
  return line !== null && Math.abs(middle - line) < 16 ? from + wide / 4 : middle
}
