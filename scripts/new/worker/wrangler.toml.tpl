# Secrets, set with `wrangler secret put`: DATABASE_URL, DATABASE_TOKEN, REDIS_URL, REDIS_TOKEN.
name = "highstreet-__domain__"
main = "src/index.ts"
compatibility_date = "2026-11-01"
# A batch is done when its handler is; telemetry and webhook attempts go on behind it.
compatibility_flags = ["queue_consumer_no_wait_for_wait_until"]
workers_dev = false

[assets]
directory = "../../remotes/__domain__/dist"
binding = "ASSETS"
run_worker_first = true

[vars]
PROFILE = "local"

[triggers]
crons = ["* * * * *"]

[[queues.producers]]
binding = "EVENTS"
queue = "highstreet-events"

[[queues.consumers]]
queue = "highstreet-events-__domain__"
max_batch_size = 20
max_batch_timeout = 0
max_retries = 10
retry_delay = 5

[[services]]
binding = "EVENTS_API"
service = "highstreet-events"
entrypoint = "Api"

# Brings to open pages at once what has changed; everything serves on without it.
[[services]]
binding = "REALTIME"
service = "highstreet-realtime"
entrypoint = "Api"

# Takes in traces, counters and log lines; everything serves on without it.
[[services]]
binding = "PLATFORM"
service = "highstreet-platform"
entrypoint = "Api"

[observability]
enabled = true

[env.production]
name = "highstreet-__domain__"
workers_dev = false

[env.production.vars]
PROFILE = "production"

[env.production.triggers]
crons = ["* * * * *"]

[[env.production.queues.producers]]
binding = "EVENTS"
queue = "highstreet-events"

[[env.production.queues.consumers]]
queue = "highstreet-events-__domain__"
max_batch_size = 20
max_batch_timeout = 0
max_retries = 10
retry_delay = 5

[[env.production.services]]
binding = "EVENTS_API"
service = "highstreet-events"
entrypoint = "Api"

# Brings to open pages at once what has changed; everything serves on without it.
[[env.production.services]]
binding = "REALTIME"
service = "highstreet-realtime"
entrypoint = "Api"

# Takes in traces, counters and log lines; everything serves on without it.
[[env.production.services]]
binding = "PLATFORM"
service = "highstreet-platform"
entrypoint = "Api"

[env.production.observability]
enabled = true
