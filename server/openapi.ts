import fastifySwagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { apiPage } from './api-page.ts'
import type { App } from './app-type.ts'
import { Problem } from './contract.ts'
import { readRoutes, scopeOf, scopes } from './tokens/rules.ts'
import { scopeWords } from './tokens/words.ts'

/** OpenAPI 3.1 from the very schemas that validate and serialize. To be registered before every route. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Condado',
        version: '1',
        description:
          'County by county: contacts, assessments, commitments and the statuses they make. ' +
          'Writes are PUTs with a UUID of the client: 201 new, 200 the same again, 409 different facts. ' +
          'Edits carry If-Match: 412 stale, 428 missing. Errors are problem+json with a stable code.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-condado' },
          token: {
            type: 'http',
            scheme: 'bearer',
            description: [
              'A token that a member has made for a tool: reads what its scopes name and she may read, never what is restricted. Scopes:',
              ...scopes.map(
                (scope) =>
                  `\`${scope}\`: ${scopeWords[scope][0]} (${readRoutes[scope].join(', ')})`,
              ),
            ].join('\n'),
          },
        },
      },
      security: [{ session: [] }],
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: schema?.response
        ? {
            ...schema,
            ...readBy(String(route.method), url),
            response: {
              ...(schema.response as object),
              default: {
                description: 'An error',
                content: { 'application/problem+json': { schema: Problem } },
              },
            },
          }
        : schema,
    }),
  })
}

/** What tokens read says so, and by which scope. */
function readBy(method: string, url: string) {
  const scope = scopeOf(method, url)
  if (!scope) return {}
  return {
    description: `Also read by a token with the scope \`${scope}\`.`,
    security: [{ session: [] }, { token: [scope] }],
  }
}

/** The document, for programs and for people: open to everybody. */
export async function openApiRoutes(app: App): Promise<void> {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  await app.register(apiPage)
}
