ALTER TABLE `variants` ADD `is_stocked` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `variants` ADD `free` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `variants_low` ON `variants` (`seller_id`,`free`,`id`) WHERE is_counted = 1 AND is_stocked = 1 AND free <= low_stock_at;--> statement-breakpoint
CREATE INDEX `variants_by_free` ON `variants` (`seller_id`,`free`,`id`);--> statement-breakpoint
UPDATE `variants` SET `is_stocked` = 1, `free` = (SELECT sum(s.on_hand - s.reserved) FROM stock s WHERE s.variant_id = variants.id)
WHERE EXISTS (SELECT 1 FROM stock s WHERE s.variant_id = variants.id);
--> statement-breakpoint
CREATE TRIGGER `stock_makes_stocked` AFTER INSERT ON `stock`
BEGIN
	UPDATE variants SET is_stocked = 1 WHERE id = NEW.variant_id AND is_stocked = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `stock_counts_free` AFTER UPDATE OF `on_hand`, `reserved` ON `stock`
BEGIN
	UPDATE variants SET free = free + (NEW.on_hand - NEW.reserved) - (OLD.on_hand - OLD.reserved) WHERE id = NEW.variant_id;
END;
