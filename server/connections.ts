import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyHttpOptions } from 'fastify'
import type { Problem } from './contract.ts'

const seconds = 1_000

/**
 * How long somebody may take: nobody holds a connection by saying little on it. A file of 10 MB gets through at
 * 35 kB a second; whoever is that slow and slower sends a smaller one.
 */
export const connections = {
  http: {
    headersTimeout: 10 * seconds,
    connectionsCheckingInterval: 2 * seconds,
    maxHeaderSize: 16 * 1024,
  },
  requestTimeout: 300 * seconds,
  // without a byte in either direction; open screens hear something every 25 seconds
  connectionTimeout: 60 * seconds,
  keepAliveTimeout: 5 * seconds,
  clientErrorHandler: refuse,
} satisfies FastifyHttpOptions<Server>

/** What is no HTTP, too slow or too much of it is refused before there is a request. */
function refuse(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const [status, title] = reasons[error.code ?? ''] ?? [400, 'This is no HTTP']
  const body = JSON.stringify({
    type: '/api/docs#problem-bad_input',
    title,
    status,
    code: 'bad_input',
  } satisfies Problem)
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
        `content-length: ${body.length}\r\ncache-control: no-store\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n${body}`,
    )
  socket.destroy()
}

const reasons: Record<string, readonly [status: number, title: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long'],
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large'],
}
