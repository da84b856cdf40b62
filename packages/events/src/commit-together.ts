import { isPassing } from './is-passing.ts';
import { recordEffect, recordTogether, type Outcome, type Recording } from './record-effect.ts';

type Member = {
  recording: Recording;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
};

/**
 * Lets the effects of several events share one transaction. Each of `expected` members joins with its writes or leaves; when all have, one
 * batch commits those that joined. When it fails they are committed one by one, so that only the one at fault fails.
 */
export class CommitTogether {
  readonly #members: Member[] = [];
  #expected: number;

  constructor(expected: number) {
    this.#expected = expected;
  }

  /** Resolves when this effect is committed; rejects with what was wrong with it. */
  join(recording: Recording): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#members.push({ recording, resolve, reject });
      this.#commitWhenComplete();
    });
  }

  /** This member has nothing to commit: it failed before. */
  leave(): void {
    this.#expected -= 1;
    this.#commitWhenComplete();
  }

  #commitWhenComplete(): void {
    if (this.#members.length === this.#expected && this.#members.length > 0) void this.#commit();
  }

  async #commit(): Promise<void> {
    const members = this.#members;
    const recordings = members.map(({ recording }) => recording);
    const outcomes = members.length > 1 ? await this.#tryTogether(recordings) : undefined;
    for (const [index, { recording, resolve, reject }] of members.entries()) {
      const outcome = outcomes?.[index];
      if (outcome) resolve(outcome);
      else await recordEffect(recording).then(resolve, reject);
    }
  }

  /** Undefined when one of them is at fault. A database that is away or busy is not asked again for each. */
  async #tryTogether(recordings: readonly Recording[]): Promise<Outcome[] | undefined> {
    try {
      return await recordTogether(recordings);
    } catch (error) {
      if (!isPassing(error)) return undefined;
      for (const { reject } of this.#members.splice(0)) reject(error);
      return [];
    }
  }
}
