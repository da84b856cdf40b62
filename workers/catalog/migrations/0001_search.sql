-- Read side of products, all derived: lists and counts, facet values, search text, vocabulary.
-- One row per active product and category it is in, with every ancestor; category '' is the whole shop.
CREATE TABLE `product_listings` (
  `category_id` text NOT NULL,
  `product_seq` integer NOT NULL,
  `created_at` integer NOT NULL,
  `price` integer NOT NULL,
  `rating` real NOT NULL,
  `in_stock` integer NOT NULL,
  `brand` text NOT NULL,
  `seller_id` text NOT NULL,
  PRIMARY KEY (`category_id`, `product_seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `product_listings_newest` ON `product_listings` (`category_id`, `created_at`, `product_seq`);
--> statement-breakpoint
CREATE INDEX `product_listings_price` ON `product_listings` (`category_id`, `price`, `product_seq`);
--> statement-breakpoint
CREATE INDEX `product_listings_rating` ON `product_listings` (`category_id`, `rating`, `product_seq`);
--> statement-breakpoint
CREATE INDEX `product_listings_brand` ON `product_listings` (`category_id`, `brand`);
--> statement-breakpoint
CREATE INDEX `product_listings_seller` ON `product_listings` (`seller_id`, `created_at`, `product_seq`) WHERE `category_id` = '';
--> statement-breakpoint
CREATE INDEX `product_listings_product` ON `product_listings` (`product_seq`);
--> statement-breakpoint
CREATE TABLE `category_totals` (
  `category_id` text PRIMARY KEY NOT NULL,
  `products` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `product_listings_added` AFTER INSERT ON `product_listings` BEGIN
  INSERT INTO `category_totals` (`category_id`, `products`) VALUES (new.category_id, 1)
  ON CONFLICT (`category_id`) DO UPDATE SET `products` = `products` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `product_listings_removed` AFTER DELETE ON `product_listings` BEGIN
  UPDATE `category_totals` SET `products` = `products` - 1 WHERE `category_id` = old.category_id;
END;
--> statement-breakpoint
CREATE TABLE `product_attributes` (
  `product_seq` integer NOT NULL,
  `name` text NOT NULL,
  `value` text NOT NULL,
  PRIMARY KEY (`product_seq`, `name`, `value`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `product_attributes_value` ON `product_attributes` (`name`, `value`, `product_seq`);
--> statement-breakpoint
CREATE TABLE `search_documents` (
  `product_seq` integer PRIMARY KEY NOT NULL,
  `title` text NOT NULL,
  `head` text NOT NULL,
  `kind` text NOT NULL,
  `brand` text NOT NULL,
  `codes` text NOT NULL,
  `categories` text NOT NULL,
  `attributes` text NOT NULL,
  `summary` text NOT NULL,
  `description` text NOT NULL,
  `words` text NOT NULL
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `product_search` USING fts5(
  title, head, kind, brand, codes, categories, attributes, summary, description,
  content = 'search_documents', content_rowid = 'product_seq',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TABLE `search_words` (
  `id` integer PRIMARY KEY NOT NULL,
  `word` text NOT NULL UNIQUE,
  `products` integer NOT NULL
);
--> statement-breakpoint
-- Every word with one letter left out (and `at`, which one; 0 = none): two words that share a variant are one typo apart.
CREATE TABLE `search_word_variants` (
  `variant` text NOT NULL,
  `word` text NOT NULL,
  `at` integer NOT NULL,
  PRIMARY KEY (`variant`, `word`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_word_trigrams` USING fts5(
  word, content = 'search_words', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
);
--> statement-breakpoint
CREATE TRIGGER `search_words_added` AFTER INSERT ON `search_words` BEGIN
  INSERT INTO `search_word_trigrams` (`rowid`, `word`) VALUES (new.id, new.word);
  INSERT INTO `search_word_variants` (`variant`, `word`, `at`)
    SELECT new.word, new.word, 0 WHERE length(new.word) BETWEEN 4 AND 24 ON CONFLICT DO NOTHING;
  INSERT INTO `search_word_variants` (`variant`, `word`, `at`)
    SELECT substr(new.word, 1, value - 1) || substr(new.word, value + 1), new.word, value
    FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24]')
    WHERE length(new.word) BETWEEN 4 AND 24 AND value <= length(new.word) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `search_words_removed` AFTER DELETE ON `search_words` BEGIN
  INSERT INTO `search_word_trigrams` (`search_word_trigrams`, `rowid`, `word`) VALUES ('delete', old.id, old.word);
  DELETE FROM `search_word_variants` WHERE `word` = old.word AND (`variant` = old.word OR `variant` IN (
    SELECT substr(old.word, 1, value - 1) || substr(old.word, value + 1)
    FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24]')
  ));
