import { useT } from '../i18n/use-t.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import styles from './history.module.css'
import { fieldWords, isText, type NameOf, valueWords } from './said-words.ts'

type Props = {
  change: { field: string; before?: unknown; after?: unknown }
  nameOf: NameOf
}

/** What one field said before and after. */
export function ChangeRow({ change: { field, before, after }, nameOf }: Props) {
  const t = useT()
  const isPart = field.split('.').length === 2
  const [was, is] = [before, after].map((value) => valueWords(t, field, value, nameOf)) as [
    string,
    string,
  ]
  const texts = isText(field, before) && isText(field, after)
  const side = (show: 'before' | 'after') => (
    <div className={styles.side} data-side={show}>
      <dt>{t(`history.${show}`)}</dt>
      <dd>
        <MarkedText before={String(before)} after={String(after)} show={show} />
      </dd>
    </div>
  )
  return (
    <li className={styles.change}>
      <h4>{fieldWords(t, field)}</h4>
      {texts ? (
        <dl className={styles.sides}>
          {side('before')}
          {side('after')}
        </dl>
      ) : isPart && (before === undefined || after === undefined) ? (
        <p className={styles.text}>
          <strong>{t(after === undefined ? 'history.removed' : 'history.added')}:</strong>{' '}
          {after === undefined ? was : is}
        </p>
      ) : (
        <p className={styles.text}>
          <span className="visually-hidden">{t('history.before')}: </span>
          {was} <span aria-hidden="true">→</span>
          <span className="visually-hidden">; {t('history.after')}: </span> {is}
        </p>
      )}
    </li>
  )
}
