export type Series = {
  label: string;
  /** One for each period; null where there is nothing to tell. */
  values: readonly (number | null)[];
  color: 'accent' | 'danger' | 'edge';
};

/** What the table below a chart says beside its values. */
export type ChartText = {
  values: string;
  period: string;
  /** For a period of which there is nothing to tell. */
  none: string;
};
