CREATE TABLE `aggregate_versions` (
	`consumer` text NOT NULL,
	`aggregate` text NOT NULL,
	`version` integer NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`consumer`, `aggregate`)
);
--> statement-breakpoint
CREATE INDEX `aggregate_versions_seen_at` ON `aggregate_versions` (`seen_at`);--> statement-breakpoint
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
DROP INDEX `outbox_unpublished`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `sends` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_open` ON `outbox` (`lease_until`,`id`) WHERE published_at IS NULL;--> statement-breakpoint
CREATE INDEX `outbox_published` ON `outbox` (`published_at`);--> statement-breakpoint
ALTER TABLE `sellers` ADD `closed_at` integer;--> statement-breakpoint
CREATE INDEX `sellers_closed` ON `sellers` (`closed_at`) WHERE closed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `reviews_by_customer` ON `reviews` (`customer_id`);