/** Something that people should see at once. */
export type Publication = {
  /** Who gets it as one of their own events, under `topic`. */
  userIds?: string[];
  /** Shared topics (`product:<id>`) whose listeners get it. */
  topics?: string[];
  topic: string;
  /** Noun and past tense: `import.advanced`. */
  type: string;
  /** JSON of at most 16 KB: ids and few facts. */
  data: unknown;
  /** Published twice under one id, it is sent once; known for the last 500 events of a sequence. */
  id?: string;
  /** Presence and typing: sent at most five times a second, only the newest of its topic, type and `key`, and never kept. */
  isTransient?: boolean;
  key?: string;
};

/** A session whose sockets are to be closed; `reason` is told to the browser. */
export type EndedSession = { userId: string; sessionId: string; reason: string };

/** The RPC of the entrypoint `Api`, for bindings of other slices. */
export type RealtimeApi = {
  /**
   * Resolves when all of it is kept or sent. Rejects when a part of it was not: the same call may be repeated when it has ids. With a
   * `traceparent` the calls it makes are spans of that trace.
   */
  publish(messages: Publication[], traceparent?: string): Promise<void>;
  /** Closes their sockets with 4403 and refuses their tickets. */
  endSessions(sessions: EndedSession[]): Promise<void>;
  /** Which of these users have a socket open. */
  whoIsOnline(userIds: string[]): Promise<string[]>;
};
