// A document of one's own: ask for what you show, and nothing else.
import { createPiiri, type Document, type Feature, type Instant } from '@piiri/sdk'

type Meals = {
  readonly groups: { readonly nodes: readonly { title: string; nextSession: { start: Instant } | null }[] }
}

// GraphQL Code Generator and gql.tada make such types of `@piiri/sdk/schema.graphql`.
const MealsDocument = {
  name: 'Meals',
  kind: 'query',
  text: `query Meals($features: [Feature!]) {
    groups(filter: { features: $features }) { nodes { title nextSession { start } } }
  }`,
} as Document<Meals, { features: readonly Feature[] }, 'query'>

const piiri = createPiiri({ url: process.env['PIIRI_URL'] ?? 'http://localhost:4000/graphql' })
const { groups } = await piiri.query(MealsDocument, { features: ['HOMEMADE_MEAL'] })
for (const { title, nextSession } of groups.nodes) console.log(title, nextSession?.start ?? 'no date yet')
