import { useState } from 'react';
import { Calendar } from '../../src/calendar.tsx';
import { DateField, TimeField } from '../../src/date-field.tsx';
import { DatePicker } from '../../src/date-picker.tsx';
import { type DateRange, DateRangePicker } from '../../src/date-range-picker.tsx';
import { Column, type Page, useSay } from '../say.tsx';

function Dates() {
  const say = useSay();
  const [day, setDay] = useState<string | null>('2026-11-20');
  const [range, setRange] = useState<DateRange | null>({ start: '2026-12-01', end: '2026-12-05' });
  return (
    <Column>
      <DatePicker
        label={say('Delivery', 'Wunschliefertermin')}
        value={day}
        onChange={setDay}
        min="2026-11-01"
        description={day ?? ''}
      />
      <DateRangePicker label={say('Holiday', 'Betriebsferien')} value={range} onChange={setRange} />
      <DateField label={say('Birthday', 'Geburtsdatum')} value={null} isOptional />
      <DatePicker
        label={say('Day', 'Tag')}
        value={null}
        errorMessage={say('Choose a day.', 'Bitte einen Tag wählen.')}
      />
    </Column>
  );
}

function Times() {
  const say = useSay();
  const [time, setTime] = useState<string | null>('14:30');
  return (
    <Column>
      <TimeField label={say('Opens', 'Öffnet um')} value={time} onChange={setTime} description={time ?? ''} />
      <TimeField label={say('Closes', 'Schließt um')} value={null} />
    </Column>
  );
}

function Calendars() {
  const say = useSay();
  const [day, setDay] = useState('2026-11-20');
  return (
    <Calendar
      label={say('Free days', 'Freie Termine')}
      value={day}
      onChange={setDay}
      min="2026-11-05"
      isUnavailable={(iso) => new Date(iso).getUTCDay() === 0}
    />
  );
}

export const datePages: Page[] = [
  { id: 'date-picker', title: 'Date', render: () => <Dates /> },
  { id: 'time-field', title: 'Time', render: () => <Times /> },
  { id: 'calendar', title: 'Calendar', render: () => <Calendars /> },
];
