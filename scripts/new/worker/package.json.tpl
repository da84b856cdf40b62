{
  "name": "@highstreet/__domain__",
  "version": "0.0.0",
  "private": true,
  "type": "module",
  "exports": {
    "./contract": "./src/contract/index.ts"
  },
  "dependencies": {
    "@highstreet/data": "workspace:*",
    "@highstreet/events": "workspace:*",
    "@highstreet/http": "workspace:*",
    "@highstreet/identity": "workspace:*",
    "@highstreet/realtime": "workspace:*",
    "@highstreet/telemetry": "workspace:*",
    "@hono/zod-openapi": "1.6.3",
    "@libsql/client": "0.18.0",
    "@upstash/redis": "1.39.0",
    "drizzle-orm": "0.45.4",
    "hono": "4.13.19",
    "zod": "4.6.7"
  },
  "devDependencies": {
    "drizzle-kit": "0.31.11",
    "fast-check": "4.10.2"
  }
}
