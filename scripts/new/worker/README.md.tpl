# __domain__

## What it owns

## Routes

The contract is in `src/contract/`, the document in `openapi.json`.

## Tables

`outbox`, `inbox`, `aggregate_versions`, `idempotency_keys`.

## Events in and out

In (`src/contract/subscriptions.ts`): `user.deleted`.

## Run and test

`bun dev __domain__` runs the whole system with this slice reloading; `bun test workers/__domain__` needs nothing running.
