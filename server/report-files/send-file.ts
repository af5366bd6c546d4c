import type { FastifyReply } from 'fastify'
import { mediaTypes } from './make-file.ts'
import type { ReportFormat } from './rules.ts'

/** As a download that no browser opens as a page, and none keeps. */
export function sendFile(
  reply: FastifyReply,
  format: ReportFormat,
  name: string,
  file: Buffer,
): never {
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type(mediaTypes[format])
    .send(file) as never
}
