import type { TestCard } from '../contract/index.ts';

/** The cards of the test provider. The screen shows the number; only the token travels. */
export const testCards: TestCard[] = [
  { token: 'test_ok', number: '4242 4242 4242 4242', outcome: 'succeeds' },
  { token: 'test_declined', number: '4000 0000 0000 0002', outcome: 'declined' },
  { token: 'test_too_little', number: '4000 0000 0000 9995', outcome: 'too-little-money' },
  { token: 'test_second_step', number: '4000 0025 0000 3155', outcome: 'second-step' },
  { token: 'test_silent', number: '4000 0000 0000 0119', outcome: 'no-answer' },
  { token: 'test_late', number: '4000 0000 0000 0259', outcome: 'answers-late' },
  { token: 'test_twice', number: '4000 0000 0000 5126', outcome: 'answers-twice' },
  { token: 'test_capture_fails', number: '4000 0000 0000 0341', outcome: 'capture-fails' },
];
