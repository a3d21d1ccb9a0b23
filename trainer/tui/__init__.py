"""The Textual app: one screen a file, each asking one question."""
