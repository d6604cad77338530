'use client';

import { useState } from 'react';

/** The image in a box that keeps its size whatever happens to the image. */
export function CaptchaImage({ id, alt, failed }: { id: string; alt: string; failed: string }) {
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <div className="flex h-[60px] w-[160px] items-center justify-center overflow-hidden rounded-lg border border-line bg-white text-neutral-700">
      {hasFailed ? (
        <span role="status">{failed}</span>
      ) : (
        <img
          src={`/captcha/${id}`}
          alt={alt}
          width={160}
          height={60}
          // React preloads other images: fetched twice, the text would be that of the image not shown.
          fetchPriority="low"
          onError={() => setHasFailed(true)}
        />
      )}
    </div>
  );
}
