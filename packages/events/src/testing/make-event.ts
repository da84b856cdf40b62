import { newId } from '@highstreet/data';
import type { CloudEvent } from '../cloud-event.ts';

/** An event; every call has an id of its own. */
export function makeEvent(fields: Partial<CloudEvent> = {}): CloudEvent {
  return {
    specversion: '1.0',
    id: newId('evt'),
    source: '/slices/toys',
    type: 'toy.painted',
    subject: 'toy_1',
    time: '2026-01-01T00:00:00.000Z',
    datacontenttype: 'application/json',
    dataschema: '/events/toy.painted/v1',
    data: { toyId: 'toy_1', colour: 'red' },
    correlationid: 'test',
    ...fields,
  };
}
