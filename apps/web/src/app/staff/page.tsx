import { STATISTICS_RANGES, type StatisticsRange } from '@menjin/contract';
import { PageHeading } from '../../components/page-card.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Section } from '../../components/section.tsx';
import { WayLinks } from '../../components/way-links.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import { askStaff } from './ask-staff.ts';
import { SendingCharts } from './overview/sending-charts.tsx';
import { SendingTotals } from './overview/sending-totals.tsx';
import { type PageQuery, queryChoice } from './page-query.ts';
import { SendingLimits } from './sending/sending-limits.tsx';
import { SendingState } from './sending/sending-state.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { StaffSection } from './staff-section.tsx';

export default async function OverviewPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const range = queryChoice(await searchParams, 'range', STATISTICS_RANGES) ?? 'day';
  const [status, statistics] = await askStaff('/staff', (api) =>
    Promise.all([api.staff.sending.status(), api.staff.sending.statistics({ range })]),
  );
  const { overview: t, sending } = (await currentText()).staff;
  const link = (wanted: StatisticsRange) => ({
    href: wanted === 'day' ? '/staff' : `/staff?range=${wanted}`,
    label: t.ranges[wanted],
    isCurrent: wanted === range,
  });
  return (
    <StaffFrame part="overview" isPart>
      <PageTitle title={t.title} />
      <PageHeading title={t.title} />
      <StaffSection
        id="state"
        heading={sending.state.heading}
        link={{ href: '/staff/sending', label: t.toSending }}
      >
        <SendingState status={status} />
        <SendingLimits status={status} />
      </StaffSection>
      <Section id="statistics" heading={t.totals.heading}>
        <WayLinks label={t.range} ways={STATISTICS_RANGES.map(link)} />
        <SendingTotals totals={statistics.totals} />
        <SendingCharts statistics={statistics} />
      </Section>
    </StaffFrame>
  );
}
