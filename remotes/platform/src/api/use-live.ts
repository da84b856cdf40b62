import { useRealtimeState, useTopic } from '@highstreet/federation';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';

/** Pauses between two readings, in ms: when news come by themselves, and when they do not. */
const RARELY = 30_000;
const OFTEN = 5_000;

/** The pause between two readings of what changes all the time, in ms. */
export function usePause(): number {
  return useRealtimeState() === 'connected' ? RARELY : OFTEN;
}

/** Reads what is shown again when the front door says that there is news. */
export function useNews(): void {
  const client = useQueryClient();
  const readAgain = () => void client.invalidateQueries({ queryKey: keys.live }, { cancelRefetch: false });
  useTopic('platform', readAgain, readAgain);
}
