import Type from 'typebox'
import { type Endpoint, Named, Strict } from '../contract.ts'

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'

export const getLikelyParticipants = {
  method: 'GET',
  url: '/api/participants/likely',
  config: { replica: true },
  schema: {
    summary:
      'Who likely takes part in a contact with these institutions, most likely first: from the last contacts that one may see. Nothing restricted',
    tags: ['contacts'],
    querystring: Strict({
      institutions: Type.String({
        pattern: `^${uuid}(,${uuid}){0,19}$`,
        maxLength: 740,
        description: 'Their ids, separated by commas',
        examples: ['019aa7c2-5d1c-7000-8000-000000000002'],
      }),
    }),
    response: {
      200: Strict({
        ours: Type.Array(Named, { description: 'Members, without oneself' }),
        theirs: Type.Array(Named, { description: 'Office-holders and staff' }),
      }),
    },
  },
} as const satisfies Endpoint
