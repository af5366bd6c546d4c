import { type Kysely, sql } from 'kysely'

/** Of a file that left, whether it was tables or a workbook, too; of those before, nobody knows any more. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(
      `alter table exports add column format text constraint exports_format_known check (format in ('csv', 'xlsx'))`,
    )
    .execute(db)
}
