const PERMISSIONS =
  'camera=(), microphone=(), geolocation=(self), payment=(self), usb=(), browsing-topics=()';

/** What every answer carries. */
const everywhere = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;

/** For data: nothing in it may run, load or be framed. */
export const apiHeaders: Readonly<Record<string, string>> = {
  ...everywhere,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** For scripts, styles and pictures. */
export const fileHeaders: Readonly<Record<string, string>> = {
  ...everywhere,
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

/** What a payment provider's card form needs. https://docs.stripe.com/security/guide#content-security-policy */
const cardForms = {
  stripe: {
    script: ' https://js.stripe.com',
    connect: ' https://api.stripe.com',
    frame: 'https://js.stripe.com https://hooks.stripe.com',
  },
};

/** For pages: only our own scripts run, inline ones by nonce, and those of a card form. Pictures of products may come from anywhere. */
export function pageHeaders(nonce: string, cardForm?: keyof typeof cardForms): Record<string, string> {
  const form = cardForm && cardForms[cardForm];
  return {
    ...everywhere,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': PERMISSIONS,
    'content-security-policy': [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'${form?.script ?? ''}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob: http: https:",
      "font-src 'self' data:",
      `connect-src 'self'${form?.connect ?? ''}`,
      ...(form ? [`frame-src ${form.frame}`] : []),
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}
