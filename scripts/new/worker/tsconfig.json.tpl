{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": {
    "types": ["@cloudflare/workers-types", "bun"]
  },
  "include": ["src", "test"]
}
