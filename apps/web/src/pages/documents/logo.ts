const SIDE = 600;

/** Draws whatever picture this browser can read, small enough for a letterhead, as PNG. @throws Error when it cannot. */
export async function asLogo(file: File): Promise<File> {
  const address = URL.createObjectURL(file);
  try {
    const image = await load(address);
    // An SVG without a size of its own is drawn as large as a letterhead needs it.
    const [width, height] = [image.naturalWidth || SIDE, image.naturalHeight || SIDE];
    const scale = Math.min(1, SIDE / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the picture could not be drawn');
    return new File([blob], 'logo.png', { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function load(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('not a picture'));
    image.src = address;
  });
}
