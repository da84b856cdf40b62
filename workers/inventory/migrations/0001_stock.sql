CREATE TABLE `locations` (
	`id` text PRIMARY KEY NOT NULL,
	`seller_id` text NOT NULL,
	`name` text NOT NULL,
	`is_main` integer DEFAULT false NOT NULL,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `locations_main` ON `locations` (`seller_id`) WHERE is_main = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `locations_name` ON `locations` (`seller_id`,lower(name)) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE TABLE `movements` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`variant_id` text NOT NULL,
	`location_id` text NOT NULL,
	`kind` text NOT NULL,
	`quantity` integer NOT NULL,
	`level` integer NOT NULL,
	`reason` text,
	`note` text,
	`actor_id` text,
	`order_id` text,
	`change_id` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "movements_quantity" CHECK("movements"."quantity" <> 0)
);
--> statement-breakpoint
CREATE INDEX `movements_by_change` ON `movements` (`change_id`) WHERE change_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `movements_by_shelf` ON `movements` (`variant_id`,`location_id`,`seq`);--> statement-breakpoint
CREATE INDEX `movements_by_variant` ON `movements` (`variant_id`,`seq`);--> statement-breakpoint
CREATE INDEX `movements_by_actor` ON `movements` (`actor_id`);--> statement-breakpoint
CREATE TABLE `reservation_lines` (
	`order_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`location_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`returned` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`order_id`, `variant_id`, `location_id`),
	FOREIGN KEY (`order_id`) REFERENCES `reservations`(`order_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reservation_lines_quantity" CHECK("reservation_lines"."quantity" > 0),
	CONSTRAINT "reservation_lines_returned" CHECK("reservation_lines"."returned" BETWEEN 0 AND "reservation_lines"."quantity")
);
--> statement-breakpoint
CREATE INDEX `reservation_lines_by_variant` ON `reservation_lines` (`variant_id`);--> statement-breakpoint
CREATE TABLE `reservations` (
	`order_id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`lines` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`settled_at` integer
);
--> statement-breakpoint
CREATE INDEX `reservations_due` ON `reservations` (`expires_at`) WHERE status = 'reserved';--> statement-breakpoint
CREATE TABLE `restock_lines` (
	`return_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`location_id` text NOT NULL,
	`quantity` integer NOT NULL,
	PRIMARY KEY(`return_id`, `variant_id`, `location_id`),
	FOREIGN KEY (`return_id`) REFERENCES `restocks`(`return_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `restocks` (
	`return_id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`is_done` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stock` (
	`variant_id` text NOT NULL,
	`location_id` text NOT NULL,
	`on_hand` integer DEFAULT 0 NOT NULL,
	`reserved` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`variant_id`, `location_id`),
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`location_id`) REFERENCES `locations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_reserved" CHECK("stock"."reserved" >= 0)
);
--> statement-breakpoint
CREATE INDEX `stock_by_location` ON `stock` (`location_id`);--> statement-breakpoint
CREATE TABLE `variants` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`sku` text NOT NULL,
	`title` text NOT NULL,
	`slug` text NOT NULL,
	`option_values` text NOT NULL,
	`image` text,
	`status` text NOT NULL,
	`low_stock_at` integer DEFAULT 5 NOT NULL,
	`is_backorder_allowed` integer DEFAULT false NOT NULL,
	`is_counted` integer DEFAULT true NOT NULL,
	`stock_version` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "variants_low_stock_at" CHECK("variants"."low_stock_at" >= 0)
);
--> statement-breakpoint
CREATE INDEX `variants_by_product` ON `variants` (`product_id`);--> statement-breakpoint
CREATE INDEX `variants_by_seller` ON `variants` (`seller_id`,`title`,`id`);--> statement-breakpoint
CREATE INDEX `variants_by_sku` ON `variants` (`seller_id`,`sku`);--> statement-breakpoint
-- A row of stock begins empty: what lies there comes in by a movement.
CREATE TRIGGER `stock_begins_empty` BEFORE INSERT ON `stock` WHEN NEW.on_hand <> 0 OR NEW.reserved <> 0
BEGIN
	SELECT RAISE(ABORT, 'CHECK constraint failed: stock_begins_empty');
END;
--> statement-breakpoint
-- On hand is what the ledger says, always.
CREATE TRIGGER `stock_follows_ledger` BEFORE UPDATE OF `on_hand` ON `stock`
WHEN NEW.on_hand IS NOT (SELECT level FROM movements WHERE variant_id = NEW.variant_id AND location_id = NEW.location_id ORDER BY seq DESC LIMIT 1)
BEGIN
	SELECT RAISE(ABORT, 'CHECK constraint failed: stock_follows_ledger');
END;
--> statement-breakpoint
-- Nothing is promised that is not there, unless the seller takes back-orders.
CREATE TRIGGER `stock_never_oversold` BEFORE UPDATE OF `reserved` ON `stock`
WHEN NEW.reserved > OLD.reserved AND NEW.reserved > NEW.on_hand
	AND NOT EXISTS (SELECT 1 FROM variants WHERE id = NEW.variant_id AND is_backorder_allowed = 1)
BEGIN
	SELECT RAISE(ABORT, 'CHECK constraint failed: stock_never_oversold');
END;
--> statement-breakpoint
-- A movement goes on from where the shelf stands; an adjustment does not take what is promised to orders.
CREATE TRIGGER `movements_go_on` BEFORE INSERT ON `movements`
WHEN NEW.level IS NOT (SELECT on_hand + NEW.quantity FROM stock WHERE variant_id = NEW.variant_id AND location_id = NEW.location_id)
BEGIN
	SELECT RAISE(ABORT, 'CHECK constraint failed: movements_go_on');
END;
--> statement-breakpoint
CREATE TRIGGER `movements_keep_promises` BEFORE INSERT ON `movements`
WHEN NEW.kind = 'adjusted' AND NEW.quantity < 0
	AND NEW.level < (SELECT max(reserved, 0) FROM stock WHERE variant_id = NEW.variant_id AND location_id = NEW.location_id)
BEGIN
	SELECT RAISE(ABORT, 'CHECK constraint failed: movements_keep_promises');
END;
--> statement-breakpoint
CREATE TRIGGER `movements_move_stock` AFTER INSERT ON `movements`
BEGIN
	UPDATE stock SET on_hand = NEW.level, version = version + 1 WHERE variant_id = NEW.variant_id AND location_id = NEW.location_id;
END;
--> statement-breakpoint
-- The ledger is added to only. Who moved something, and in what words, may be forgotten.
CREATE TRIGGER `movements_stay` BEFORE UPDATE OF `seq`, `variant_id`, `location_id`, `kind`, `quantity`, `level`, `reason`, `order_id`, `change_id`, `created_at` ON `movements`
BEGIN
	SELECT RAISE(ABORT, 'CHECK constraint failed: movements_stay');
END;
--> statement-breakpoint
CREATE TRIGGER `movements_are_kept` BEFORE DELETE ON `movements`
BEGIN
	SELECT RAISE(ABORT, 'CHECK constraint failed: movements_are_kept');
END;
