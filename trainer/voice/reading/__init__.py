"""A model as the second reader of what the seller says."""
