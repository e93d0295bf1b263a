// Whoever is asked to sign in has no session here, however it ended: what the browser kept for it goes.
for (const name of Object.keys(localStorage)) if (name.startsWith('assay.')) localStorage.removeItem(name)
