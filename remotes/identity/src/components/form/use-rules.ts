import { useTranslations } from '@highstreet/ui/i18n';
import { useMemo } from 'react';
import {
  checkBackupCode,
  checkCode,
  checkEmail,
  checkName,
  checkNewPassword,
  checkPassword,
  type Fault,
} from './checks.ts';

/** The checks as rules of react-hook-form, speaking the language in use. */
export function useRules() {
  const text = useTranslations('identity.fields');
  return useMemo(() => {
    const rule = (check: (value: string) => Fault | null) => ({
      validate: (value: string) => {
        const fault = check(value);
        return fault === null || text(fault);
      },
    });
    return {
      email: rule(checkEmail),
      password: rule(checkPassword),
      newPassword: rule(checkNewPassword),
      name: rule(checkName),
      code: rule(checkCode),
      backupCode: rule(checkBackupCode),
    };
  }, [text]);
}
