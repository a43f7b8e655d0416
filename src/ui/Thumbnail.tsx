import { useState } from 'react'

/** A picture of 3 to 2 over quiet initials; one that does not load is never seen. */
export function Thumbnail({ src, name }: { src: string | undefined; name: string }) {
  const [isLoaded, setIsLoaded] = useState(false)
  return (
    <div
      aria-hidden
      className="relative flex aspect-[3/2] items-center justify-center overflow-hidden rounded-sm bg-surface-3 text-xl text-muted"
    >
      {Array.from(name)[0]}
      {src !== undefined && (
        <img
          src={src}
          alt=""
          loading="lazy"
          onLoad={() => {
            setIsLoaded(true)
          }}
          className={`absolute inset-0 size-full object-cover ${isLoaded ? '' : 'invisible'}`}
        />
      )}
    </div>
  )
}
