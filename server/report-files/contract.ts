import Type from 'typebox'
import { ById, type Endpoint, Language } from '../contract.ts'
import { reportFormats } from './rules.ts'

export const postReportFile = {
  method: 'POST',
  url: '/api/reports/:id/file',
  config: { replica: true },
  schema: {
    summary:
      'Take a report out as PDF, workbook or tables, as far as one may read it; counts as one of the files of the day',
    tags: ['reports'],
    params: ById,
    body: Type.Object(
      { format: Type.Enum(reportFormats), language: Language },
      { additionalProperties: false, examples: [{ format: 'pdf', language: 'es' }] },
    ),
    produces: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/csv',
    ],
    response: {
      200: Type.Unsafe<Blob>({ description: 'The file; its foot says whose it is' }),
    },
  },
} as const satisfies Endpoint
