CREATE TABLE `idempotency_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer,
	`headers` text,
	`body` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_expires_at` ON `idempotency_keys` (`expires_at`);--> statement-breakpoint
CREATE TABLE `logs` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`level` text NOT NULL,
	`slice` text NOT NULL,
	`message` text NOT NULL,
	`correlation_id` text,
	`trace_id` text,
	`entry` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `logs_at` ON `logs` (`at`);--> statement-breakpoint
CREATE INDEX `logs_correlation_id` ON `logs` (`correlation_id`);--> statement-breakpoint
CREATE INDEX `logs_trace_id` ON `logs` (`trace_id`);--> statement-breakpoint
CREATE TABLE `metric_gauges` (
	`key` text NOT NULL,
	`source` text NOT NULL,
	`metric` text NOT NULL,
	`labels` text NOT NULL,
	`value` real NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`key`, `source`)
);
--> statement-breakpoint
CREATE TABLE `metric_points` (
	`series_id` integer NOT NULL,
	`at` integer NOT NULL,
	`count` integer DEFAULT 0 NOT NULL,
	`sum` real DEFAULT 0 NOT NULL,
	`b0` integer DEFAULT 0 NOT NULL,
	`b1` integer DEFAULT 0 NOT NULL,
	`b2` integer DEFAULT 0 NOT NULL,
	`b3` integer DEFAULT 0 NOT NULL,
	`b4` integer DEFAULT 0 NOT NULL,
	`b5` integer DEFAULT 0 NOT NULL,
	`b6` integer DEFAULT 0 NOT NULL,
	`b7` integer DEFAULT 0 NOT NULL,
	`b8` integer DEFAULT 0 NOT NULL,
	`b9` integer DEFAULT 0 NOT NULL,
	`b10` integer DEFAULT 0 NOT NULL,
	`b11` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`series_id`, `at`)
);
--> statement-breakpoint
CREATE INDEX `metric_points_at` ON `metric_points` (`at`);--> statement-breakpoint
CREATE TABLE `metric_series` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`metric` text NOT NULL,
	`labels` text NOT NULL,
	`count` integer DEFAULT 0 NOT NULL,
	`sum` real DEFAULT 0 NOT NULL,
	`b0` integer DEFAULT 0 NOT NULL,
	`b1` integer DEFAULT 0 NOT NULL,
	`b2` integer DEFAULT 0 NOT NULL,
	`b3` integer DEFAULT 0 NOT NULL,
	`b4` integer DEFAULT 0 NOT NULL,
	`b5` integer DEFAULT 0 NOT NULL,
	`b6` integer DEFAULT 0 NOT NULL,
	`b7` integer DEFAULT 0 NOT NULL,
	`b8` integer DEFAULT 0 NOT NULL,
	`b9` integer DEFAULT 0 NOT NULL,
	`b10` integer DEFAULT 0 NOT NULL,
	`b11` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `metric_series_key_unique` ON `metric_series` (`key`);--> statement-breakpoint
CREATE INDEX `metric_series_metric` ON `metric_series` (`metric`);--> statement-breakpoint
CREATE TABLE `spans` (
	`id` integer PRIMARY KEY NOT NULL,
	`trace_id` text NOT NULL,
	`span_id` text NOT NULL,
	`parent_id` text,
	`slice` text NOT NULL,
	`release` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`started_at` integer NOT NULL,
	`duration` integer NOT NULL,
	`is_error` integer NOT NULL,
	`attributes` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `spans_trace` ON `spans` (`trace_id`,`slice`);--> statement-breakpoint
CREATE INDEX `spans_started_at` ON `spans` (`started_at`);--> statement-breakpoint
CREATE TABLE `traces` (
	`trace_id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`name` text NOT NULL,
	`slice` text NOT NULL,
	`rank` integer NOT NULL,
	`is_error` integer NOT NULL,
	`span_count` integer NOT NULL,
	`correlation_id` text
);
--> statement-breakpoint
CREATE INDEX `traces_started_at` ON `traces` (`started_at`);--> statement-breakpoint
CREATE INDEX `traces_errors` ON `traces` (`started_at`) WHERE is_error = 1;--> statement-breakpoint
CREATE INDEX `traces_correlation_id` ON `traces` (`correlation_id`);