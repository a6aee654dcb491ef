"""The embedded HTTP server: authenticate, validate, commit to the inbox, answer; no more."""
