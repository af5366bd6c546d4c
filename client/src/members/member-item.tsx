import { Link } from 'wouter'
import type { MemberListed } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { MemberState } from './member-state.tsx'
import styles from './members.module.css'
import { useRegionWords } from './use-region-words.ts'

export function MemberItem({ member }: { member: MemberListed }) {
  const t = useT()
  const regionWords = useRegionWords()
  const { id, name, organization, roles, regions, account } = member
  const details = [
    regionWords(regions),
    account && t(account.language === 'es' ? 'members.language.es' : 'members.language.en'),
  ].filter(Boolean)
  return (
    <li className={styles.item}>
      <div>
        <Link href={`/members/${id}`} className={styles.name}>
          {name}
        </Link>
        <p className={styles.soft}>{organization.name}</p>
      </div>
      <div>
        <p>{roles.map((role) => t(`session.role.${role}`)).join(', ')}</p>
        <p className={styles.soft}>{details.join(' · ')}</p>
      </div>
      <MemberState member={member} />
    </li>
  )
}
