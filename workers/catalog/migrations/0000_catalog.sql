CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`path` text NOT NULL,
	`depth` integer NOT NULL,
	`position` integer NOT NULL,
	`image` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug_unique` ON `categories` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `categories_path_unique` ON `categories` (`path`);--> statement-breakpoint
CREATE INDEX `categories_siblings` ON `categories` (`parent_id`,`position`);--> statement-breakpoint
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
CREATE TABLE `import_rejects` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`field` text NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`import_id`, `line`, `field`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`seller_id` text NOT NULL,
	`file_name` text NOT NULL,
	`file_key` text NOT NULL,
	`file_size` integer NOT NULL,
	`settings` text NOT NULL,
	`status` text NOT NULL,
	`is_dry_run` integer NOT NULL,
	`line` integer DEFAULT 0 NOT NULL,
	`rows` integer DEFAULT 0 NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`rejected` integer DEFAULT 0 NOT NULL,
	`lease_id` text,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`error` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imports_by_seller` ON `imports` (`seller_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `imports_leased` ON `imports` (`status`,`lease_until`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`subject` text NOT NULL,
	`event` text NOT NULL,
	`created_at` integer NOT NULL,
	`lease_id` text,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`published_at` integer
);
--> statement-breakpoint
CREATE INDEX `outbox_unpublished` ON `outbox` (`created_at`) WHERE published_at IS NULL;--> statement-breakpoint
CREATE TABLE `product_categories` (
	`category_id` text NOT NULL,
	`product_seq` integer NOT NULL,
	PRIMARY KEY(`product_seq`, `category_id`),
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_categories_by_category` ON `product_categories` (`category_id`,`product_seq`);--> statement-breakpoint
CREATE TABLE `products` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`slug` text NOT NULL,
	`seller_id` text NOT NULL,
	`external_id` text,
	`import_hash` text,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`brand` text,
	`status` text NOT NULL,
	`images` text NOT NULL,
	`options` text NOT NULL,
	`attributes` text NOT NULL,
	`currency` text NOT NULL,
	`min_price` integer,
	`max_price` integer,
	`in_stock` integer DEFAULT true NOT NULL,
	`rating_count` integer DEFAULT 0 NOT NULL,
	`rating_sum` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "products_status" CHECK("products"."status" IN ('draft', 'active', 'archived'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_id_unique` ON `products` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `products_slug_unique` ON `products` (`slug`);--> statement-breakpoint
CREATE INDEX `products_by_seller` ON `products` (`seller_id`,`status`,`created_at`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `products_external_id` ON `products` (`seller_id`,`external_id`);--> statement-breakpoint
CREATE TABLE `review_reports` (
	`review_id` text NOT NULL,
	`reporter_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `reporter_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_reports_newest` ON `review_reports` (`created_at`,`review_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`author` text NOT NULL,
	`rating` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`is_verified` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_rating" CHECK("reviews"."rating" BETWEEN 1 AND 5)
);
--> statement-breakpoint
CREATE INDEX `reviews_newest` ON `reviews` (`product_id`,`created_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_one_per_customer` ON `reviews` (`product_id`,`customer_id`);--> statement-breakpoint
CREATE TABLE `sellers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `variants` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`position` integer NOT NULL,
	`sku` text NOT NULL,
	`gtin` text,
	`option_values` text NOT NULL,
	`price` integer,
	`compare_at_price` integer,
	`weight` integer,
	`image` text,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "variants_price" CHECK("variants"."price" IS NULL OR "variants"."price" >= 0)
);
--> statement-breakpoint
CREATE INDEX `variants_by_product` ON `variants` (`product_id`,`position`);--> statement-breakpoint
CREATE INDEX `variants_by_gtin` ON `variants` (`gtin`);--> statement-breakpoint
CREATE UNIQUE INDEX `variants_sku` ON `variants` (`seller_id`,`sku`);--> statement-breakpoint
CREATE TABLE `wishlist_items` (
	`wishlist_id` text NOT NULL,
	`product_id` text NOT NULL,
	`price` integer,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`wishlist_id`, `product_id`),
	FOREIGN KEY (`wishlist_id`) REFERENCES `wishlists`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `wishlist_items_by_product` ON `wishlist_items` (`product_id`);--> statement-breakpoint
CREATE TABLE `wishlists` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`name` text NOT NULL,
	`share_token` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wishlists_shareToken_unique` ON `wishlists` (`share_token`);--> statement-breakpoint
CREATE INDEX `wishlists_by_customer` ON `wishlists` (`customer_id`,`created_at`);