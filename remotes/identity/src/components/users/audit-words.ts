import type { TimelineEntry } from '@highstreet/ui/timeline';

/** `user.role_changed` has its words under `action.user-role_changed`: a dot would lead deeper into the messages. */
export function auditKey(action: string): string {
  return `action.${action.replaceAll('.', '-')}`;
}

const tones: Record<string, TimelineEntry['tone']> = {
  'user.banned': 'danger',
  'user.locked': 'warning',
  'user.unbanned': 'success',
  'user.verified': 'success',
  'user.role_changed': 'accent',
  'refresh_token.reused': 'danger',
  'second_factor.disabled': 'warning',
};

export function auditTone(action: string): TimelineEntry['tone'] {
  return tones[action] ?? 'neutral';
}
