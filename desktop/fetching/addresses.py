"""Addresses of the web in what a user pastes, and which of them a redirection may lead to."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

SCHEMES = ("http", "https")
MOST = 50
_INSIDE = (".localhost", ".local", ".internal", ".lan", ".home", ".home.arpa", ".intranet")


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses that a text consists of, each once; none if there is anything else in it, or too many."""
    words = list(dict.fromkeys(text.split()))
    return tuple(words) if 0 < len(words) <= MOST and all(map(is_address, words)) else ()


def is_address(text: str) -> bool:
    """Whether it is a whole address of a page, without a user's name or password in it."""
    try:
        parts = urlsplit(text)
        port_is_one = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and bool(parts.hostname) and "@" not in parts.netloc and port_is_one


def host_of(url: str) -> str:
    return urlsplit(url).hostname or ""


def is_inside(host: str) -> bool:
    """Whether a host, by name or number, is this computer or belongs to a network that is nobody else's."""
    name = host.lower().rstrip(".")
    try:
        address = ipaddress.ip_address(name.strip("[]").partition("%")[0])
    except ValueError:
        return name == "localhost" or "." not in name or name.endswith(_INSIDE)
    mapped = getattr(address, "ipv4_mapped", None)
    return not (mapped or address).is_global
