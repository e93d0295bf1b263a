import { defineConfig } from 'vite'

/** One style sheet under a name that the server's own pages know; everything else is named by its content. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
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
        assetFileNames: ({ names }) => (names.some((name) => name.endsWith('.css')) ? 'assets/style.css' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
})
