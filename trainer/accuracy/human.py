"""How far people agree with each other on the labels that they gave by hand."""

CASINO_ALPHA = {
    "small-talk": 0.81,
    "self-need": 0.75,
    "other-need": 0.89,
    "no-need": 0.77,
    "elicit-pref": 0.77,
    "uv-part": 0.72,
    "vouch-fair": 0.62,
    "showing-empathy": 0.42,
    "promote-coordination": 0.42,
}
"""Krippendorff's alpha of the annotators of CaSiNo (Chawla et al., NAACL 2021)."""
