import { defineConfig } from 'vitest/config'

// Vite takes graphql's `module` entry, Node takes `main` for every dependency: two realms. The alias makes it one.
const oneGraphql = [{ find: /^graphql$/, replacement: 'graphql/index.js' }]
// Vitest hands these to Node as well: with `import` among them, a `require` inside a package would be given its ESM entry.
const conditions = ['piiri-source', 'node']

// ENGINE=sqlite (default) or ENGINE=postgres.
const onDatabase = { globalSetup: 'test/setup.ts' }
// A busy machine is not a failure.
const patience = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    // One fewer is the default, for whoever watches: on two cores that would be one.
    maxWorkers: '100%',
    projects: [
      'packages/domain',
      'packages/words',
      'packages/sdk',
      'packages/server',
      'apps/piiri',
      'apps/web',
      'apps/bench',
    ].map((root) => ({
      root,
      resolve: { alias: oneGraphql, conditions },
      ssr: { resolve: { conditions, externalConditions: conditions } },
      test: {
        name: root.split('/')[1] ?? root,
        include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
        ...patience,
        ...(root === 'packages/server' ? onDatabase : {}),
      },
    })),
  },
})
