'use client';

import { useState } from 'react';

/** The image in a box that keeps its size whatever happens to the image. */
export function CaptchaImage({ id, alt, failed }: { id: string; alt: string; failed: string }) {
  const [hasFailed, setHasFailed] = useState(false);

  /** What failed before this script ran tells nobody any more. */
  function noticeFailure(image: HTMLImageElement | null) {
    if (image?.complete === true && image.naturalWidth === 0) setHasFailed(true);
  }

  return (
    <div className="flex aspect-[8/3] items-center justify-center overflow-hidden rounded-lg bg-tint text-center">
      {hasFailed ? (
        <span role="status" className="px-3">
          {failed}
        </span>
      ) : (
        <img
          src={`/captcha/${id}`}
          alt={alt}
          width={320}
          height={120}
          className="size-full object-contain"
          // React preloads other images: fetched twice, the text would be that of the image not shown.
          fetchPriority="low"
          ref={noticeFailure}
          onError={() => setHasFailed(true)}
        />
      )}
    </div>
  );
}
