import { Notice } from './notice.tsx';
import { PageCard, PageHeading } from './page-card.tsx';
import { PageTitle } from './page-title.tsx';

type PaperText = {
  title: string;
  placeholder: string;
  about: string;
  sections: readonly { heading: string; text: string }[];
};

/** Something to be read from top to bottom, such as the terms. */
export function Paper({ text: { title, placeholder, about, sections } }: { text: PaperText }) {
  return (
    <PageCard isRoomy>
      <PageTitle title={title} />
      <PageHeading title={title} />
      <Notice>{placeholder}</Notice>
      <p className="mt-4">{about}</p>
      {sections.map(({ heading, text }) => (
        <section key={heading} className="mt-6">
          <h2 className="text-lg font-semibold">{heading}</h2>
          <p className="mt-1">{text}</p>
        </section>
      ))}
    </PageCard>
  );
}
