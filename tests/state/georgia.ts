import { addState } from '../../server/admin/states.ts'
import { createTestDatabase, type TestDatabase } from '../setup/database.ts'

/** A new database that was made Georgia's, as its operator makes it. */
export async function georgiaDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ seeded: false })
  await addState(database.owner, ['GA'])
  return database
}
