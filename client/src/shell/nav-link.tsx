import { Link, useRoute } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import type { NavItem } from './nav-items.ts'

type Props = {
  item: NavItem
  className: string | undefined
  onClick?: () => void
  /** how many wait there */
  count?: number
}

export function NavLink({ item, className, onClick, count = 0 }: Props) {
  const t = useT()
  const [isHere] = useRoute(item.href)
  return (
    <Link
      href={item.href}
      className={className}
      aria-current={isHere ? 'page' : undefined}
      onClick={onClick}
    >
      <Icon name={item.icon} size={22} />
      <span>
        {t(item.label)}
        {count > 0 && ` · ${count}`}
      </span>
    </Link>
  )
}
