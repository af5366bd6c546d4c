import { Link } from 'wouter'
import type { Contact } from '../../../server/contacts/contract.ts'
import { inLanguage } from '../i18n/bilingual.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { answerGlyph, answerTone } from '../map/answer-tones.ts'
import { Swatch } from '../map/swatch.tsx'
import { useInk } from '../theme/theme.ts'
import { Section } from '../ui/section.tsx'
import styles from './contact.module.css'

/** What they said to our asks that day. */
export function ContactAnswers({ contact }: { contact: Contact }) {
  const t = useT()
  const language = useLanguage()
  const ink = useInk()
  if (contact.answers.length === 0) return null
  return (
    <Section title={t('contacts.answers')}>
      <ul className={styles.answers}>
        {contact.answers.map(({ id, answer, ask }) => (
          <li key={id} className={styles.answer}>
            <Swatch tone={answerTone(ink, answer)} glyph={answerGlyph(answer)} size={40} />
            <div>
              <p className={styles.said}>{t(`answer.${answer}`)}</p>
              <p>{inLanguage(ask.words, language) || t('closed.sealed')}</p>
              <p className={styles.detail}>
                {[ask.person?.name, ask.seat?.title, ask.institution.name]
                  .filter(Boolean)
                  .join(' · ')}
                {ask.campaign && (
                  <>
                    {' · '}
                    <Link href={`/campaigns/${ask.campaign.id}`}>
                      {inLanguage(ask.campaign.name, language)}
                    </Link>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
