import { decodeCursor, encodeCursor, readBatch, type Database, type Statement } from '@highstreet/data';
import type { Actor } from '@highstreet/http';
import type { Row } from '@libsql/client';
import type { ReportedReview, ReportedReviewPage, ReviewReport } from '../contract/index.ts';
import { readNumber, readOptionalText, readText } from './read-row.ts';
import { REVIEW_COLUMNS, toReview } from './reviews.ts';

/** Reviews with reports that nobody has dismissed, the newest report first; one round trip. */
export async function listReported(
  db: Database,
  query: { cursor?: string; limit: number },
): Promise<ReportedReviewPage> {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 2);
  const [page, total] = await readBatch(db, [
    {
      sql: `SELECT ${REVIEW_COLUMNS}, k.reported_at, k.reports, p.slug, p.title AS product_title,
          p.images ->> '$[0].url' AS image_url, p.images ->> '$[0].alt' AS image_alt FROM (
          SELECT review_id, max(created_at) AS reported_at, json_group_array(json_object(
            'reason', reason, 'id', reporter_id, 'name', reporter, 'at', created_at)) AS reports
          FROM review_reports WHERE dismissed_at IS NULL GROUP BY review_id) k
        JOIN reviews r ON r.id = k.review_id JOIN products p ON p.id = r.product_id
        WHERE :at IS NULL OR (k.reported_at, r.id) < (:at, :id)
        ORDER BY k.reported_at DESC, r.id DESC LIMIT :limit`,
      args: { at: after?.[0] ?? null, id: after?.[1] ?? null, limit: query.limit + 1 },
    },
    {
      sql: 'SELECT count(DISTINCT review_id) AS total FROM review_reports WHERE dismissed_at IS NULL',
      args: [],
    },
  ]);
  const rows = page?.rows ?? [];
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(toReportedReview),
    total: Number(total?.rows[0]?.['total'] ?? 0),
    nextCursor: last && encodeCursor([readNumber(last, 'reported_at'), readText(last, 'id')]),
  };
}

/** Keeps a report. A second one by the same person changes the reason; what an admin has kept stays so until its author changes it. */
export function upsertReport(reviewId: string, reporter: Actor, reason: string, at: number): Statement {
  const isOver =
    'review_reports.dismissed_at < (SELECT updated_at FROM reviews WHERE id = review_reports.review_id)';
  return {
    sql: `INSERT INTO review_reports (review_id, reporter_id, reporter, reason, created_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (review_id, reporter_id) DO UPDATE SET reason = excluded.reason, reporter = excluded.reporter,
        created_at = CASE WHEN ${isOver} THEN excluded.created_at ELSE created_at END,
        dismissed_at = CASE WHEN ${isOver} THEN NULL ELSE dismissed_at END`,
    args: [reviewId, reporter.id, reporter.name, reason, at],
  };
}

/** Dismisses what was reported up to `until`. */
export function dismissReports(reviewId: string, until: number, at: number): Statement {
  return {
    sql: `UPDATE review_reports SET dismissed_at = ?
      WHERE review_id = ? AND dismissed_at IS NULL AND created_at <= ?`,
    args: [at, reviewId, until],
  };
}

/** Takes back the last dismissal. */
export function reopenReports(reviewId: string): Statement {
  return {
    sql: `UPDATE review_reports SET dismissed_at = NULL WHERE review_id = :review
      AND dismissed_at = (SELECT max(dismissed_at) FROM review_reports WHERE review_id = :review)`,
    args: { review: reviewId },
  };
}

function toReportedReview(row: Row): ReportedReview {
  const review = toReview(row);
  const imageUrl = readOptionalText(row, 'image_url');
  const image = imageUrl && { url: imageUrl, alt: readOptionalText(row, 'image_alt') ?? '' };
  return {
    review,
    product: {
      id: review.productId,
      slug: readText(row, 'slug'),
      title: readText(row, 'product_title'),
      image: image || undefined,
    },
    reports: toReports(readText(row, 'reports')),
  };
}

function toReports(json: string): ReviewReport[] {
  const reports: { reason: string; id: string; name: string; at: number }[] = JSON.parse(json);
  return reports
    .toSorted((left, right) => right.at - left.at)
    .map(({ reason, id, name, at }) => ({
      reason,
      reporter: { id, name },
      createdAt: new Date(at).toISOString(),
    }));
}
