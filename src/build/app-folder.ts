/** Where the build writes the app, and where the endpoint finds it. */
export const APP_FOLDER = 'dist/app';

/** What travels compressed. */
export const isText = (file: string): boolean => /\.(?:js|css|html|svg|webmanifest)$/.test(file);
