CREATE TABLE `coupon_codes` (
	`code` text PRIMARY KEY NOT NULL,
	`coupon_id` text NOT NULL,
	`is_single` integer NOT NULL,
	`uses` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`coupon_id`) REFERENCES `coupons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "coupon_codes_uses" CHECK("coupon_codes"."uses" >= 0 AND (NOT "coupon_codes"."is_single" OR "coupon_codes"."uses" <= 1))
);
--> statement-breakpoint
CREATE INDEX `coupon_codes_by_coupon` ON `coupon_codes` (`coupon_id`,`code`);--> statement-breakpoint
CREATE TABLE `coupons` (
	`id` text PRIMARY KEY NOT NULL,
	`seller_id` text,
	`code` text NOT NULL,
	`description` text NOT NULL,
	`is_bulk` integer NOT NULL,
	`code_count` integer NOT NULL,
	`type` text NOT NULL,
	`value` integer NOT NULL,
	`currency` text,
	`min_order_amount` integer,
	`max_uses` integer,
	`max_uses_per_customer` integer,
	`current_uses` integer DEFAULT 0 NOT NULL,
	`starts_at` integer,
	`expires_at` integer,
	`applicable_categories` text NOT NULL,
	`applicable_products` text NOT NULL,
	`stackable` integer NOT NULL,
	`active` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`archived_at` integer,
	CONSTRAINT "coupons_uses" CHECK("coupons"."current_uses" >= 0),
	CONSTRAINT "coupons_value" CHECK("coupons"."value" >= 0 AND ("coupons"."type" <> 'percentage' OR "coupons"."value" <= 10000)),
	CONSTRAINT "coupons_currency" CHECK("coupons"."currency" IS NOT NULL OR ("coupons"."type" <> 'fixed' AND "coupons"."min_order_amount" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `coupons_newest` ON `coupons` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `coupons_by_seller` ON `coupons` (`seller_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `customer_uses` (
	`coupon_id` text NOT NULL,
	`customer_key` text NOT NULL,
	`uses` integer NOT NULL,
	PRIMARY KEY(`coupon_id`, `customer_key`),
	CONSTRAINT "customer_uses_uses" CHECK("customer_uses"."uses" >= 0)
);
--> statement-breakpoint
CREATE INDEX `customer_uses_by_customer` ON `customer_uses` (`customer_key`);--> statement-breakpoint
CREATE TABLE `gift_card_entries` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`card_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`balance` integer NOT NULL,
	`order_id` text,
	`actor_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `gift_cards`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "gift_card_entries_sign" CHECK(("gift_card_entries"."kind" = 'spent') = ("gift_card_entries"."amount" < 0))
);
--> statement-breakpoint
CREATE INDEX `gift_card_entries_by_card` ON `gift_card_entries` (`card_id`,`seq`);--> statement-breakpoint
CREATE INDEX `gift_card_entries_by_order` ON `gift_card_entries` (`order_id`,`card_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `gift_card_entries_one_spend` ON `gift_card_entries` (`card_id`,`order_id`) WHERE kind = 'spent';--> statement-breakpoint
CREATE TABLE `gift_card_refunds` (
	`order_id` text NOT NULL,
	`refund_id` text NOT NULL,
	`amount` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `refund_id`)
);
--> statement-breakpoint
CREATE TABLE `gift_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`customer_id` text,
	`currency` text NOT NULL,
	`balance` integer NOT NULL,
	`note` text NOT NULL,
	`expires_at` integer,
	`blocked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "gift_cards_balance" CHECK("gift_cards"."balance" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gift_cards_code_unique` ON `gift_cards` (`code`);--> statement-breakpoint
CREATE INDEX `gift_cards_newest` ON `gift_cards` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `gift_cards_by_customer` ON `gift_cards` (`customer_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `order_uses` (
	`order_id` text PRIMARY KEY NOT NULL,
	`discounts` text,
	`version` integer NOT NULL,
	`released_at` integer
);
--> statement-breakpoint
CREATE TABLE `redemptions` (
	`coupon_id` text NOT NULL,
	`order_id` text NOT NULL,
	`code` text NOT NULL,
	`customer_key` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`redeemed_at` integer NOT NULL,
	`released_at` integer,
	PRIMARY KEY(`coupon_id`, `order_id`),
	FOREIGN KEY (`coupon_id`) REFERENCES `coupons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "redemptions_amount" CHECK("redemptions"."amount" >= 0)
);
--> statement-breakpoint
CREATE INDEX `redemptions_newest` ON `redemptions` (`coupon_id`,`redeemed_at`,`order_id`);--> statement-breakpoint
CREATE INDEX `redemptions_by_order` ON `redemptions` (`order_id`);--> statement-breakpoint
CREATE INDEX `redemptions_by_customer` ON `redemptions` (`customer_key`);--> statement-breakpoint
CREATE TRIGGER `gift_card_entries_kept` BEFORE DELETE ON `gift_card_entries` BEGIN
	SELECT RAISE(ABORT, 'the ledger is append-only');
END;--> statement-breakpoint
CREATE TRIGGER `gift_card_entries_fixed` BEFORE UPDATE ON `gift_card_entries` BEGIN
	SELECT RAISE(ABORT, 'the ledger is append-only');
END;
