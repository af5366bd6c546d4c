import { formatVintage } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './source-note.module.css'

type Props = { source: { title: string; vintage: string } }

/** Where something comes from and how old it is: small, but always there. */
export function SourceNote({ source }: Props) {
  const t = useT()
  const { title, vintage } = source
  return (
    <p className={styles.note}>{t('common.source', { title, vintage: formatVintage(vintage) })}</p>
  )
}
