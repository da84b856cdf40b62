CREATE TABLE `fulfilments` (
	`order_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`seller_name` text NOT NULL,
	`status` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`item_count` integer NOT NULL,
	`customer_name` text NOT NULL,
	`access_key` text NOT NULL,
	`carrier` text,
	`tracking_number` text,
	`tracking_url` text,
	`search` text NOT NULL,
	`order_seq` integer NOT NULL,
	`placed_at` integer NOT NULL,
	`shipped_at` integer,
	`delivered_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `seller_id`),
	CONSTRAINT "fulfilments_status" CHECK("fulfilments"."status" IN ('confirmed', 'processing', 'shipped', 'delivered', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `fulfilments_by_seller` ON `fulfilments` (`seller_id`,`placed_at`,`order_seq`);--> statement-breakpoint
CREATE INDEX `fulfilments_by_status` ON `fulfilments` (`seller_id`,`status`,`placed_at`,`order_seq`);--> statement-breakpoint
CREATE INDEX `fulfilments_revenue` ON `fulfilments` (`seller_id`,`placed_at`,`status`,`currency`,`amount`,`order_id`);--> statement-breakpoint
CREATE INDEX `fulfilments_revenue_of_all` ON `fulfilments` (`placed_at`,`status`,`currency`,`amount`,`order_id`);--> statement-breakpoint
CREATE TABLE `order_items` (
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`position` integer NOT NULL,
	`product_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`seller_name` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`options` text NOT NULL,
	`sku` text NOT NULL,
	`image` text,
	`unit_price` integer NOT NULL,
	`quantity` integer NOT NULL,
	`discount` integer NOT NULL,
	`tax` integer NOT NULL,
	`amount` integer NOT NULL,
	`is_sold` integer DEFAULT false NOT NULL,
	`returned` integer DEFAULT 0 NOT NULL,
	`search` text NOT NULL,
	`placed_at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `line_id`),
	CONSTRAINT "order_items_returned" CHECK("order_items"."returned" BETWEEN 0 AND "order_items"."quantity")
);
--> statement-breakpoint
CREATE INDEX `order_items_sold` ON `order_items` (`seller_id`,`placed_at`,`product_id`,`quantity`,`amount`) WHERE is_sold = 1;--> statement-breakpoint
CREATE INDEX `order_items_sold_by_all` ON `order_items` (`placed_at`,`product_id`,`quantity`,`amount`) WHERE is_sold = 1;--> statement-breakpoint
CREATE INDEX `order_items_by_product` ON `order_items` (`product_id`,`placed_at`);--> statement-breakpoint
CREATE TABLE `orders` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`customer_id` text,
	`access_key` text NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`refund_status` text DEFAULT 'none' NOT NULL,
	`refunded` integer DEFAULT 0 NOT NULL,
	`currency` text NOT NULL,
	`total` integer NOT NULL,
	`totals` text NOT NULL,
	`coupons` text NOT NULL,
	`shipping_address` text,
	`billing_address` text,
	`shipping_method` text NOT NULL,
	`payment` text,
	`note` text,
	`cancel_reason` text,
	`customer_name` text NOT NULL,
	`item_count` integer NOT NULL,
	`search` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "orders_status" CHECK("orders"."status" IN ('pending', 'confirmed', 'processing', 'shipped', 'delivered', 'cancelled')),
	CONSTRAINT "orders_refunded" CHECK("orders"."refunded" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_id_unique` ON `orders` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number_unique` ON `orders` (`number`);--> statement-breakpoint
CREATE INDEX `orders_by_customer` ON `orders` (`customer_id`,`created_at`,`seq`);--> statement-breakpoint
CREATE INDEX `orders_by_time` ON `orders` (`created_at`,`seq`,`search`);--> statement-breakpoint
CREATE INDEX `orders_by_status` ON `orders` (`status`,`created_at`,`seq`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`lines` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refunds_by_order` ON `refunds` (`order_id`);--> statement-breakpoint
CREATE TABLE `returns` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`lines` text NOT NULL,
	`answer` text,
	`is_restocked` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer
);
--> statement-breakpoint
CREATE INDEX `returns_by_order` ON `returns` (`order_id`);--> statement-breakpoint
CREATE INDEX `returns_by_seller` ON `returns` (`seller_id`,`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `returns_by_status` ON `returns` (`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `timeline` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`order_id` text NOT NULL,
	`seller_id` text,
	`at` integer NOT NULL,
	`actor_id` text,
	`actor_role` text NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`is_internal` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `timeline_by_order` ON `timeline` (`order_id`,`seq`);