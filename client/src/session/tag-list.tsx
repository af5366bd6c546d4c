import type { ReactNode } from 'react'
import { Badge } from '../ui/badge.tsx'
import styles from './tags.module.css'
import { useTags } from './use-tags.ts'

type Props = {
  label: string
  tags: readonly string[]
  /** what a tag leads to */
  link?: (tag: string, label: string) => ReactNode
}

/** What a record is tagged with; nothing where there is no tag. */
export function TagList({ label, tags, link }: Props) {
  const known = useTags('all').filter(({ tag }) => tags.includes(tag))
  if (known.length === 0) return null
  return (
    <ul className={styles.list} aria-label={label}>
      {known.map((one) => (
        <li key={one.tag}>{link ? link(one.tag, one.label) : <Badge>{one.label}</Badge>}</li>
      ))}
    </ul>
  )
}