END;
--> statement-breakpoint
CREATE TRIGGER `search_words_unused` AFTER UPDATE OF `products` ON `search_words` WHEN new.products <= 0 BEGIN
  DELETE FROM `search_words` WHERE `id` = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_documents_added` AFTER INSERT ON `search_documents` BEGIN
  INSERT INTO `product_search` (`rowid`, title, head, kind, brand, codes, categories, attributes, summary, description)
    VALUES (new.product_seq, new.title, new.head, new.kind, new.brand, new.codes, new.categories, new.attributes, new.summary, new.description);
  INSERT INTO `search_words` (`word`, `products`) SELECT value, 1 FROM json_each(new.words) WHERE true
    ON CONFLICT (`word`) DO UPDATE SET `products` = `products` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `search_documents_removed` AFTER DELETE ON `search_documents` BEGIN
  INSERT INTO `product_search` (`product_search`, `rowid`, title, head, kind, brand, codes, categories, attributes, summary, description)
    VALUES ('delete', old.product_seq, old.title, old.head, old.kind, old.brand, old.codes, old.categories, old.attributes, old.summary, old.description);
  UPDATE `search_words` SET `products` = `products` - 1 WHERE `word` IN (SELECT value FROM json_each(old.words));
END;
--> statement-breakpoint
CREATE TRIGGER `search_documents_changed` AFTER UPDATE ON `search_documents` BEGIN
  INSERT INTO `product_search` (`product_search`, `rowid`, title, head, kind, brand, codes, categories, attributes, summary, description)
    VALUES ('delete', old.product_seq, old.title, old.head, old.kind, old.brand, old.codes, old.categories, old.attributes, old.summary, old.description);
  INSERT INTO `product_search` (`rowid`, title, head, kind, brand, codes, categories, attributes, summary, description)
    VALUES (new.product_seq, new.title, new.head, new.kind, new.brand, new.codes, new.categories, new.attributes, new.summary, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER `search_documents_reworded` AFTER UPDATE OF `words` ON `search_documents` WHEN old.words IS NOT new.words BEGIN
  INSERT INTO `search_words` (`word`, `products`) SELECT value, 1 FROM json_each(new.words) WHERE true
    ON CONFLICT (`word`) DO UPDATE SET `products` = `products` + 1;
  UPDATE `search_words` SET `products` = `products` - 1 WHERE `word` IN (SELECT value FROM json_each(old.words));
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `category_search` USING fts5(
  id UNINDEXED, name, tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER `categories_search_added` AFTER INSERT ON `categories` BEGIN
  INSERT INTO `category_search` (`id`, `name`) VALUES (new.id, new.name);
END;
--> statement-breakpoint
CREATE TRIGGER `categories_search_renamed` AFTER UPDATE OF `name` ON `categories` BEGIN
  DELETE FROM `category_search` WHERE `rowid` IN (SELECT `rowid` FROM `category_search` WHERE `id` = old.id);
  INSERT INTO `category_search` (`id`, `name`) VALUES (new.id, new.name);
END;
--> statement-breakpoint
CREATE TRIGGER `categories_search_removed` AFTER DELETE ON `categories` BEGIN
  DELETE FROM `category_search` WHERE `rowid` IN (SELECT `rowid` FROM `category_search` WHERE `id` = old.id);
END;
