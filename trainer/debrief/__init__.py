"""A session to outcome, empathy, key moments, counterfactuals and lifetime value."""
