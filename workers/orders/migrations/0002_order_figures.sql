DROP INDEX `order_items_sold`;--> statement-breakpoint
DROP INDEX `order_items_sold_by_all`;--> statement-breakpoint
ALTER TABLE `order_items` ADD `currency` text DEFAULT 'EUR' NOT NULL;--> statement-breakpoint
CREATE INDEX `order_items_sold` ON `order_items` (`seller_id`,`placed_at`,`currency`,`product_id`,`quantity`,`amount`) WHERE is_sold = 1;--> statement-breakpoint
CREATE INDEX `order_items_sold_by_all` ON `order_items` (`placed_at`,`currency`,`product_id`,`quantity`,`amount`) WHERE is_sold = 1;--> statement-breakpoint
CREATE INDEX `fulfilments_by_time` ON `fulfilments` (`placed_at`,`order_seq`,`seller_id`);--> statement-breakpoint
CREATE INDEX `fulfilments_open` ON `fulfilments` (`status`) WHERE status IN ('confirmed', 'processing', 'shipped');