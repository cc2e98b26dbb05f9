import { builder } from '../schema/builder.ts'
import { VenueType } from '../venues/venue.schema.ts'
import { listVenues } from './list-venues.ts'

builder.queryField('venues', (t) =>
  t.field({
    description: 'The Venues that the viewer may know of, and so choose where they plan, by name.',
    type: [VenueType],
    resolve: (_, __, context) => listVenues(context),
  }),
)
