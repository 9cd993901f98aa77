"""What each place name does in its sentence: site of something, government by metonym, dateline, or background.

Rules are rows of a table, tried from the top; the first that fits decides. Names joined to one before
("在美国华盛顿", "Paris, London and Rome") share its role.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from geodata.knowledge.areas import areas
from geodata.knowledge.gazetteer import fold
from geodata.model import Article, Candidate, PlaceKind, PlaceMention, Role

_WINDOW = 28
# In square degrees: Singapore and Hong Kong, not Luxembourg.
_TINY = 0.15
_SPEAKS_ZH = (
    "表示|表态|感谢|空袭|袭击|炮击|尚|称|说|宣布|要求|警告|同意|拒绝|认为|指责|强调|呼吁|否认|承认|回应|批评|谴责|支持|反对|敦促|承诺|重申|主张|声明|希望|决定"
    "|坚持|提出|提议|抗议|威胁|制裁|指控|施压|欢迎|担心|担忧|寻求|试图|愿意|愿|拟|欲|将|正|已|不会|可以|可能|应|必须|需要|没有|未能|均|也|亦|还|并|则|曾|一直|始终|积极|对|向|与|同"
)
_SPEAKS_EN = (
    "said|says|announced|warned|agreed|wants?|wanted|accused|accuses|urged|urges|denied|denies|vowed|insisted"
    "|insists|called|condemned"
    "|rejected|rejects|demanded|demands|offered|offers|hopes|hoped|seeks|sought|has|have|had|will|would|must"
    "|should|can|could|may"
    "|held|thanked|asked|told|urged|checks?|checked|invited|blocked|closed|opened|banned|summoned|recalled"
    "|expelled|fired|attacked|bombed"
    "|shelled|struck|invaded|occupied|annexed|recogni[sz]ed|joined|hopes|fears?|feared|is|was|are|were"
    "|and [A-Z]\\w+ (?:agreed|signed|said)|did|does|does not|signed|imposed|launched|responded"
    "|refused|pledged|sent|backed|backs|blamed|claimed|claims|considers|expects|plans|supports|supported"
    "|threatened|withdrew|voted"
)
_NOT_THERE_ZH = (
    "核?问题|核[协设谈]|看来|压力|支持|斡旋|帮助|领导|主导|推动|总统|总理|首相|政府|方面|关系|之间"
    "|与|和[^、,，。]{1,6}之间|眼中"
)


class Rule(NamedTuple):
    """A role, and what must stand right before and right after the name; `states` limits it to what can act.

    What stands before ends with one of `ends`, if they are given: that is soon seen, while the search is long.
    """

    role: Role
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    states: bool = False
    ends: frozenset[str] | None = None

    def fits(self, before: str, after: str) -> bool:
        if self.ends is not None and before[-1:] not in self.ends:
            return False
        # What follows is compared at one position alone, what stands before at many: so it is asked first.
        if self.after is not None and self.after.match(after) is None:
            return False
        return self.before is None or self.before.search(before) is not None


def _rule(role: Role, before: str = "", after: str = "", *, states: bool = False) -> Rule:
    leads = re.compile(f"(?:{before})$") if before else None
    return Rule(role, leads, re.compile(after) if after else None, states, _ends_of(before))


def _english(role: Role, before: str, *, states: bool = False) -> Rule:
    """A rule of what stands before the name alone, and ends with a blank."""
    return _rule(role, before, states=states)._replace(ends=_BLANKS)


def _ends_of(before: str) -> frozenset[str] | None:
    """What a text that ends with the pattern may end with, if the pattern only lists words; and a line's end."""
    return None if not before or _VARIES.search(before) else frozenset(before + "\n") - frozenset("(?:)|")


