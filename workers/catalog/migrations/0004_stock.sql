CREATE TABLE `variant_stock` (
	`variant_id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`is_sellable` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `variant_stock_by_product` ON `variant_stock` (`product_id`);