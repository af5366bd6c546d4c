import { useT } from '../i18n/use-t.ts'
import { sendSoon } from '../offline/sender.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { CopyWays } from './copy-ways.tsx'
import { EntryItem } from './entry-item.tsx'
import styles from './outbox.module.css'
import { isOnItsWay, needsHer, useEntries } from './use-entries.ts'
import { usePersisted } from './use-persisted.ts'

/** Everything that was saved on this phone, and how far it has come. */
export function EntryList() {
  const t = useT()
  const listed = useEntries()
  const persisted = usePersisted()
  if (!listed) return <Loading />
  const { hers, others } = listed
  const waiting = hers.filter(isOnItsWay)
  const aside = hers.filter(needsHer)
  const done = hers.filter(({ state }) => state === 'confirmed').reverse()
  return (
    <Section title={t('outbox.title')}>
      <p className={styles.note}>{t('outbox.lead')}</p>
      {waiting.length + aside.length === 0 && <p>{t('outbox.empty')}</p>}
      <ul className={styles.entries}>
        {[...aside, ...waiting, ...done].map((entry) => (
          <EntryItem key={entry.id} entry={entry} />
        ))}
      </ul>
      {others > 0 && <p className={styles.note}>{t('outbox.others', { count: others })}</p>}
      {waiting.length > 0 && (
        <div className={styles.ways}>
          <Button look="primary" onClick={sendSoon}>
            {t('outbox.sendNow')}
          </Button>
        </div>
      )}
      {persisted !== undefined && waiting.length > 0 && (
        <p className={styles.note}>{t(persisted ? 'outbox.persist.yes' : 'outbox.persist.no')}</p>
      )}
      <CopyWays hasSome={waiting.length + aside.length + others > 0} />
    </Section>
  )
}
