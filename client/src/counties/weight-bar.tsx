import { type AllianceValue, allianceValues } from '../../../server/assessments/rules.ts'
import type { CountyInstitution } from '../../../server/counties/contract.ts'
import { allianceTone } from '../../../server/palette/rules.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { paintOf } from '../map/fills.tsx'
import { Glyph } from '../map/glyph.tsx'
import { useInk } from '../theme/theme.ts'
import styles from './weight-bar.module.css'

const width = 480
const height = 36

/** All that was weighed, from ally to opponent, with the middle that decides: the median, seen at once. */
export function WeightBar({ institutions }: { institutions: readonly CountyInstitution[] }) {
  const t = useT()
  const ink = useInk()
  const weights = weightsOf(institutions)
  const total = weights.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return null
  let from = 0
  const parts = weights.map(({ value, weight }) => {
    const part = { value, x: (from / total) * width, width: (weight / total) * width }
    from += weight
    return { ...part, tone: allianceTone(ink, value, 'fresh') }
  })
  const list = weights
    .map(({ value, weight }) => `${t(`alliance.${value}`)} ${formatNumber(weight)}`)
    .join(', ')
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height + 8}`}
        className={styles.bar}
        role="img"
        aria-label={t('counties.weights', { list })}
      >
        {parts.map(({ value, x, width: wide, tone }) => (
          <g key={value}>
            <rect
              x={x}
              y="4"
              width={wide}
              height={height}
              fill={paintOf(tone.fill)}
              className={styles.part}
            />
            {wide > 20 && (
              <Glyph name={value} x={besideMiddle(x, wide)} y={4 + height / 2} ink={tone.ink} />
            )}
          </g>
        ))}
        <path d={`M${width / 2} 0V${height + 8}`} className={styles.gap} />
        <path d={`M${width / 2} 0V${height + 8}`} className={styles.middle} />
      </svg>
      <figcaption className={styles.caption} aria-hidden="true">
        {list}
      </figcaption>
    </figure>
  )
}

/** The middle of a part, or of its half when the mark of the median stands there. */
function besideMiddle(x: number, wide: number): number {
  const middle = x + wide / 2
  return Math.abs(middle - width / 2) < 14 ? x + wide / 4 : middle
}

function weightsOf(
  institutions: readonly CountyInstitution[],
): { value: AllianceValue; weight: number }[] {
  return allianceValues
    .map((value) => ({
      value,
      weight: institutions
        .filter(({ alliance }) => alliance === value)
        .reduce((sum, { weight }) => sum + weight, 0),
    }))
    .filter(({ weight }) => weight > 0)
}
