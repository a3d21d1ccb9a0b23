"""A move to words: the phrase grammar."""
