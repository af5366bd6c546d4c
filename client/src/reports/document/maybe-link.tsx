import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useReport } from './report-context.ts'

type Props = { href: string; className?: string | undefined; children: ReactNode }

/** Leads to a page of the app; plain words for whoever has no account. */
export function MaybeLink({ href, className, children }: Props) {
  if (!useReport().links) return <span className={className}>{children}</span>
  return (
    <Link href={href} className={className}>
      {children}
    </Link>
  )
}
