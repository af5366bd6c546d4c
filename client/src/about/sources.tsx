import { useQuery } from '@tanstack/react-query'
import { listSources } from '../../../server/institutions/contract.ts'
import { formatVintage } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import styles from './about.module.css'

/** Where the directory comes from, and whose work it stands on. */
export function Sources() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryFor(listSources, {}))
  const attributions = data?.items.flatMap(({ attribution }) => attribution ?? [])
  return (
    <Section title={t('about.sources')}>
      <p className={styles.prose}>{t('about.sources.text')}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('about.source.title')}</th>
              <th scope="col">{t('about.source.publisher')}</th>
              <th scope="col">{t('about.source.licence')}</th>
              <th scope="col">{t('about.source.vintage')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ id, title, url, publisher, licence, vintage }) => (
              <tr key={id}>
                <th scope="row">{url ? <ExternalLink href={url}>{title}</ExternalLink> : title}</th>
                <td>{publisher}</td>
                <td>{licence}</td>
                <td>{formatVintage(vintage)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {attributions && attributions.length > 0 && (
        <>
          <h3>{t('about.attributions')}</h3>
          <ul className={styles.points}>
            {attributions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className={styles.prose}>
            {t('about.attributions.changed')}{' '}
            <ExternalLink href="https://creativecommons.org/licenses/by/4.0/">
              CC BY 4.0
            </ExternalLink>
          </p>
        </>
      )}
    </Section>
  )
}
