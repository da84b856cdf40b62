import { buttonClass } from '@highstreet/ui/button-styles';
import { useTranslations } from 'use-intl';

/** The last resort, made of nothing that would have to be loaded. */
export function FrameFailure() {
  const text = useTranslations('shell.failure');
  return (
    <div role="alert" className="flex flex-col items-start gap-4">
      <h1 className="font-display text-xl">{text('title')}</h1>
      <p className="text-muted">{text('text')}</p>
      <button type="button" onClick={() => location.reload()} className={buttonClass('primary', 'md')}>
        {text('reload')}
      </button>
    </div>
  );
}
