@import '@highstreet/ui/remote.css';
