# __domain__: the remote

The pages of the __domain__ slice. How a remote is built is told in [packages/federation](../../packages/federation/README.md).

## Run and test

`bun dev __domain__` in the root shows it in the shell; `bun run dev` here shows it alone. `bun test remotes/__domain__`.
