/** The demo accounts that this slice's data belongs to: mara@ and ada@highstreet.test. */
export const SELLER = 'usr_01kea0jq00enctpdcvkqr8ypqt';
export const CUSTOMER = 'usr_01kffnmqc0e4cs3qahy8qs6ng2';
