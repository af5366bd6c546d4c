import { useState } from 'react'
import type { WordKept } from '../../../server/words/contract.ts'
import { formatInstant } from '../i18n/format.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { NamesNobody } from './names-nobody.tsx'
import { useSaveWord } from './use-save-word.ts'
import { WordForm } from './word-form.tsx'
import styles from './words.module.css'

type Props = { word: WordKept; onClose: () => void }

/** What a word says in both languages; what Condado says, and what it said before, stand below. */
export function WordDialog({ word, onClose }: Props) {
  const t = useT()
  const language = useLanguage()
  const [labels, setLabels] = useState({ en: word.en, es: word.es })
  const save = useSaveWord(onClose)
  const { shipped, changes, key, version, retired, mayRetire } = word
  const isTag = key.startsWith('tag.')
  const [namesNobody, setNamesNobody] = useState(false)
  // what it is called already was looked at when it was called so
  const stated = isTag && namesNobody ? { namesNobody } : {}

  return (
    <WordForm
      title={t('words.edit', { word: word[language] })}
      {...{ labels, save, onClose }}
      onChange={setLabels}
      does="common.save"
      onSubmit={() => save.mutate({ key, facts: { ...labels, ...stated }, version })}
      beside={
        mayRetire && (
          <Button
            disabled={save.isPending}
            onClick={() => {
              const { en, es } = word
              save.mutate({ key, facts: { en, es, retired: !retired }, version })
            }}
          >
            {t(retired ? 'words.restore' : 'words.retire')}
          </Button>
        )
      }
      below={
        changes.length > 1 && (
          <section>
            <h3>{t('words.history')}</h3>
            <ul>
              {changes.slice(1).map(({ en, es, by, at }) => (
                <li key={at} className={styles.quiet}>
                  {t('words.history.item', { en, es, by, when: formatInstant(at) })}
                </li>
              ))}
            </ul>
          </section>
        )
      }
    >
      {shipped && (
        <p className={styles.quiet}>
          {t('words.shipped', shipped)}{' '}
          <Button look="quiet" onClick={() => setLabels(shipped)}>
            {t('words.shipped.take')}
          </Button>
        </p>
      )}
      {isTag && <NamesNobody labels={labels} checked={namesNobody} onChange={setNamesNobody} />}
    </WordForm>
  )
}
