{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": {
    "types": ["vite/client", "bun"],
    "lib": ["ES2024", "ESNext.Iterator", "ESNext.Disposable", "DOM", "DOM.Iterable"]
  },
  "include": ["src", "vite.config.ts"]
}
