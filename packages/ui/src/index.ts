export { Avatar, type AvatarProps } from './avatar.tsx';
export { Badge, type BadgeProps, type BadgeTone } from './badge.tsx';
export { Board, type BoardColumn, type BoardProps } from './board.tsx';
export { Breadcrumb, type Crumb } from './breadcrumb.tsx';
export { ButtonLink, type ButtonLinkProps } from './button-link.tsx';
export { Button, type ButtonProps } from './button.tsx';
export { Calendar, type CalendarProps } from './calendar.tsx';
export { CardGrid } from './card-grid.tsx';
export { CardGridSkeleton, RowsSkeleton } from './card-skeleton.tsx';
export { Chart, type ChartProps } from './chart.tsx';
export { CheckboxGroup, type CheckboxGroupProps } from './checkbox-group.tsx';
export { Checkbox, type CheckboxProps } from './checkbox.tsx';
export { ComboBox, type ComboBoxProps } from './combobox.tsx';
export { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx';
export { CopyButton, type CopyButtonProps } from './copy-button.tsx';
export { DateField, type DateFieldProps, TimeField } from './date-field.tsx';
export { DatePicker, type DatePickerProps } from './date-picker.tsx';
export { type DateRange, DateRangePicker, type DateRangePickerProps } from './date-range-picker.tsx';
export { Dialog, type DialogProps, DialogTrigger } from './dialog.tsx';
export { Disclosure, type DisclosureProps } from './disclosure.tsx';
export { EmptyState, type EmptyStateProps } from './empty-state.tsx';
export { ErrorPanel, type ErrorPanelProps } from './error-panel.tsx';
export { type Facet, FacetGroup, type FacetGroupProps } from './facet-group.tsx';
export { type Fact, Facts } from './facts.tsx';
export { FileDrop, type FileDropProps } from './file-drop.tsx';
export { FilterChips, type FilterChipsProps } from './filter-chips.tsx';
export { formField } from './form-field.tsx';
export {
  currencyDigits,
  type DateStyle,
  formatBytes,
  formatDate,
  formatDateTime,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  formatTime,
  type Instant,
  useFormat,
} from './format.tsx';
export { GridList, type GridListProps } from './grid-list.tsx';
export { type Hotkey, useHotkeys, useRegisteredHotkeys } from './hotkeys.tsx';
export { Messages, type MessageSet, RootMessages, useTranslations } from './i18n.tsx';
export { IconButton, type IconButtonProps } from './icon-button.tsx';
export { type GalleryPicture, ImageGallery, type ImageGalleryProps } from './image-gallery.tsx';
export { Image, type ImageProps, type ImageSource } from './image.tsx';
export { ItemCard, type ItemCardProps } from './item-card.tsx';
export { KeyboardHelp, type KeyboardHelpProps, Keys } from './keyboard-help.tsx';
export { Link, type LinkProps } from './link.tsx';
export { LoadMore, type LoadMoreProps } from './load-more.tsx';
export { LocaleSwitch } from './locale-switch.tsx';
export { getLocale, type Locale, locales, pickLocale, setLocale, useLocale } from './locale.tsx';
export { Logo, type LogoProps } from './logo.tsx';
export { MapFrame, type MapFrameProps, type MapMarker } from './map-frame.tsx';
export { type ScreenWidth, useIsWide, useReachedWidths } from './media-query.tsx';
export { Menu, type MenuEntry, type MenuProps } from './menu.tsx';
export { MoneyField, type MoneyFieldProps } from './money-field.tsx';
export { Notice, type NoticeProps } from './notice.tsx';
export { NumberField, type NumberFieldProps } from './number-field.tsx';
export { type Choice } from './option.tsx';
export { OtpField, type OtpFieldProps } from './otp-field.tsx';
export { PageHeader, type PageHeaderProps } from './page-header.tsx';
export { Pager, type PagerProps } from './pager.tsx';
export { Panel, type PanelProps } from './panel.tsx';
export { PasswordField, type PasswordFieldProps } from './password-field.tsx';
export { Placeholder, type PlaceholderProps } from './placeholder.tsx';
export { Popover, type PopoverProps } from './popover.tsx';
export { Price, type PriceProps } from './price.tsx';
export { Meter, ProgressBar, type ProgressBarProps } from './progress.tsx';
export { QrCode, type QrCodeProps } from './qr.tsx';
export { RadioGroup, type RadioGroupProps } from './radio.tsx';
export { RatingInput, type RatingInputProps } from './rating-input.tsx';
export { Rating, type RatingProps } from './rating.tsx';
export { ReorderList, type ReorderListProps } from './reorder-list.tsx';
export { UiRouter } from './router.tsx';
export { SearchBox, type SearchBoxProps, type Suggestion } from './search-box.tsx';
export { SearchField, type SearchFieldProps } from './search-field.tsx';
export { Segmented, type SegmentedProps } from './segmented.tsx';
export { Select, type SelectProps } from './select.tsx';
export { Sheet, type SheetProps, SheetTrigger } from './sheet.tsx';
export { Loading, Skeleton, type SkeletonProps, SkeletonText } from './skeleton.tsx';
export { Slider, type SliderProps } from './slider.tsx';
export { Spinner } from './spinner.tsx';
export { Stat, type StatProps } from './stat.tsx';
export { type Step, Stepper, type StepperProps } from './stepper.tsx';
export { StickyActions, type StickyActionsProps } from './sticky-actions.tsx';
export { Switch, type SwitchProps } from './switch.tsx';
export { DataTable, type DataTableProps, type TableSort } from './table.tsx';
export { type TabEntry, Tabs, type TabsProps } from './tabs.tsx';
export { TextField, type TextFieldProps } from './text-field.tsx';
export { ThemeSwitch } from './theme-switch.tsx';
export { applyTheme, getTheme, setTheme, type Theme, themes, useTheme } from './theme.tsx';
export { Timeline, type TimelineEntry } from './timeline.tsx';
export { toast, type ToastMessage, undoToast } from './toast-queue.tsx';
export { ToastRegion } from './toast.tsx';
export { Tooltip, type TooltipProps } from './tooltip.tsx';
export { Tree, type TreeMove, type TreeNode, type TreeProps } from './tree.tsx';
