import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

type Look = 'primary' | 'secondary' | 'quiet'
type Common = { look?: Look; icon?: IconName; children: ReactNode }

const classFor = (look: Look) => `${styles.button} ${styles[look]}`

export function Button({
  look = 'secondary',
  icon,
  children,
  ...rest
}: Common & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>) {
  return (
    <button type="button" {...rest} className={classFor(look)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** Looks like a button, goes to a page. */
export function ButtonLink({
  look = 'secondary',
  icon,
  children,
  href,
}: Common & { href: string }) {
  return (
    <Link href={href} className={classFor(look)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

/** A button that is only an icon; `label` is what it says. */
export function IconButton({
  icon,
  label,
  ...rest
}: { icon: IconName; label: string } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'className' | 'children'
>) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${styles.quiet} ${styles.round}`}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  )
}
