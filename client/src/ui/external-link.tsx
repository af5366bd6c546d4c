import type { ReactNode } from 'react'
import { useT } from '../i18n/use-t.ts'
import styles from './external-link.module.css'
import { Icon } from './icon.tsx'

type Props = { href: string; children: ReactNode }

/** Leaves the app, in a tab of its own, without telling where one came from. */
export function ExternalLink({ href, children }: Props) {
  const t = useT()
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={styles.link}>
      {children}
      <Icon name="external" size={16} />
      <span className="visually-hidden">({t('common.opensInNewTab')})</span>
    </a>
  )
}
