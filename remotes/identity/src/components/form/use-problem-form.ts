import { ApiProblem } from '@highstreet/federation';
import { useTranslations } from '@highstreet/ui/i18n';
import { useLocale } from '@highstreet/ui/locale';
import { type FormEvent, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { slugOf, sortProblem } from './sort-problem.ts';
import { useCountdown } from './use-countdown.ts';

interface Options<Values extends FieldValues> {
  defaultValues: DefaultValues<Values>;
  /** The fields in the order of the page, so that the focus goes to the first that is wrong. */
  names: readonly (Path<Values> & string)[];
  /** Problem types that are about one field: `{ 'wrong-password': 'password' }`. */
  fieldOf?: Record<string, Path<Values> & string>;
  /** The field to go back to when the problem is about the whole form. */
  focusOn?: Path<Values> & string;
  submit: (values: Values) => Promise<unknown>;
}

export interface ProblemForm<Values extends FieldValues> extends Omit<UseFormReturn<Values>, 'handleSubmit'> {
  onSubmit: (event?: FormEvent) => void;
  /** What went wrong with the whole, to be shown above the button; null when it is about fields only. */
  problem: unknown;
  isPending: boolean;
  /** Seconds until the API takes another try. */
  waits: number;
}

/** A form whose refusals come as problem details: errors stand at their fields, nothing that was typed is lost. */
export function useProblemForm<Values extends FieldValues>(options: Options<Values>): ProblemForm<Values> {
  const { handleSubmit, ...form } = useForm<Values>({ defaultValues: options.defaultValues });
  const [problem, setProblem] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const [until, setUntil] = useState<number | null>(null);
  const waits = useCountdown(until);
  const isBusy = useRef(false);
  const show = useFieldErrors(form, options);

  async function send(values: Values): Promise<void> {
    if (isBusy.current || waits > 0) return;
    isBusy.current = true;
    setPending(true);
    setProblem(null);
    try {
      await options.submit(values);
    } catch (error) {
      if (!show(error)) setProblem(error);
      setUntil(deadlineOf(error));
    } finally {
      isBusy.current = false;
      setPending(false);
    }
  }

  const onSubmit = (event?: FormEvent) => void handleSubmit(send)(event);
  const isOver = deadlineOf(problem) !== null && waits === 0;
  return {
    ...form,
    onSubmit,
    problem: isOver ? null : problem,
    isPending,
    waits,
  };
}

function deadlineOf(error: unknown): number | null {
  const isLimit = error instanceof ApiProblem && error.status === 429;
  return isLimit ? Date.now() + (error.retryAfter ?? 10) * 1000 : null;
}

/** Puts what the problem says at the fields; answers whether it was about fields at all. */
function useFieldErrors<Values extends FieldValues>(
  { setError, setFocus }: Pick<UseFormReturn<Values>, 'setError' | 'setFocus'>,
  { names, fieldOf = {}, focusOn }: Options<Values>,
): (error: unknown) => boolean {
  const fields = useTranslations('identity.fields');
  const problems = useTranslations('identity.problems');
  const locale = useLocale();
  return (error) => {
    const own = fieldOf[slugOf(error)];
    if (own !== undefined) {
      setError(own, { message: problems(slugOf(error)) }, { shouldFocus: true });
      return true;
    }
    const refused = sortProblem(error, names);
    for (const [index, { name, fault, detail }] of refused.entries()) {
      const message = locale === 'en' && detail !== undefined ? detail : fields(fault);
      setError(name, { message }, { shouldFocus: index === 0 });
    }
    if (refused.length === 0 && focusOn !== undefined) setFocus(focusOn, { shouldSelect: true });
    return refused.length > 0;
  };
}
