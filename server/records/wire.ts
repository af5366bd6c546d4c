import type { KnownInstitution } from '../counties/facts-store.ts'
import type { PublicRecord } from '../institutions/contract.ts'
import type { RecordListed } from './contract.ts'
import type { RecordRow } from './store.ts'

export function toPublicRecord(row: RecordRow): PublicRecord {
  return {
    id: row.id,
    kind: row.kind,
    ownKind: row.own_kind,
    title: row.title,
    adverse: row.adverse,
    datedOn: row.dated_on,
    endedOn: row.ended_on,
    seenOn: row.seen_on,
    url: row.url,
    details: row.details,
    source: { id: row.source_id, title: row.sourceTitle, vintage: row.source_vintage },
    version: row.version,
    addedBy: row.created_by ? { id: row.created_by, name: row.adderName ?? '' } : null,
    editedBy: row.edited_by ? { id: row.edited_by, name: row.editorName ?? '' } : null,
  }
}

export function toRecordListed(
  row: RecordRow,
  institutions: ReadonlyMap<string, KnownInstitution>,
): RecordListed {
  const institution = institutions.get(row.institution_id)
  return {
    ...toPublicRecord(row),
    institution: {
      id: row.institution_id,
      name: institution?.name ?? '',
      counties: [...(institution?.counties ?? [])],
    },
  }
}
