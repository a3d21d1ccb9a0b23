"""Seller policies that play whole sessions, and what comes of many of them."""
