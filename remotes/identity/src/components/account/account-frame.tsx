import { PageHeader } from '@highstreet/ui/page-header';
import type { ReactNode } from 'react';
import { PageTitle } from '../page-title.tsx';

type Props = {
  title: string;
  description: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** Every page of the own account: a heading, and panels one under the other. The shell shows the way between them. */
export function AccountFrame({ title, description, actions, children }: Props) {
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageTitle>{title}</PageTitle>
      <PageHeader title={title} description={description} actions={actions} className="-mb-4" />
      {children}
    </div>
  );
}
