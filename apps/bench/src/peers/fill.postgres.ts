import pg from 'pg'
import { programme, type Size } from '../data/programme.ts'
import { tablesOf, type Row, type Table } from '../data/tables.ts'

const together = 5000

/** Fills migrated, empty tables with a programme, and adds the function by which a peer is asked our question. */
export async function fillPostgres(url: string, size: Size): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica') // No look-up of foreign keys, row by row.
    for (const table of tablesOf(programme(size))) await insert(client, table)
    await client.query(nextSessions)
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** What a visitor may know of the Sessions that start in a span: PostGraphile has no policy, and is spared ours. */
const nextSessions = `
  create function next_sessions(since bigint, until bigint) returns setof session language sql stable as $$
    select session.* from session
    join activity_group on activity_group.id = session.group_id
    left join season on season.id = session.season_id
    where session.start >= since and session.start < until and not session.is_withdrawn
      and activity_group.confidentiality = 'OPEN' and coalesce(season.status, 'PUBLISHED') = 'PUBLISHED'
    order by session.start, session.id
  $$`

async function insert(client: pg.Client, { name, rows }: Table): Promise<void> {
  let batch: Row[] = []
  const flush = async (): Promise<void> => {
    const columns = Object.keys(batch[0] ?? {})
      .map((column) => `"${column}"`)
      .join()
    if (batch.length > 0)
      await client.query(
        `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
        [JSON.stringify(batch)],
      )
    batch = []
  }
  for (const row of rows) {
    batch.push(row)
    if (batch.length === together) await flush()
  }
  await flush()
}
