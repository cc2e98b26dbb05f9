import Sqlite from 'better-sqlite3'

/** Ids of so many Sessions of confidential Groups, from all over the file, in no order that its pages have. */
export function hiddenSessions(file: string, count: number): readonly string[] {
  const db = new Sqlite(file, { readonly: true })
  try {
    const sql = `select s.id from session s join activity_group g on g.id = s.group_id
      where g.confidentiality = 'CONFIDENTIAL' order by substr(s.id, 12) limit ?`
    return db.prepare<[number], string>(sql).pluck().all(count)
  } finally {
    db.close()
  }
}
