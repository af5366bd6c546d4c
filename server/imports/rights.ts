import type { FastifyRequest } from 'fastify'
import { type Member, may } from '../auth/policy.ts'
import { problem } from '../errors.ts'
import type { ImportKind } from './rules.ts'

/** preHandler: 403 unless she may bring in something. */
export async function mayImport({ member }: FastifyRequest): Promise<void> {
  if (!may(member, 'import_contacts') && !may(member, 'import_directory'))
    throw problem('forbidden')
}

/** @throws 403 for a kind of file that is not hers to bring in */
export function checkKind(member: Member, kind: ImportKind): void {
  const action = kind === 'contacts' ? 'import_contacts' : 'import_directory'
  if (!may(member, action)) throw problem('forbidden')
}
