"""Texts that no editor would print: each is repeated to the length that is asked for."""

from __future__ import annotations

ODD_TEXTS = {
    "one endless line": "The minister met his colleague in Paris on 5 May and spoke of Sudan. ",
    "one endless Chinese line": "外长五月五日在巴黎会见来访的同行，双方谈到苏丹局势。",
    "Chinese without a stop": "法国总统在巴黎会见德国总理和波兰外长",
    "one word a line": "Lima\nsaid\nthe\nenvoy\nof\nPeru\n",
    "one character a line": "法\n国\n总\n统\n在\n",
    "capitals only": "ROME PARIS LONDON BERLIN ",
    "initials": "J.K.",
    "emoji": "😀🇫🇷 Paris 👩‍👩‍👧 巴黎",
    "quotation marks never closed": "“「（",
    "figures": "20250305",
    "dates": "3月5日 May 5, 2024 ",
    "one letter": "x",
    "one ideograph": "中",
    "another language": "Министр прибыл в Париж и встретился с коллегой. ",
}
