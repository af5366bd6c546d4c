import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { Icon } from './icon.tsx'
import styles from './page-header.module.css'

type Props = {
  title: string
  /** One level up: where "back" leads, and what it is called */
  back?: { href: string; label: string }
  lead?: ReactNode
  actions?: ReactNode
}

/** The title of a page, in the browser's tab too; on a phone it stays in sight as the top bar. */
export function PageHeader({ title, back, lead, actions }: Props) {
  const t = useT()
  return (
    <div className={styles.head}>
      <title>{`${title} · ${t('common.app')}`}</title>
      <header className={styles.header}>
        {back && (
          <Link href={back.href} className={styles.back}>
            <Icon name="back" size={18} />
            <span>{back.label}</span>
          </Link>
        )}
        <h1 className={styles.title}>{title}</h1>
      </header>
      {lead && <div className={styles.lead}>{lead}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
