"""The TAB rules: a printed table audited as it stands, and against the other tables of its document."""
