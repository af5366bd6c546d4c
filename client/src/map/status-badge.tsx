import type { ReactNode } from 'react'
import type { CountyAlliance } from '../../../server/alliance/rules.ts'
import type { Freshness } from '../../../server/assessments/rules.ts'
import type { GlyphName } from '../../../server/marks/rules.ts'
import {
  type Accountability,
  accountabilityTone,
  allianceTone,
  type Tone,
} from '../../../server/palette/rules.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import { useT } from '../i18n/use-t.ts'
import { useInk } from '../theme/theme.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './status-badge.module.css'
import { Swatch } from './swatch.tsx'

type Size = 'small' | 'large'
type AllianceProps = {
  value: CountyAlliance
  freshness: Freshness | null
  neverContacted?: boolean
  size?: Size
}

/** Where they stand: symbol, colour faded by age, and the word. */
export function AllianceBadge({ value, freshness, neverContacted = false, size }: AllianceProps) {
  const t = useT()
  const tone = allianceTone(useInk(), value, freshness, neverContacted)
  const word: MessageKey =
    neverContacted && value === 'not_assessed' ? 'alliance.neverContacted' : `alliance.${value}`
  return (
    <StatusBadge tone={tone} glyph={value} size={size}>
      {t(word)}
    </StatusBadge>
  )
}

/** What came of what they promised. */
export function AccountabilityBadge({ value, size }: { value: Accountability; size?: Size }) {
  const t = useT()
  return (
    <StatusBadge tone={accountabilityTone(useInk(), value)} glyph={value} size={size} round>
      {t(`accountability.${value}`)}
    </StatusBadge>
  )
}

/** They say one thing, the public record another. */
export function ContradictionFlag() {
  const t = useT()
  return (
    <span className={styles.flag}>
      <Icon name="flag" size={16} />
      {t('contradiction.short')}
    </span>
  )
}

type BadgeProps = {
  tone: Tone
  glyph: GlyphName
  size?: Size | undefined
  round?: boolean
  children: ReactNode
}

function StatusBadge({ tone, glyph, size = 'small', round = false, children }: BadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[size]}`}>
      <Swatch tone={tone} glyph={glyph} round={round} size={size === 'large' ? 40 : 22} />
      {children}
    </span>
  )
}
