import { useEffect, useId, useRef } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { useT } from '../i18n/use-t.ts'
import type { MapView } from '../map/use-map-view.ts'
import { IconButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWide } from '../ui/use-wide.ts'
import styles from './county-panel.module.css'
import { CountySummary } from './county-summary.tsx'

type Props = { county: CountyListed; view: MapView; onClose: () => void }

/**
 * A county at a glance without leaving the map. On a phone it rises from the bottom: a finger is wider than a
 * county there, and a name to look at costs less than a page that was not meant.
 */
export function CountyPanel({ county, view, onClose }: Props) {
  const t = useT()
  const title = t('common.county', { name: county.name })
  const content = <CountySummary county={county} view={view} />
  if (useWide()) {
    return (
      <Aside key={county.fips} title={title} onClose={onClose}>
        {content}
      </Aside>
    )
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {content}
    </Dialog>
  )
}

type AsideProps = { title: string; onClose: () => void; children: React.ReactNode }

/** Beside the map, which stays in use: focus goes to its title, Escape closes it from anywhere. */
function Aside({ title, onClose, children }: AsideProps) {
  const t = useT()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !document.querySelector('dialog[open]')) onClose()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon="close" label={t('common.close')} onClick={onClose} />
      </header>
      {children}
    </section>
  )
}
