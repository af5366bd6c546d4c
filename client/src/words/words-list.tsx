import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { contactKinds } from '../../../server/contacts/rules.ts'
import { baseKind, kindsBySector, sectors } from '../../../server/institutions/rules.ts'
import { recordKinds } from '../../../server/records/rules.ts'
import { listWords, type WordKept } from '../../../server/words/contract.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { AddDialog, type ListWithOwn } from './add-dialog.tsx'
import { AddTagDialog } from './add-tag-dialog.tsx'
import { WordItem } from './word-item.tsx'
import styles from './words.module.css'

/** Every word that may be called otherwise, list by list. */
export function WordsList() {
  const t = useT()
  const language = useLanguage()
  const { data, error, refetch } = useQuery(queryFor(listWords, {}))
  const [adding, setAdding] = useState<ListWithOwn | 'tag'>()
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={8} />
  const of = (list: string) => data.items.filter(({ key }) => key.startsWith(`${list}.`))
  const add = (list: ListWithOwn) => (
    <Button icon="log" onClick={() => setAdding(list)}>
      {t(`words.add.${list}`)}
    </Button>
  )
  const tags = of('tag').sort((a, b) => a[language].localeCompare(b[language], language))
  const addTag = (
    <Button icon="log" onClick={() => setAdding('tag')}>
      {t('words.tag.add')}
    </Button>
  )
  return (
    <>
      <Section title={t('words.list.tag')} aside={addTag}>
        <p className={styles.quiet}>{t('words.list.tag.why')}</p>
        {tags.length === 0 && <p>{t('words.list.tag.none')}</p>}
        <Items words={tags} />
      </Section>
      <Section title={t('words.list.institutionKind')} aside={add('institutionKind')}>
        <p className={styles.quiet}>{t('words.list.institutionKind.why')}</p>
        {sectors.map((sector) => (
          <section key={sector}>
            <h3 className={styles.sector}>{t(`sector.${sector}`)}</h3>
            <Items
              words={kindsBySector[sector].flatMap((kind) => ofKind(of('institutionKind'), kind))}
            />
          </section>
        ))}
      </Section>
      <Section title={t('words.list.sector')}>
        <p className={styles.quiet}>{t('words.list.fixed')}</p>
        <Items words={of('sector')} />
      </Section>
      <Section title={t('words.list.contactKind')} aside={add('contactKind')}>
        <p className={styles.quiet}>{t('words.list.contactKind.why')}</p>
        <Items words={contactKinds.flatMap((kind) => ofKind(of('contactKind'), kind))} />
      </Section>
      <Section title={t('words.list.recordKind')} aside={add('recordKind')}>
        <p className={styles.quiet}>{t('words.list.recordKind.why')}</p>
        <Items words={recordKinds.flatMap((kind) => ofKind(of('recordKind'), kind))} />
      </Section>
      <Section title={t('words.list.movement')}>
        <Items words={of('movement')} />
      </Section>
      {adding === 'tag' && <AddTagDialog onClose={() => setAdding(undefined)} />}
      {adding && adding !== 'tag' && (
        <AddDialog list={adding} onClose={() => setAdding(undefined)} />
      )}
    </>
  )
}

function Items({ words }: { words: readonly WordKept[] }) {
  return (
    <ul>
      {words.map((word) => (
        <WordItem key={word.key} word={word} />
      ))}
    </ul>
  )
}

/** A kind with those that are one of it below. */
function ofKind(words: readonly WordKept[], kind: string): WordKept[] {
  return words.filter(({ key }) => baseKind(key.replace(/^\w+\./, '')) === kind)
}
