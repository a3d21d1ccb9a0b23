"""Transcripts in and out."""
