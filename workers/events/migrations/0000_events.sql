CREATE TABLE `aggregate_versions` (
	`consumer` text NOT NULL,
	`aggregate` text NOT NULL,
	`version` integer NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`consumer`, `aggregate`)
);
--> statement-breakpoint
CREATE INDEX `aggregate_versions_seen_at` ON `aggregate_versions` (`seen_at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` text NOT NULL,
	`who` text NOT NULL,
	`what` text NOT NULL,
	`subject` text NOT NULL,
	`source` text NOT NULL,
	`correlation_id` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_time` ON `audit` (`at`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_who` ON `audit` (`who`,`at`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `audit` (`subject`,`at`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_event` ON `audit` (`event_id`);--> statement-breakpoint
CREATE TABLE `consumers` (
	`consumer` text PRIMARY KEY NOT NULL,
	`confirmed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `deliveries` (
	`consumer` text NOT NULL,
	`event_id` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`sends` integer DEFAULT 0 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`error` text,
	`replay_id` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	PRIMARY KEY(`consumer`, `event_id`),
	CONSTRAINT "deliveries_state" CHECK("deliveries"."state" IN ('open', 'done', 'dead', 'discarded'))
);
--> statement-breakpoint
CREATE INDEX `deliveries_by_event` ON `deliveries` (`event_id`);--> statement-breakpoint
CREATE INDEX `deliveries_open` ON `deliveries` (`consumer`,`lease_until`,`event_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `deliveries_dead` ON `deliveries` (`consumer`,`settled_at`) WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX `deliveries_by_replay` ON `deliveries` (`replay_id`) WHERE replay_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`source` text NOT NULL,
	`subject` text NOT NULL,
	`actor_id` text,
	`correlation_id` text,
	`time` integer NOT NULL,
	`event` text NOT NULL,
	`size` integer NOT NULL,
	`stored_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_by_time` ON `events` (`time`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_type` ON `events` (`type`,`time`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`subject`,`time`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_correlation` ON `events` (`correlation_id`,`time`,`id`);--> statement-breakpoint
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
CREATE TABLE `inbox` (
	`consumer` text NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`outcome` text NOT NULL,
	`handled_at` integer NOT NULL,
	PRIMARY KEY(`consumer`, `event_id`)
);
--> statement-breakpoint
CREATE INDEX `inbox_handled_at` ON `inbox` (`handled_at`);--> statement-breakpoint
CREATE TABLE `replays` (
	`id` text PRIMARY KEY NOT NULL,
	`consumer` text NOT NULL,
	`what` text NOT NULL,
	`detail` text NOT NULL,
	`events` integer NOT NULL,
	`requested_by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`delivery_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`status` integer,
	`error` text,
	`duration` integer NOT NULL,
	PRIMARY KEY(`delivery_id`, `number`),
	FOREIGN KEY (`delivery_id`) REFERENCES `webhook_deliveries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint_id` text NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_deliveries_once` ON `webhook_deliveries` (`endpoint_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_log` ON `webhook_deliveries` (`endpoint_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`due_at`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `webhook_deliveries_created` ON `webhook_deliveries` (`created_at`);--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`description` text NOT NULL,
	`types` text NOT NULL,
	`secret` text NOT NULL,
	`old_secret` text,
	`old_secret_until` integer,
	`disabled_at` integer,
	`disabled_reason` text,
	`failing_since` integer,
	`last_success_at` integer,
	`last_error` text,
	`created_at` integer NOT NULL
);
