"""Lending and fines for the Harbour Libraries group."""

__version__ = "4.7.1"
