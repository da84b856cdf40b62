{ "__domain__": { "home": { "title": "__Domain__" } } }
