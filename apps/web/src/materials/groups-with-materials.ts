import { query, type Client, type Document, type GroupCard, type MaterialCard } from '@piiri/sdk/lean'

export type GroupWithMaterials = Pick<GroupCard, 'slug' | 'title' | 'contentLanguage'> & {
  readonly materials: { readonly nodes: readonly MaterialCard[]; readonly pageInfo: { readonly hasNextPage: boolean } }
}
type Answer = { readonly groups: { readonly nodes: readonly GroupWithMaterials[] } }

/** What the page of all Materials shows, which no function of the SDK asks for in one request. */
const GroupsWithMaterials: Document<Answer, Record<never, never>, 'query'> = {
  name: 'GroupsWithMaterials',
  kind: 'query',
  text: `query GroupsWithMaterials {
  groups(first: 50) {
    nodes {
      slug
      title
      contentLanguage
      materials(first: 10) {
        nodes { id title url language topic licence }
        pageInfo { hasNextPage }
      }
    }
  }
}`,
}

/** The Groups that have Materials, each with its first ten. */
export async function groupsWithMaterials(
  piiri: Client,
  options: { readonly signal?: AbortSignal | undefined },
): Promise<readonly GroupWithMaterials[]> {
  const { groups } = await query(piiri, GroupsWithMaterials, {}, options)
  return groups.nodes.filter(({ materials }) => materials.nodes.length > 0)
}