# Blanks as patterns know them, and what makes a pattern more than a list of words.
_BLANKS = frozenset(char for char in map(chr, range(0x3001)) if char.isspace())
_VARIES = re.compile(r"[\\\[\].^$*+{}]|\(\?[^:]")
_RULES = (
    _rule(
        Role.DATELINE,
        r"(?:^|\n)\s*(?:\S{0,8}社|本报|本刊|综合)?",
        r"(?:\d{1,2}月)?\d{1,2}日?[电讯]|[电讯][)）]|——|\s?\([^)\n]{2,30}\)\s?[-–—]",
    ),
    _rule(Role.DATELINE, r"\S{1,8}社|本报|[(（【〔]", r"(?:\d{1,2}月)?\d{1,2}日?[电讯]|[电讯][)）〕】\s]|消息[:：]"),
    _rule(Role.DATELINE, r"(?:^|\n)\s*", r"(?:,\s[A-Z][\w. ]{1,20})?\s?(?:\([^)\n]{2,30}\)\s?)?(?:—|–|--|-\s)"),
    _rule(Role.METONYM, "", r"方(?![向面法式案便针])|当局|政府|官方", states=True),
    _rule(
        Role.SITE,
        r"(?:访问|出访|到访|击中|抵达|途经|登陆|驶往|驶向|开往|驶离|逃往|移居|定居|穿越|横渡|撤离|撤出|空袭|袭击)了?|访|赴|抵达|抵|飞抵|飞赴|飞往|前往|来到|驻|进入|离开"
        r"|返回|位于|驻扎|空袭|炮击|轰炸|袭击|攻占|占领",
        r"(?!大使|使馆)",
    ),
    _rule(
        Role.BACKGROUND, "", r"(?:副)?(?:总统|总理|首相|外长|防长|财长|外交部长|国防部长|国王|王储|大使|议员|议长)"
    ),
    _rule(Role.SITE, r"在|于|从|经", rf"(?!{_NOT_THERE_ZH})"),
    _english(Role.SITE, r"(?i:\b(?:in|at|near|outside|inside)\s(?:the\s)?)"),
    _english(
        Role.SITE,
        r"(?i:\b(?:port|gates?|streets?|outskirts|suburbs?|cit(?:y|ies)|towns?|north|south|east|west|coasts?"
        r"|skies|villages|centre|center)\sof\s(?:the\s)?"
        r"|\b(?:crossed|crossing|shook|rocked|flooded|over)\s(?:the\s)?|\bleft\s[A-Z]\w+\sfor\s)",
    ),
    _english(Role.BACKGROUND, r"(?i:\b(?!with\b)\w+\s(?:of|on|about)\s(?:the\s)?)"),
    _rule(
        Role.SITE,
        "",
        r"(?:举行|召开|会晤|会谈|附近|[东南西北]郊|出发|等地|海域|市中心|[东南西北]部(?!长|队)|境内|发生|市中心|街头|机场|郊外|近郊|前线|上空|遇袭|爆发)",
    ),
    _english(
        Role.SITE,
        r"(?i:\b(?:visit(?:s|ed|ing)?|reach(?:ed)?|entered|left|leaving|bombed|shelled|attacked|captured"
        r"|seized|hit|struck|stormed)"
        r"|\b(?:arriv\w+|land\w*|met|held|meet\w*|fl[ey]w?\w*|travel\w*|went|go(?:es|ing)?|trip|return\w*"
        r"|mov\w+|fled|visits?|summit|talks|conference|live\w*|based|killed)"
        r"\s(?:in|at|to|near|for))\s(?:the\s)?",
    ),
    _rule(Role.METONYM, "", rf"(?:{_SPEAKS_ZH})", states=True),
    _rule(Role.METONYM, "", rf"(?:’s|'s)?\s(?:{_SPEAKS_EN})\b", states=True),
    # A state that opens a clause and does something: its first verb, or the time or adverb before that.
    _rule(
        Role.METONYM,
        r"^|\n|[，。；：,;】]",
        r"\d{1,2}[日月]|[上本去今昨同当][月周年日天]|随即|紧急|因此|暂[停缓]|恢复|切断|驱逐|派|从|关闭|冻结|撤|召[回开见]"
        r"|批准|公布|推迟|取消|出[动兵]|发[射布动]|增[加派]|扣押|释放|限制|禁止|购买|接受|签署|承诺|收紧|收回|部署|炸"
        r"|提供|警告|控制|试射|加入|退出|进行|完成|开[始放]",
        states=True,
    ),
    _rule(
        Role.METONYM,
        r"^|\n|[.!?;,“\"]\s|\b(?:while|but|and|that|if|when|as|neither|nor)\s",
        r"\s(?:on\s\w+day\s|last\s\w+\s|later\s|also\s|then\s)?"
        r"(?:\w{2,}ed|cut|let|kept|took|gave|began|met|broke|withdrew|made|won|spent|drew|chose|put)\b",
        states=True,
    ),
    _rule(
        Role.METONYM, r"对|向|与|同|迫使|要求|敦促|制裁|支持|指责|批评|警告|感谢|呼吁|谴责|施压|邀请", "", states=True
    ),
    _english(
        Role.METONYM,
        r"(?i:\b(?:with|against|between|urged|accused|told|asked|warned|thanked|wants|wanted|blamed|invited"
        r"|pressed|threatened|(?:arms|weapons|missiles|aid|money|letter) to|by|sanctions on|talks with"
        r"|lawyers for)\s)",
        states=True,
    ),
    _english(
        Role.SITE,
        r"(?i:\b(?:in|at|near|outside|inside|around|across|throughout|into|toward|towards|to|from"
        r"|off)\s(?:the\s)?(?:\w+(?:ern|al)\s)?)",
    ),
)
_SPEAKS = re.compile(rf"(?:’s|'s)?\s?(?:{_SPEAKS_EN}|{_SPEAKS_ZH})")
_JOINED = re.compile(r"|、|及|和|,\s|,?\s(?:and|or)\s(?:in\s)?")


