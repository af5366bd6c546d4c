import type { FastifyReply } from 'fastify'
import { asAttachment } from './file-name.ts'

/** To be kept, not shown: even if it were more than its type says, no browser would run it. */
export function sendFile(
  reply: FastifyReply,
  file: { name: string; type: string; content: Buffer },
) {
  return reply
    .header('content-disposition', asAttachment(file.name))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .type(file.type)
    .send(file.content)
}
