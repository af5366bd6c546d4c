import { RecordHistory } from '../history/record-history.tsx'
import { WaitingHere } from '../history/waiting-here.tsx'
import { useT } from '../i18n/use-t.ts'
import { PageHeader } from '../ui/page-header.tsx'

type Props = { params: { id: string } }

/** What a next step said before: it has no page of its own. */
export function FollowUpVersionsPage({ params: { id } }: Props) {
  const t = useT()
  return (
    <>
      <PageHeader
        title={t('history.followUp')}
        back={{ href: '/follow-ups', label: t('nav.followUps') }}
      />
      <WaitingHere record="follow_up" id={id} />
      <RecordHistory record="follow_up" id={id} />
    </>
  )
}
