import { appliedTo } from './engine.sqlite.ts'
import { DatabaseError } from './errors.ts'
import { refuseNewer, type Migration } from './migrations.ts'
import { explain, openFile, patienceMs, untilFree } from './sqlite-file.ts'

/** Applies all that is missing in one transaction. */
export const migrateSqlite = async (file: string, known: readonly Migration[]): Promise<readonly string[]> => {
  const end = performance.now() + patienceMs * 6
  const isLate = () => performance.now() > end
  return untilFree(() => {
    // drizzle-kit rebuilds tables: with foreign keys on, dropping the old one would delete what refers to it.
    const connection = openFile(file, ['journal_mode = wal', 'synchronous = full', 'foreign_keys = off'])
    try {
      return connection
        .transaction(() => {
          const had = appliedTo(connection)
          refuseNewer(had, known, file)
          connection.exec('create table if not exists migration (id text primary key) strict')
          const missing = known.filter(({ id }) => !had.includes(id))
          for (const { id, statements } of missing) {
            for (const statement of statements) connection.exec(statement)
            connection.prepare('insert into migration values (?)').run(id)
          }
          const broken = connection.pragma('foreign_key_check')
          if (missing.length > 0 && Array.isArray(broken) && broken.length > 0) {
            throw new DatabaseError(
              'reference',
              `migrating ${file} would break ${broken.length} references: nothing was changed`,
            )
          }
          return missing.map(({ id }) => id)
        })
        .immediate()
    } catch (error) {
      throw explain(file, error)
    } finally {
      connection.close()
    }
  }, isLate)
}