def assign_roles(article: Article) -> Article:
    """The article with a role for every place mention."""
    text = fold(article.text)
    placed: list[PlaceMention] = []
    for mention in article.places:
        role = role_of(text, mention)
        if placed and _is_joined(text, placed[-1], mention):
            role = _shared(text, placed[-1].role, role, mention)
            if placed[-1].role is Role.BACKGROUND and role is Role.METONYM:
                placed[-1] = _with_role(placed[-1], role)
        placed.append(_pinned(mention if role is mention.role else _with_role(mention, role)))
    return replace(article, places=tuple(placed))


def _with_role(mention: PlaceMention, role: Role) -> PlaceMention:
    return PlaceMention(mention.span, mention.place, role, mention.confidence, mention.candidates)


def _shared(text: str, earlier: Role, own: Role, mention: PlaceMention) -> Role:
    """The role of a name joined to one before: that one's, unless its own sentence part says better."""
    if own is Role.BACKGROUND:
        return earlier
    speaks = own is Role.METONYM and _SPEAKS.match(text, mention.span.end) is not None
    return Role.SITE if own is Role.METONYM and earlier is Role.SITE and not speaks else own


def _pinned(mention: PlaceMention) -> PlaceMention:
    """Singapore as a site is the city, which a map can pin: the state is too small to be seen when shaded."""
    if mention.role not in (Role.SITE, Role.DATELINE) or mention.place.kind is not PlaceKind.COUNTRY:
        return mention
    same = (other for other in mention.candidates if other.place.country == mention.place.country)
    city = next((other for other in same if other.place.kind is PlaceKind.CITY), None)
    if city is None or not _is_tiny(mention.place.id):
        return mention
    state = Candidate(mention.place, city.score, "the state of the same name")
    others = tuple(other for other in mention.candidates if other is not city)
    return replace(mention, place=city.place, candidates=(state, *others))


@lru_cache(maxsize=256)
def _is_tiny(country_id: str) -> bool:
    try:
        return bool(areas().geometry(country_id).area < _TINY)
    except KeyError:
        return True


def role_of(text: str, mention: PlaceMention) -> Role:
    """The role of one mention in simplified text."""
    span = mention.span
    begin, stop = max(0, span.start - _WINDOW), span.end + _WINDOW
    before, after = text[begin : span.start], text[span.end : stop]
    if begin:
        before = "\x00" + before
    acts = can_act(mention)
    for rule in _RULES:
        if (acts or not rule.states) and rule.fits(before, after):
            return rule.role
    if _is_short_form(text, mention):
        return Role.METONYM
    return Role.SITE if _is_a_spot(mention) else Role.BACKGROUND


def can_act(mention: PlaceMention) -> bool:
    """Whether the name may stand for a government or body: a country, a capital, a seat of power."""
    return mention.place.kind is PlaceKind.COUNTRY or mention.place.stands_for is not None


def _is_a_spot(mention: PlaceMention) -> bool:
    """A town that is no seat of power is seldom named but for what happens there."""
    return mention.place.kind is PlaceKind.CITY and mention.place.stands_for is None


def _is_short_form(text: str, mention: PlaceMention) -> bool:
    """美俄, 对俄: in one character a country is a party, not a location."""
    return len(mention.span) == 1 and not mention.span.of(text).isascii()


def _is_joined(text: str, earlier: PlaceMention, later: PlaceMention) -> bool:
    gap = later.span.start - earlier.span.end
    return 0 <= gap <= 9 and _JOINED.fullmatch(text, earlier.span.end, later.span.start) is not None
