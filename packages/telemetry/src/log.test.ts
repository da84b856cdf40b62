import { describe, expect, test } from 'bun:test';
import { correlationIdFrom } from './correlation-id.ts';
import { formatLog } from './log.ts';

describe('formatLog()', () => {
  test('redacts tokens, passwords, cookies and e-mail addresses at any depth', () => {
    const line = formatLog({
      level: 'error',
      slice: 'identity',
      message: 'login of ada@example.org failed with Bearer abc.def',
      body: { password: 'hunter2', nested: [{ cookie: 'sid=1', token: 'eyJhbGciOi.eyJzdWIi.sig' }] },
      cause: new Error('key hsk_secret123 refused'),
    });
    for (const secret of ['ada@', 'abc.def', 'hunter2', 'sid=1', 'eyJ', 'secret123'])
      expect(line).not.toContain(secret);
  });

  test('redacts what stands in addresses and in the causes of causes', () => {
    const inner = new Error('GET wss://host/realtime?ticket=tkt99&x=1#code=cde77 failed for ada@example.org');
    const cause = new Error('outer', { cause: new Error('middle', { cause: inner }) });
    const line = formatLog({
      level: 'error',
      slice: 'gateway',
      message: 'm',
      cause,
      headers: { Cookie: 'sid=8' },
    });
    for (const secret of ['tkt99', 'cde77', 'ada@', 'sid=8']) expect(line).not.toContain(secret);
    expect(line).toContain('x=1');
  });

  test('is one line whatever the input holds', () => {
    const line = formatLog({ level: 'info', slice: 'catalog', message: 'a\n{"level":"error"}\r\nb' });
    expect(line.split(/[\r\n]/)).toHaveLength(1);
    expect(JSON.parse(line).message).toContain('\n');
  });
});

describe('correlationIdFrom()', () => {
  test('keeps a well-formed id', () => expect(correlationIdFrom('order-7.a_B')).toBe('order-7.a_B'));
  test.each(['', 'a b', 'ü', 'x'.repeat(129), 'a\nb'])('replaces %p', (id) => {
    expect(correlationIdFrom(id)).toMatch(/^[0-9a-f]{32}$/);
  });
});
