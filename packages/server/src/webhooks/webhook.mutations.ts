import { parseId } from '@piiri/domain/shared/id'
import { visitOffersAreAnsweredBy } from '../partners/answered-visit-offers.ts'
import { DoneType } from '../people/results.schema.ts'
import { builder } from '../schema/builder.ts'
import { asResult, failureType, InvalidInput, NotAllowed, NotFound, resultType, UserError } from '../schema/outcome.ts'
import { createWebhookEndpoint, type NewWebhookSecret } from './create-webhook-endpoint.ts'
import { deliverVisitAnswer } from './deliver-visit-answer.ts'
import { pingWebhookEndpoint } from './ping-webhook-endpoint.ts'
import { redeliver } from './redeliver.ts'
import { removeWebhookEndpoint } from './remove-webhook-endpoint.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'
import { updateWebhookEndpoint } from './update-webhook-endpoint.ts'
import { DeliveryType, WebhookEndpointType, WebhookEventType } from './webhook.schema.ts'

visitOffersAreAnsweredBy(deliverVisitAnswer)

const AddressNotAllowed = failureType('AddressNotAllowed', 'ADDRESS_NOT_ALLOWED').implement({
  description: 'The address leads to a private, local or otherwise forbidden network, or does not resolve.',
  interfaces: [UserError],
})
const NewWebhookSecretType = builder.objectRef<NewWebhookSecret>('NewWebhookSecret').implement({
  description: 'The secret (whsec_…), shown once. After a rotation the earlier one signs too, for 24 hours.',
  fields: (t) => ({
    endpoint: t.field({
      type: WebhookEndpointType,
      description: 'Whose it is.',
      resolve: ({ endpoint }) => endpoint,
    }),
    secret: t.exposeString('secret', {
      description: 'By which its receiver knows that a message is ours. Nobody can tell it again.',
    }),
  }),
})
const WebhookEndpointInput = builder.inputType('WebhookEndpointInput', {
  description: 'Where a partner is told of what.',
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      required: true,
      description: 'An https address that can be reached from the internet. No redirect of it is followed.',
    }),
    events: t.field({
      type: [WebhookEventType],
      required: true,
      description: 'Of what it is told: one at least, each once.',
    }),
  }),
})

const WebhookSecretResult = resultType('WebhookSecretResult', {
  description: 'The secret, this once, or why there is none.',
  values: [NewWebhookSecretType],
  failures: [AddressNotAllowed, NotFound, NotAllowed, InvalidInput],
})
const DeliveryResult = resultType('DeliveryResult', {
  description: 'The delivery as it waits now, or why not.',
  values: [DeliveryType],
  failures: [NotFound, NotAllowed],
})

builder.mutationFields((t) => ({
  createWebhookEndpoint: t.field({
    description:
      'Has a partner told of changes. For the partner itself, by a key with WEBHOOKS_MANAGE, and for administrators; ten at most.',
    type: WebhookSecretResult,
    args: {
      input: t.arg({ type: WebhookEndpointInput, required: true, description: 'Where, and of what.' }),
      partner: t.arg.id({
        description: 'Which partner, for administrators. A key is its own partner’s, and need not say it.',
      }),
    },
    resolve: (_, { input, partner }, context) =>
      createWebhookEndpoint(context, partner == null ? null : parseId('par', partner), input).then(asResult),
  }),
  updateWebhookEndpoint: t.field({
    description:
      'Changes an endpoint; what waits goes to the new address, but for events that it is told no more of. For the partner and for administrators.',
    type: resultType('WebhookEndpointResult', {
      description: 'The endpoint as it is now, or why not.',
      values: [WebhookEndpointType],
      failures: [AddressNotAllowed, NotFound, NotAllowed, InvalidInput],
    }),
    args: {
      id: t.arg.id({ required: true, description: 'Which endpoint.' }),
      input: t.arg({
        type: WebhookEndpointInput,
        description: 'Where, and of what, from now on; left out, both stay as they are.',
      }),
      isEnabled: t.arg.boolean({
        description:
          'Switches it on or off; left out, it stays as it is. Switched off, what waits for it is given up, and of what happens meanwhile it is not told.',
      }),
    },
    resolve: (_, { id, input, isEnabled }, context) =>
      updateWebhookEndpoint(context, parseId('whe', id), { input: input ?? null, isEnabled: isEnabled ?? null }).then(
        asResult,
      ),
  }),
  removeWebhookEndpoint: t.field({
    description: 'Ends an endpoint, with its deliveries. For the partner and for administrators.',
    type: resultType('RemoveWebhookEndpointResult', {
      description: 'That it is done, or why not.',
      values: [DoneType],
      failures: [NotFound, NotAllowed],
    }),
    args: { id: t.arg.id({ required: true, description: 'Which endpoint.' }) },
    resolve: (_, { id }, context) => removeWebhookEndpoint(context, parseId('whe', id)).then(asResult),
  }),
  rotateWebhookSecret: t.field({
    description: 'Makes a new secret; the earlier one signs too for 24 hours. For the partner and for administrators.',
    type: WebhookSecretResult,
    args: { id: t.arg.id({ required: true, description: 'Of which endpoint.' }) },
    resolve: (_, { id }, context) => rotateWebhookSecret(context, parseId('whe', id)).then(asResult),
  }),
  pingWebhookEndpoint: t.field({
    description: 'Sends a message that says nothing, disabled or not. For the partner and for administrators.',
    type: DeliveryResult,
    args: { id: t.arg.id({ required: true, description: 'Which endpoint.' }) },
    resolve: (_, { id }, context) => pingWebhookEndpoint(context, parseId('whe', id)).then(asResult),
  }),
  redeliver: t.field({
    description: 'Sends a delivery again.',
    type: DeliveryResult,
    args: { id: t.arg.id({ required: true, description: 'Which delivery.' }) },
    resolve: (_, { id }, context) => redeliver(context, parseId('whd', id)).then(asResult),
  }),
}))
