import { type Role, roles } from '../../../server/members/rules.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './access.module.css'

export type Cell = 'nothing' | 'may' | 'sees' | 'edits'

export type RolesRow = { key: string; name: string; cellOf: (role: Role) => Cell }
export type RolesGroup = { key: string; name?: string; rows: readonly RolesRow[] }

type Props = { caption: string; what: string; groups: readonly RolesGroup[] }

/** Rows of a question against the five roles: a word in each cell, never a colour alone. */
export function RolesTable({ caption, what, groups }: Props) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, so the arrow keys have to move it
    // biome-ignore lint/a11y/useSemanticElements: a section would be a second landmark of the same name
    <div role="group" className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {t(`session.role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, name, rows }) => (
          <tbody key={key}>
            {name !== undefined && (
              <tr>
                <th className={styles.group} scope="rowgroup" colSpan={roles.length + 1}>
                  <span>{name}</span>
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {roles.map((role) => {
                  const cell = row.cellOf(role)
                  return (
                    <td key={role} className={styles[cell]}>
                      {cell === 'nothing' ? '–' : t(`access.cell.${cell}`)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
