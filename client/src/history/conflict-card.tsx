import { Link } from 'wouter'
import { type Conflict, openConflict } from '../../../server/conflicts/contract.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Seal } from '../session/seal.tsx'
import { useOpened } from '../session/use-opened.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import { Decision } from './decision.tsx'
import { pageOf } from './endpoints.ts'
import styles from './history.module.css'
import { fieldWords, isText, type NameOf, valueWords } from './said-words.ts'

type Props = { conflict: Conflict; nameOf: NameOf }

/** What two people said, side by side, with who and when; and the decision. */
export function ConflictCard({ conflict, nameOf }: Props) {
  const t = useT()
  const { id, record, recordId, title, field, kind, closed, by, removed, mayDecide } = conflict
  const opened = useOpened(openConflict, { id })
  const { stored, incoming } = opened.words ?? conflict
  const shown = closed === null || opened.words !== undefined
  const what = field === '' ? t('conflicts.whole') : fieldWords(t, field)
  const texts = isText(field, stored) && isText(field, incoming)
  const side = (show: 'before' | 'after', label: string, value: unknown, who: string) => (
    <div className={styles.side}>
      <dt>
        <strong>{label}</strong>
        {who && <span> · {who}</span>}
      </dt>
      <dd>
        {texts ? (
          <MarkedText before={String(stored)} after={String(incoming)} show={show} />
        ) : (
          <p className={styles.text}>{valueWords(t, field, value, nameOf)}</p>
        )}
      </dd>
    </div>
  )
  const storedWho = conflict.storedAt
    ? `${conflict.storedBy?.name ?? t('history.somebody')}, ${formatInstant(conflict.storedAt)}`
    : ''
  return (
    <article className={styles.card} aria-labelledby={id}>
      <h2 id={id}>
        {t(`conflicts.record.${record}`)}
        {title && ` · ${title}`} · {what}
      </h2>
      {kind !== 'field' && <p>{t(`conflicts.${kind}`, { name: by.name })}</p>}
      {removed ? (
        <p className={styles.quiet}>{t('conflicts.gone')}</p>
      ) : (
        <p>
          <Link href={pageOf(record, recordId)}>{t('conflicts.open')}</Link>
        </p>
      )}
      {closed && <Seal opened={opened} />}
      {shown && (
        <dl className={styles.sides}>
          {kind !== 'edit_of_removed' && side('before', t('conflicts.stored'), stored, storedWho)}
          {kind !== 'removal' &&
            side(
              'after',
              t('conflicts.incoming'),
              incoming,
              `${by.name}, ${formatInstant(conflict.at)}`,
            )}
        </dl>
      )}
      {mayDecide ? (
        <Decision
          conflict={conflict}
          start={shown && texts ? { stored: String(stored), incoming: String(incoming) } : null}
        />
      ) : (
        <p className={styles.quiet}>{t('conflicts.notYoursToDecide')}</p>
      )}
    </article>
  )
}
