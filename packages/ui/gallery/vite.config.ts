import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), tailwindcss()],
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 6100) },
  preview: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 6100) },
  build: { outDir: '../dist/gallery', emptyOutDir: true },
});
