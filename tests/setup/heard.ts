import type { FastifyInstance } from 'fastify'

/**
 * Everything that comes in at this server from now on, as bytes, before anything looks at it: request lines, headers,
 * bodies. What a browser sends is in it, whoever in the browser sent it.
 */
export function heardBy({ server }: FastifyInstance): { bytes: () => Buffer; forget: () => void } {
  let heard: Buffer[] = []
  server.on('connection', (socket) => {
    socket.on('data', (bytes: Buffer) => heard.push(bytes))
  })
  return {
    bytes: () => Buffer.concat(heard),
    forget: () => {
      heard = []
    },
  }
}
