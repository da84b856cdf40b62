import { Mail } from 'lucide-react';
import { useState } from 'react';
import { MoneyField } from '../../src/money-field.tsx';
import { NumberField } from '../../src/number-field.tsx';
import { OtpField } from '../../src/otp-field.tsx';
import { PasswordField } from '../../src/password-field.tsx';
import { TextField } from '../../src/text-field.tsx';
import { Column, type Page, useSay } from '../say.tsx';

function Texts() {
  const say = useSay();
  return (
    <Column>
      <TextField
        label={say('Name', 'Vollständiger Name')}
        defaultValue="Mara Lindqvist"
        autoComplete="name"
      />
      <TextField
        label={say('E-mail', 'E-Mail-Adresse')}
        type="email"
        prefix={<Mail aria-hidden className="size-4" />}
        placeholder="ada@example.test"
        description={say('For the receipt only.', 'Nur für die Auftragsbestätigung und Rechnungszustellung.')}
      />
      <TextField
        label={say('Web address', 'Internetadresse')}
        prefix="https://"
        defaultValue="mara"
        suffix=".example"
        isOptional
      />
      <TextField
        label={say('Title', 'Produktbezeichnung')}
        defaultValue=""
        errorMessage={say(
          'Give the product a name.',
          'Bitte geben Sie dem Produkt eine aussagekräftige Bezeichnung.',
        )}
      />
      <TextField label={say('Description', 'Produktbeschreibung')} rows={4} isOptional />
      <TextField label={say('Number', 'Auftragsnummer')} defaultValue="HS-2026-00042" isDisabled />
    </Column>
  );
}

function Passwords() {
  const say = useSay();
  const [weak, setWeak] = useState('apple');
  const [strong, setStrong] = useState('quiet-lantern-harbour-42');
  return (
    <Column>
      <PasswordField label={say('Password', 'Passwort')} defaultValue="highstreet" />
      <PasswordField
        label={say('New password', 'Neues Passwort')}
        value={weak}
        onChange={setWeak}
        showStrength
      />
      <PasswordField label={say('Another', 'Noch eines')} value={strong} onChange={setStrong} showStrength />
    </Column>
  );
}

function Codes() {
  const say = useSay();
  const [code, setCode] = useState('4071');
  const [wrong, setWrong] = useState('123456');
  return (
    <Column>
      <OtpField
        label={say('Code', 'Bestätigungscode')}
        value={code}
        onChange={setCode}
        description={say(
          'Six digits from your authenticator.',
          'Sechs Ziffern aus Ihrer Authentifizierungsanwendung.',
        )}
      />
      <OtpField
        label={say('Code', 'Bestätigungscode')}
        value={wrong}
        onChange={setWrong}
        errorMessage={say('That code is not right.', 'Dieser Code stimmt nicht.')}
      />
    </Column>
  );
}

function Numbers() {
  const say = useSay();
  const [amount, setAmount] = useState(2);
  return (
    <Column>
      <NumberField
        label={say('Amount', 'Bestellmenge')}
        value={amount}
        onChange={setAmount}
        minValue={1}
        maxValue={99}
        className="w-40"
      />
      <NumberField label={say('Weight', 'Versandgewicht')} defaultValue={1.25} hasSteps={false} suffix="kg" />
      <NumberField
        label={say('Stock', 'Lagerbestand')}
        defaultValue={-1}
        errorMessage={say('Not below zero.', 'Nicht unter null.')}
      />
    </Column>
  );
}

function Moneys() {
  const say = useSay();
  const [euro, setEuro] = useState<number | null>(129_900);
  const [yen, setYen] = useState<number | null>(1500);
  return (
    <Column>
      <MoneyField
        label={say('Price', 'Verkaufspreis')}
        currency="EUR"
        value={euro}
        onChange={setEuro}
        description={`${euro}`}
      />
      <MoneyField
        label={say('Price in yen', 'Preis in Yen')}
        currency="JPY"
        value={yen}
        onChange={setYen}
        description={`${yen}`}
      />
      <MoneyField
        label={say('Price before', 'Vergleichspreis')}
        currency="EUR"
        value={null}
        onChange={() => {}}
        isOptional
      />
    </Column>
  );
}

export const fieldPages: Page[] = [
  { id: 'text-field', title: 'Text field', render: () => <Texts /> },
  { id: 'password-field', title: 'Password', render: () => <Passwords /> },
  { id: 'otp-field', title: 'Code', render: () => <Codes /> },
  { id: 'number-field', title: 'Number', render: () => <Numbers /> },
  { id: 'money-field', title: 'Money', render: () => <Moneys /> },
];
