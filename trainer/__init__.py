"""A conversational roleplay trainer for sales negotiation."""
