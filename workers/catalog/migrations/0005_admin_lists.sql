DROP INDEX `review_reports_newest`;--> statement-breakpoint
ALTER TABLE `review_reports` ADD `reporter` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `review_reports` ADD `dismissed_at` integer;--> statement-breakpoint
CREATE INDEX `review_reports_open` ON `review_reports` (`review_id`,`created_at`) WHERE dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX `review_reports_by_reporter` ON `review_reports` (`reporter_id`);--> statement-breakpoint
CREATE INDEX `products_by_seller_newest` ON `products` (`seller_id`,`created_at`,`seq`);--> statement-breakpoint
CREATE INDEX `products_newest` ON `products` (`created_at`,`seq`,`status`);