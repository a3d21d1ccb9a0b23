"""Text to acts and offers."""
