// Who may import whom (docs/adr/0001). Slices import leftward only: an earlier capability never knows a later one.
const slices = [
  'shared',
  'audit',
  'changes',
  'groups',
  'people',
  'venues',
  'seasons',
  'series',
  'sessions',
  'planning',
  'registrations',
  'duties',
  'attendance',
  'interpreting',
  'materials',
  'ideas',
  'contact',
  'calendar',
  'calendar-import',
  'partners',
  'webhooks',
  'open-data',
  'live',
]
const sideBySide = ['registrations', 'duties', 'attendance', 'materials', 'ideas']
/** For each slice: none of those to its right, nor beside it. */
const leftward = ['packages/domain', 'packages/server', 'packages/sdk'].flatMap((root) =>
  slices.map((slice, at) => {
    const later = slices.slice(at + 1)
    const beside = sideBySide.includes(slice) ? sideBySide.filter((other) => other !== slice) : []
    const forbidden = [...new Set([...later, ...beside])]
    return {
      name: `slices-${root.split('/')[1]}-${slice}`,
      comment: `${slice}/ knows only what comes before it`,
      severity: 'error',
      from: { path: `^${root}/src/${slice}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `^${root}/src/(${forbidden.join('|') || 'none'})/` },
    }
  }),
)
/** Packages: an arrow that is not in this list is an error. */
const arrows = {
  'packages/domain': [],
  'packages/words': [],
  'packages/server': ['packages/domain', 'packages/words'],
  'packages/sdk': ['packages/domain'],
  'apps/web': ['packages/domain', 'packages/words', 'packages/sdk'],
  'apps/piiri': ['packages/domain', 'packages/server', 'packages/sdk', 'apps/web'],
  'apps/bench': ['packages/domain', 'packages/server'],
}
const packages = Object.keys(arrows)
const layers = packages.map((from) => ({
  name: `layers-${from.split('/')[1]}`,
  comment: `${from} may import ${arrows[from].join(', ') || 'no other package'}`,
  severity: 'error',
  from: { path: `^${from}/(src|scripts)/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^(${packages.filter((to) => to !== from && !arrows[from].includes(to)).join('|')})/` },
}))
const only = (name, library, where, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(packages|apps)/[^/]+/src/', pathNot: [where, '\\.test\\.tsx?$'] },
  to: { path: `node_modules/${library}/` },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...layers,
    ...leftward,
    {
      name: 'domain-is-pure',
      comment: 'the domain has no I/O: it runs in a browser too',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sdk-runs-anywhere',
      comment: 'the SDK uses nothing that only Node has',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'rrule-in-series',
      'rrule',
      '^packages/domain/src/series/',
      'the rule library is known to domain/series alone',
    ),
    only(
      'drizzle-in-storage',
      'drizzle-orm',
      '^packages/server/src/(storage/|.*\\.(table|repository)\\.ts$)',
      'queries live in tables, repositories and storage',
    ),
    only(
      'sqlite-in-its-engine',
      'better-sqlite3',
      '^(packages/server/src/storage/|apps/bench/src/).*sqlite',
      'drivers are known to their engine alone',
    ),
    only(
      'pg-in-its-engine',
      'pg',
      '^(packages/server/src/storage/|apps/bench/src/).*postgres',
      'drivers are known to their engine alone',
    ),
    {
      name: 'tables-in-their-repository',
      comment: "nobody touches a slice's tables but tables, repositories and storage",
      severity: 'error',
      from: {
        path: '^packages/server/src/',
        pathNot: ['\\.(table|repository|test)\\.ts$', '/storage/', '/tables\\.ts$'],
      },
      to: { path: '\\.table\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^packages/[^/]+/src/', pathNot: ['\\.(test|types)\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|generated|migrations|testdata)/' },
    includeOnly: { path: '^(packages|apps)/|node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['piiri-source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
    },
  },
}
