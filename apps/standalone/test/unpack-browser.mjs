import chromium from '@sparticuz/chromium';

process.stdout.write(
  JSON.stringify({ executablePath: await chromium.executablePath(), args: chromium.args }),
);
