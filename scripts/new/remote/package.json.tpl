{
  "name": "@highstreet/remote-__domain__",
  "version": "0.0.0",
  "private": true,
  "type": "module",
  "scripts": {
    "build": "vite build",
    "dev": "vite"
  },
  "dependencies": {
    "@highstreet/federation": "workspace:*",
    "@highstreet/__domain__": "workspace:*",
    "@highstreet/ui": "workspace:*",
    "@tanstack/react-query": "5.108.0",
    "hono": "4.13.19",
    "lucide-react": "1.75.0",
    "react": "19.3.1",
    "react-aria-components": "1.22.1",
    "react-dom": "19.3.1",
    "react-router": "8.5.1",
    "use-intl": "4.14.8"
  },
  "devDependencies": {
    "@module-federation/vite": "1.23.0",
    "@tailwindcss/vite": "4.3.5",
    "@types/react": "19.3.0",
    "@types/react-dom": "19.3.0",
    "@vitejs/plugin-react": "6.3.0",
    "tailwindcss": "4.3.5",
    "vite": "8.3.8"
  }
}
