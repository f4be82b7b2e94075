// Unpacks the Chromium of @sparticuz/chromium and prints how to start it. Runs on the host's own Node.js, since that
// package wants a newer one than the project does.

// Taken for a hint that no libraries are there, on which the package unpacks those that it brings.
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
const { default: chromium } = await import('@sparticuz/chromium');
const executablePath = await chromium.executablePath();
console.log(JSON.stringify({ executablePath, libraries: process.env.LD_LIBRARY_PATH ?? '' }));
