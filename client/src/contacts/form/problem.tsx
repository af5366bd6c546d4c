import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../../ui/icon.tsx'
import styles from './details.module.css'

type Props = { title: string; text: string; children?: ReactNode }

/** What happened, what it means for what she typed, and the ways on. */
export function Problem({ title, text, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div className={styles.trouble} role="alert" ref={place}>
      <Icon name="alert" />
      <div>
        <p className={styles.troubleTitle}>{title}</p>
        <p>{text}</p>
        {children && <div className={styles.ways}>{children}</div>}
      </div>
    </div>
  )
}
