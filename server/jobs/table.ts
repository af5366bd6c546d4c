import type { ColumnType, Generated } from 'kysely'

export interface JobTable {
  name: string
  begun_at: string
  done_at: ColumnType<string | null, string | null | undefined>
  failures: Generated<number>
}
