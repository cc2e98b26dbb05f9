import { parseId } from '@piiri/domain/shared/id'
import type { WrittenVenue } from '@piiri/domain/venues/check-venue'
import { builder } from '../schema/builder.ts'
import { asResult, Conflict, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { TranslationInput } from '../schema/translation.ts'
import { createVenue } from './create-venue.ts'
import { updateVenue } from './update-venue.ts'
import { AccessFeatureType, VenueDisclosureType, VenueType } from './venue.schema.ts'

const VenueInput = builder.inputType('VenueInput', {
  description: 'All that is known of a Venue: what is left out, or blank, is not known.',
  fields: (t) => ({
    name: t.field({
      type: [TranslationInput],
      required: true,
      description: "What the place is called, in the organisation's own language too: at most 100 characters.",
    }),
    disclosure: t.field({ type: VenueDisclosureType, required: true, description: 'Who may know it.' }),
    address: t.string({ description: 'Street and number: at most 200 characters.' }),
    postalCode: t.string({ description: 'At most 20 characters.' }),
    city: t.string({ description: 'The town: at most 200 characters.' }),
    country: t.string({ description: 'ISO 3166-1 alpha-2, in capitals: FI.' }),
    district: t.string({ description: 'The part of town: at most 200 characters.' }),
    latitude: t.float({ description: 'Degrees, WGS 84, -90 to 90. Only with `longitude`.' }),
    longitude: t.float({ description: 'Degrees, WGS 84, -180 to 180. Only with `latitude`.' }),
    directions: t.field({
      type: [TranslationInput],
      description: 'How to find the door: at most 1,000 characters in each language.',
    }),
    access: t.field({ type: [AccessFeatureType], description: 'How one gets in, and what helps there.' }),
    timeZone: t.field({ type: 'TimeZone', required: true, description: 'The zone of its clock.' }),
  }),
})
const asWritten = (input: typeof VenueInput.$inferInput): WrittenVenue => ({
  name: input.name,
  disclosure: input.disclosure,
  address: input.address ?? null,
  postalCode: input.postalCode ?? null,
  city: input.city ?? null,
  country: input.country ?? null,
  district: input.district ?? null,
  latitude: input.latitude ?? null,
  longitude: input.longitude ?? null,
  directions: input.directions ?? [],
  access: input.access ?? [],
  timeZone: input.timeZone,
})

const VenueResult = resultType('VenueResult', {
  description: 'The Venue as it is now, or why not.',
  values: [VenueType],
  failures: [NotFound, NotAllowed, Conflict, InvalidInput],
})

builder.mutationFields((t) => ({
  createVenue: t.field({
    description: 'Writes a Venue down. For staff.',
    type: VenueResult,
    args: { input: t.arg({ type: VenueInput, required: true, description: 'All that is known of it.' }) },
    resolve: (_, { input }, context) => createVenue(context, asWritten(input)).then(asResult),
  }),
  updateVenue: t.field({
    description: 'Writes a Venue anew. What it hides is told to nobody else any more from the answer on. For staff.',
    type: VenueResult,
    args: {
      id: t.arg.id({ required: true, description: 'Which one.' }),
      input: t.arg({ type: VenueInput, required: true, description: 'All that is known of it.' }),
      expectedVersion: t.arg.int({ description: 'Refused with Conflict where the Venue has moved on.' }),
    },
    resolve: (_, { id, input, expectedVersion }, context) =>
      updateVenue(context, {
        id: parseId('ven', id),
        expectedVersion: expectedVersion ?? null,
        written: asWritten(input),
      }).then(asResult),
  }),
}))
