import { orNull, readCsv } from './csv.ts'
import { type Directory, seedId } from './directory.ts'
import { agencyKey } from './law-enforcement.ts'

// the ICE workbook that the list was taken from
const seenOn = '2026-07-20'

/** 74 agreements of sheriffs and police with ICE under section 287(g), tied to their agencies by FBI ORI. */
export function addAgreements(directory: Directory): void {
  for (const row of readCsv('law_enforcement/ice_287g_agreements.csv', columns)) {
    directory.addRecord({
      key: `ice-287g/${row.id}`,
      kind: '287g',
      institution_id: seedId('institution', agencyKey(row.ori)),
      title: `287(g) agreement with ICE: ${row.model_name}`,
      adverse: true,
      dated_on: row.signed,
      seen_on: seenOn,
      url: orNull(row.moa_pdf_url),
      details: { model: row.model, modelName: row.model_name, note: orNull(row.note) },
      source_id: 'ice-287g',
    })
  }
}

const columns = ['id', 'ori', 'model', 'model_name', 'signed', 'moa_pdf_url', 'note'] as const
