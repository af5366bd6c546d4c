import { useSearchParams } from 'wouter'
import { actionGroups } from '../../../server/audit/rules.ts'

const names = ['member', 'group', 'subject', 'record', 'from', 'to'] as const
type Name = (typeof names)[number]

/** As the address holds it; '' = all. `record` is the id of the one whose history is shown. */
export type AuditFilter = Record<Name, string>

/** What is looked for, kept in the address: it survives a reload and the way back. */
export function useAuditFilter() {
  const [search, setSearch] = useSearchParams()
  const filter = Object.fromEntries(
    names.map((name) => [name, search.get(name) ?? '']),
  ) as AuditFilter
  return {
    filter,
    change: (part: Partial<AuditFilter>) =>
      setSearch(
        Object.entries({ ...filter, ...part }).filter(([, value]) => value !== ''),
        { replace: true },
      ),
  }
}

export function isNarrowed(filter: AuditFilter): boolean {
  return names.some((name) => filter[name] !== '')
}

/** The same as the API asks for it. */
export function questionOf({ member, group, subject, record, from, to }: AuditFilter) {
  const known = actionGroups.find((one) => one === group)
  return {
    limit: 50,
    ...(member !== '' && { member }),
    ...(known && { group: known }),
    ...(subject !== '' && { subject }),
    ...(record !== '' && { subjectId: record }),
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
  }
}

/** As much of a record's number as files say of themselves at their foot. */
export function shortId(id: string): string {
  return id.slice(-8)
}
