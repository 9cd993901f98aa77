"""Addresses under our scheme, known without Folium."""

from __future__ import annotations

from urllib.parse import urlsplit

LEAFLET_BASE = "cdn.jsdelivr.net/npm/leaflet@1.9.3/dist/"


def local_path(url: str) -> str:
    """Where a file that folium names on the network lies under our scheme."""
    parts = urlsplit(url)
    return f"cdn/{parts.netloc}{parts.path}" if parts.netloc else url
