import { useQuery } from '@tanstack/react-query'
import { getContact } from '../../../../server/contacts/contract.ts'
import { ApiError, call } from '../../api.ts'
import { formatInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import type { ContactDraft } from './draft.ts'
import { Problem } from './problem.tsx'

type Props = {
  error: Error
  draft: ContactDraft
  /** No field of the form is at fault. */
  unplaced: boolean
  onRetry: () => void
  onUpdate: (version: number) => void
  onSaveAsNew: () => void
}

/** Nothing typed is lost, whatever happened: says what did, and lets her choose. */
export function SaveProblem(props: Props) {
  const t = useT()
  const { error, draft, unplaced, onRetry } = props
  const code = error instanceof ApiError ? error.code : ''
  if (code === 'different_facts' || code === 'stale_version') return <StoredOtherwise {...props} />
  if (code === 'offline' || code === 'unavailable') {
    return (
      <Problem title={t('log.offline')} text={t('log.offline.text')}>
        <Button onClick={onRetry}>{t('common.retry')}</Button>
      </Problem>
    )
  }
  if (code === 'not_found' && draft.basedOn !== null) {
    return (
      <Problem title={t('log.gone')} text={t('log.gone.text')}>
        <Button onClick={props.onSaveAsNew}>{t('log.saveAsNew')}</Button>
      </Problem>
    )
  }
  if (code === 'bad_input' && !unplaced) {
    return <Problem title={t('log.refused')} text={t('error.bad_input')} />
  }
  return <ErrorNotice error={error} onRetry={onRetry} />
}

/** The server holds this entry with other words: an answer got lost on the way, or somebody edited it. */
function StoredOtherwise({ draft, onUpdate, onSaveAsNew }: Props) {
  const t = useT()
  const { id, basedOn } = draft
  const stored = useQuery({
    queryKey: ['stored otherwise', id],
    queryFn: ({ signal }) => call(getContact, { params: { id }, signal }),
    // what had been loaded before is what somebody has changed since
    gcTime: 0,
  })
  if (stored.isPending) return <Loading />
  if (stored.error && !isGone(stored.error)) {
    return <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
  }
  const contact = stored.data
  const asNew = <Button onClick={onSaveAsNew}>{t('log.saveAsNew')}</Button>
  if (!contact?.mayEdit) {
    return (
      <Problem title={t('log.taken')} text={t('log.taken.text')}>
        {asNew}
      </Problem>
    )
  }
  const when = formatInstant(contact.editedAt ?? contact.recordedAt)
  const update = (
    // as an edit of what arrived first: what others have changed since is merged, not written over
    <Button look="primary" onClick={() => onUpdate(1)}>
      {t('log.update')}
    </Button>
  )
  const see = (
    <a href={`/contacts/${id}`} target="_blank" rel="noreferrer">
      {t('log.seeStored')} ({t('common.opensInNewTab')})
    </a>
  )
  return basedOn === null ? (
    <Problem title={t('log.arrived')} text={t('log.arrived.text', { when })}>
      {update}
      {asNew}
      {see}
    </Problem>
  ) : (
    <Problem
      title={t('log.changed')}
      text={t('log.changed.text', { when, author: contact.author.name })}
    >
      {asNew}
      {see}
    </Problem>
  )
}

function isGone(error: Error): boolean {
  return error instanceof ApiError && error.status === 404
}
