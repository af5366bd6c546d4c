import { Link } from 'wouter'
import { mayReadDirectory } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'

type Props = { institution: { id: string; name: string }; className?: string | undefined }

/** The name of an institution; it leads to its page for those who may open the directory. */
export function InstitutionLink({ institution: { id, name }, className }: Props) {
  const session = useSession()
  if (!mayReadDirectory(session)) return <span className={className}>{name}</span>
  return (
    <Link href={`/institutions/${id}`} className={className}>
      {name}
    </Link>
  )
}
