// The slices in their order. This file alone knows them all; each adds itself to the builder.
import './schema/scalars.ts'
import './schema/node.ts'
import './schema/outcome.ts'
import './schema/translation.ts'
import './audit/audit.schema.ts'
import './groups/group.schema.ts'
import './venues/venue.schema.ts'
import './seasons/season.schema.ts'
import './series/schedule-of-group.schema.ts'
import './sessions/session.schema.ts'
import './sessions/sessions-of-group.schema.ts'
import './materials/material.schema.ts'
import './contact/contact-point.schema.ts'
import { builder } from './schema/builder.ts'

/** The whole public schema. */
export const schema = builder.toSchema()
