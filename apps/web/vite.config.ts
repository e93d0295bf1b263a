import { registers } from '@assay/isms'
import { defineConfig, type Plugin } from 'vite'
import { entriesOf } from './menu.ts'

/** What imports know of a register stays on the server, which alone reads files: 7 kB of words as they travel (decision 051). */
const withoutImports: Plugin = {
  name: 'without-imports',
  enforce: 'pre',
  load: {
    filter: { id: /\/packages\/isms\/src\/[a-z-]+\/import\.ts$/ },
    handler: () => 'export const importing = {}',
  },
}

const MENU = 'virtual:menu'

/** The main menu is data of the build: its names are there at first, and the definitions of registers are not. */
const withMenu: Plugin = {
  name: 'with-menu',
  resolveId: { filter: { id: /^virtual:menu$/ }, handler: () => `\0${MENU}` },
  load: { filter: { id: /^\0virtual:menu$/ }, handler: async () => `export const entries = ${JSON.stringify(await entriesOf(registers))}` },
}

/** One style sheet under a name that the server's own pages know; everything else is named by its content. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  plugins: [withoutImports, withMenu],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    cssCodeSplit: false,
    // The shield's weights and lists are one file of 2.3 MB, which its page alone loads.
    chunkSizeWarningLimit: 2600,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Libraries mark what runs on clients for servers that render; we have none.
      onLog: (level, log, tell) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : tell(level, log)),
      output: {
        // What the first page needs is one file: it packs 3 kB smaller than in thirty.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        assetFileNames: ({ names }) => (names.some((name) => name.endsWith('.css')) ? 'assets/style.css' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
})
