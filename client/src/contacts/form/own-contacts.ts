import { listContacts } from '../../../../server/contacts/contract.ts'
import { queryFor } from '../../queries.ts'

/** What she logged herself, newest first: where she was last, and what she did there. */
export const ownContacts = queryFor(listContacts, { query: { mine: true, limit: 50 } })
