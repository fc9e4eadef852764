"""Invented imports that live: the demonstration, and references that play a story on demand.

Everything here is computed from a seed and a start instant; nothing is read or written. Every name
and number is made up. Identifications have valid check digits and lie in ranges that the
authorities are not known to have issued.
"""
