/** Who may import whom (docs/architecture.md): the flow of the data, held by a check. */
const engine = ['schema', 'report', 'world', 'read', 'stories', 'across', 'record', 'brief']

const upstream = engine.slice(0, -1).map((folder, i) => ({
  name: `engine-${folder}-imports-only-upstream`,
  comment: 'Inside the engine a folder imports only from folders above it in the flow.',
  severity: 'error',
  from: { path: `^engine/src/${folder}/` },
  to: { path: `^engine/src/(${engine.slice(i + 1).join('|')}|pipeline)(/|\\.)` },
}))

module.exports = {
  forbidden: [
    ...upstream,
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-is-pure',
      comment: 'No network, no file system, no clock: the engine also runs in a browser.',
      severity: 'error',
      from: { path: '^engine/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^engine/src' },
      to: { path: '^(reader|sources|store|workers|server|web|cli|bench)/' },
    },
    {
      name: 'reader-sources-store-import-engine-only',
      severity: 'error',
      from: { path: '^(reader|sources|store)/src' },
      to: { path: '^(reader|sources|store|workers|server|web|cli|bench)/', pathNot: '^$1/' },
    },
    {
      name: 'workers-import-what-they-join',
      severity: 'error',
      from: { path: '^workers/src' },
      to: { path: '^(server|web|cli|bench)/' },
    },
    {
      name: 'server-imports-no-page-and-no-command',
      severity: 'error',
      from: { path: '^server/src' },
      to: { path: '^(web|cli|bench)/' },
    },
    {
      name: 'web-imports-the-engine-only',
      comment: 'Types, and the engine and reader themselves for the page that works without a server.',
      severity: 'error',
      from: { path: '^web/src' },
      to: { path: '^(sources|store|workers|server|cli|bench)/' },
    },
    {
      name: 'nobody-imports-the-command',
      severity: 'error',
      from: { pathNot: '^cli/' },
      to: { path: '^cli/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['parley-source', 'import', 'types', 'default'],
    },
  },
}
