import { PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import type { SearchParams } from '../../search-params.ts';
import { askStaff } from '../ask-staff.ts';
import { StaffFrame } from '../staff-frame.tsx';
import { StaffSection } from '../staff-section.tsx';
import { Blocks } from './blocks.tsx';
import { SendingLimits } from './sending-limits.tsx';
import { SendingState } from './sending-state.tsx';

export default async function SendingPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const status = await askStaff('/staff/sending', (api) => api.staff.sending.status());
  const { sending: t } = (await currentText()).staff;
  return (
    <StaffFrame part="sending" isPart done={(await searchParams)['done']}>
      <PageTitle title={t.title} />
      <PageHeading title={t.title} />
      <StaffSection
        id="state"
        heading={t.state.heading}
        link={
          status.paused === null
            ? { href: '/staff/sending/pause', label: t.state.pause }
            : { href: '/staff/sending/resume', label: t.state.resume }
        }
      >
        <SendingState status={status} />
      </StaffSection>
      <StaffSection
        id="limits"
        heading={t.limits.heading}
        link={{ href: '/staff/sending/reset', label: t.state.reset }}
      >
        <SendingLimits status={status} />
      </StaffSection>
      <StaffSection
        id="blocks"
        heading={t.blocks.heading}
        link={{ href: '/staff/sending/block', label: t.blocks.block }}
      >
        <Blocks blocks={status.blocks} text={t.blocks} />
      </StaffSection>
    </StaffFrame>
  );
}
