import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { answerSettings } from './serving/answer-settings.ts';
import { readPlaces } from './serving/env.ts';

const address = { host: '127.0.0.1', port: 8080, strictPort: true };

export default defineConfig({
  plugins: [react(), answerSettings(readPlaces())],
  server: address,
  preview: address,
});
