import { expect, it } from 'vitest'
import { anApi } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aGroup, aMaterial, fill, id, nothing } from '../../test/world.ts'
import { toSortKey } from '../shared/sort-key.ts'

type Page = {
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

it('goes through a list of long titles in any script, one by one', async () => {
  const { db } = await aDatabase()
  const api = await anApi(db)
  // 140 letters, and many more; the last two begin alike for longer than their keys are.
  const titles = ['ก'.repeat(140), 'กลุ่มเพื่อน', 'ข'.repeat(600), `${'ค'.repeat(3000)}ก`, `${'ค'.repeat(3000)}ข`]
  const groups = titles.map((title, n) => aGroup(n + 1, 'OPEN', { title: { th: title }, sortKey: toSortKey(title) }))
  const [first] = groups
  if (first === undefined) throw new Error('There are Groups above.')
  const materials = titles.map((title, n) => aMaterial(n + 1, first, { title, sortKey: toSortKey(title) }))
  await fill(db, { ...nothing, groups, materials })

  const through = async (list: (args: string) => string, read: (data: unknown) => Page): Promise<readonly string[]> => {
    const found: string[] = []
    for (let after = ''; ;) {
      const { data, errors } = await api.ask({ query: list(`first: 1 ${after}`) })
      expect(errors).toBeUndefined()
      const { nodes, pageInfo } = read(data)
      found.push(...nodes.map((node) => node.id))
      if (!pageInfo.hasNextPage) return found
      after = `after: "${pageInfo.endCursor}"`
    }
  }
  const page = 'nodes { id } pageInfo { hasNextPage endCursor }'
  const numbers = titles.map((_, n) => n + 1)
  const ofGroups = await through(
    (args) => `{ groups(${args}) { ${page} } }`,
    (data) => (data as { groups: Page }).groups, // As asked.
  )
  expect(ofGroups).toEqual(numbers.map(id.group))
  const ofMaterials = await through(
    (args) => `{ group(slug: "group-1") { materials(${args}) { ${page} } } }`,
    (data) => (data as { group: { materials: Page } }).group.materials, // As asked.
  )
  expect(ofMaterials).toEqual(numbers.map(id.material))
})
