import { parseId } from '@piiri/domain/shared/id'
import { DoneType } from '../people/results.schema.ts'
import { builder } from '../schema/builder.ts'
import { asResult, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { createPartner } from './create-partner.ts'
import { issueApiKey, type NewApiKey } from './issue-api-key.ts'
import { ApiKeyType, PartnerType, ScopeType } from './partner.schema.ts'
import { removePartner } from './remove-partner.ts'
import { revokeApiKey } from './revoke-api-key.ts'

const NewApiKeyType = builder.objectRef<NewApiKey>('NewApiKey').implement({
  description: 'The whole key, shown once.',
  fields: (t) => ({
    apiKey: t.field({
      type: ApiKeyType,
      description: 'What is known of it from now on.',
      resolve: ({ apiKey }) => apiKey,
    }),
    key: t.exposeString('key', { description: 'For the Authorization header: Bearer …. Nobody can tell it again.' }),
  }),
})

builder.mutationFields((t) => ({
  createPartner: t.field({
    description: 'Writes a partner down. For administrators.',
    type: resultType('PartnerResult', {
      description: 'The partner, or why not.',
      values: [PartnerType],
      failures: [NotFound, NotAllowed, InvalidInput],
    }),
    args: {
      name: t.arg.string({ required: true, description: 'What it is called: one line of at most 120 characters.' }),
      url: t.arg({ type: 'URL', description: 'Where one reads about it.' }),
    },
    resolve: (_, { name, url }, context) => createPartner(context, { name, url: url ?? null }).then(asResult),
  }),
  removePartner: t.field({
    description:
      'Ends a partner, with its keys, WebhookEndpoints and VisitOffers at once; its Ideas stay, as nobody’s, and guests of accepted visits stay in their Sessions. For administrators.',
    type: resultType('RemovePartnerResult', {
      description: 'That it is done, or why not.',
      values: [DoneType],
      failures: [NotFound, NotAllowed],
    }),
    args: { id: t.arg.id({ required: true, description: 'Which partner.' }) },
    resolve: (_, { id }, context) => removePartner(context, parseId('par', id)).then(asResult),
  }),
  issueApiKey: t.field({
    description: 'Makes a key for a partner. For administrators.',
    type: resultType('IssueApiKeyResult', {
      description: 'The key, this once, or why there is none.',
      values: [NewApiKeyType],
      failures: [NotFound, NotAllowed, InvalidInput],
    }),
    args: {
      partner: t.arg.id({ required: true, description: 'Whose it is to be.' }),
      scopes: t.arg({ type: [ScopeType], required: true, description: 'What it opens: one at least, each once.' }),
      expiresAt: t.arg({ type: 'Instant', description: 'When it ends by itself; left out where it does not.' }),
    },
    resolve: (_, { partner, scopes, expiresAt }, context) =>
      issueApiKey(context, parseId('par', partner), { scopes, expiresAt: expiresAt ?? null }).then(asResult),
  }),
  revokeApiKey: t.field({
    description: 'Ends a key at once. For administrators.',
    type: resultType('RevokeApiKeyResult', {
      description: 'The key as it is now, or why not.',
      values: [ApiKeyType],
      failures: [NotFound, NotAllowed],
    }),
    args: { id: t.arg.id({ required: true, description: 'Which key.' }) },
    resolve: (_, { id }, context) => revokeApiKey(context, parseId('key', id)).then(asResult),
  }),
}))
