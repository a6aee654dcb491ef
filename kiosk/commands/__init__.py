"""The verbs of the command line, one file each; no rule of the business is decided here."""
