/** Something that happened: the topic, what kind of thing, and its facts. */
export type LiveMessage = { topic: string; type: string; data: unknown };

export type TopicListener = {
  onMessage(message: LiveMessage): void;
  /** Events may have been missed: what is shown must be read anew. */
  onResync(): void;
};

/** Who listens to what in this tab. */
export class TopicListeners {
  readonly #byTopic = new Map<string, Set<TopicListener>>();

  get topics(): string[] {
    return [...this.#byTopic.keys()];
  }

  /** True for the first listener of a topic. */
  add(topic: string, listener: TopicListener): boolean {
    const others = this.#byTopic.get(topic);
    this.#byTopic.set(topic, (others ?? new Set()).add(listener));
    return others === undefined;
  }

  /** True for the last listener of a topic. */
  remove(topic: string, listener: TopicListener): boolean {
    const listeners = this.#byTopic.get(topic);
    listeners?.delete(listener);
    return listeners?.size === 0 && this.#byTopic.delete(topic);
  }

  tell(message: LiveMessage): void {
    for (const listener of this.#byTopic.get(message.topic) ?? []) listener.onMessage(message);
  }

  resync(topics: readonly string[]): void {
    for (const topic of topics) for (const listener of this.#byTopic.get(topic) ?? []) listener.onResync();
  }
}
