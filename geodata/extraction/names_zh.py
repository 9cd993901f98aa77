"""Chinese names that no list knows: from the tagger where it is installed, and from patterns always."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from geodata.extraction.chinese_tagger import TaggedWord
from geodata.extraction.names_japanese import japanese_names
from geodata.extraction.places_zh import INSTITUTIONS as _INSTITUTIONS
from geodata.extraction.places_zh import follows_a_club_word, is_a_people
from geodata.extraction.vocabulary import alternatives, chinese
from geodata.knowledge.gazetteer import gazetteer
from geodata.knowledge.lexicon import lexicon
from geodata.model import ActorKind, PlaceKind, Span

_HAN = "\u4e00-\u9fff"
# Characters that spell foreign names.
_SPELLING = (
    "阿埃艾爱安奥澳巴白拜班邦包保鲍贝本比彼边别宾波伯博勃布查昌楚茨达戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛弗福富盖"
    "甘冈高戈哥格根贡古瓜圭贵郭哈海汉豪赫亨洪胡华怀惠霍基吉加佳贾简江杰捷金津京卡凯坎康考柯科克肯孔库夸昆拉莱赖兰朗劳勒雷蕾里理利莉"
    "丽廉良列林琳留龙隆卢鲁路露伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密缅明摩莫默姆穆纳娜南瑙内嫩尼涅宁纽农努诺欧帕派潘庞佩彭皮平坡珀"
    "蒲普齐契奇恰乔钦琴琼丘让热仁日荣儒瑞若萨塞赛桑瑟森沙莎山尚舍申圣施什史士舒斯思丝司松苏孙索塔台泰坦汤唐陶特滕提廷通图土吐托瓦万旺"
    "色迦曲奎姬珊碧玫翠蜜蓓敏哲勤威韦维魏温文翁沃乌武西希锡夏肖谢欣辛兴雄休修许雅亚延扬耶叶伊易因英尤约泽扎詹章珍芝兹宗佐娅妮黛茜薇娃芙婷妲妍莎嘉"
)
# Those that end foreign names and are no words by themselves.
_SPELLING_TAILS = frozenset("伦恩娜斯特尔姆兹茨基琳莉莎娅妮黛茜薇蒂顿森逊塔玛拉曼诺罗洛鲁卢夫弗佩科克格沃维韦雷莱")
_DOTTED = re.compile(rf"[{_SPELLING}]{{1,6}}(?:·[{_SPELLING}]{{1,8}}){{1,3}}")
_QUOTED_OUTLET = re.compile(rf"《[{_HAN}]{{1,9}}(?:报|日报|时报|邮报|周刊|新闻|电讯报|卫报|学人|杂志)》")
_ORDINAL = re.compile("[一二三四五六七八九十]{1,3}世(?![纪界])")
_LEADER = re.compile(rf"([{_SPELLING}]{{2,6}})(?:政府|当局|阵营|内阁|团队)")
_ACRONYM = re.compile(r"\s?[(（]([A-Z][A-Za-z]*[A-Z])(?=[)）])")
_PLACE_ENDS = "州县市省镇乡村区岛山河江湖海湾港峡岭峰关口桥站街路道寺庙宫城堡塔原野川浦洲沟坡溪泉滩礁屿"
_CELESTIAL = re.compile("[水金火木土]星|天王星|海王星|冥王星|[木土天海火]卫[一二三四五六七八九十]{1,2}")
_IS_A_PLACE = re.compile(
    "[是为][^，。,]{0,8}(?:城市|城镇|小镇|州|县|村庄|河流|湖泊|山峰|岛屿)|位于|地处|坐落|受.{0,4}气候"
)
_NO_NAME = re.compile("许多.*|.*[西公]元|.*天皇|.*太阁|[王皇]冠|古(?:罗马|希腊|埃及|印度|波斯|巴比伦)人?")
_LIES_IN = re.compile("(?:位于|坐落于|生于|前往|抵达|故乡|首都|途经)$")
_COUNTED = re.compile("[一二两三四五六七八九十各多邻诸列全]+[国州省市县地]")
_NAME_PARTS = frozenset({"PER", "nz", "n", "LOC"})
_ORDINAL_BEFORE = re.compile("[一二三四五六七八九十]{1,3}世$")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊"
    "白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤金朴安申全"
)


class ChineseName(NamedTuple):
    """A person or organisation at `span`; `full` is its fullest form in the text so far."""

    span: Span
    kind: ActorKind
    full: str


def find_chinese_names(folded: str, tagged: Iterable[TaggedWord]) -> tuple[ChineseName, ...]:
    """Persons and organisations in simplified text, in order and none within another."""
    words = list(tagged)
    edges = {edge for word in words for edge in (word.span.start, word.span.end)}
    # A pattern must not cut in two what the tagger takes for one word (汤玛斯 + 基于).
    patterns = (found for found in _by_pattern(folded) if not words or {found[0].start, found[0].end} <= edges)
    spans = _longest_first([*_by_tag(folded, words), *patterns, *japanese_names(folded)])
    full = _full_names(folded, spans)
    acronyms = _acronyms(folded, spans)
    full |= acronyms
    spans = _longest_first([*spans, *_later_surnames(folded, full, acronyms)])
    return tuple(ChineseName(span, kind, full.get(span.of(folded), span.of(folded))) for span, kind in spans)


def unlisted_places(folded: str, tagged: Iterable[TaggedWord]) -> Iterator[Span]:
    """What the tagger takes for places: the caller knows which of them the gazetteer holds."""
    for word in tagged:
        meant = word.tag == "LOC" or (word.tag == "PER" and _tells_a_place(folded, word.span))
        meant = meant and _stands_as_a_place(folded, word.span) and not is_a_people(folded, word.span)
        if meant and _may_be_a_place(word.span.of(folded)):
            yield word.span


def _stands_as_a_place(folded: str, span: Span) -> bool:
    """A name of two characters needs a word for places in or beside it: the tagger errs with them (固沙, 龙牙)."""
    if follows_a_club_word(folded, span.start):
        return False
    if len(span) > 2 or span.of(folded)[-1] in _PLACE_ENDS:
        return True
    words = chinese()
    before = folded[max(0, span.start - 4) : span.start].endswith(tuple(words["place_before"]))
    return before or folded.startswith(tuple(words["place_after"]), span.end)


def _may_be_a_place(name: str) -> bool:
    names = lexicon()
    if (
        len(name) < 2
        or name in chinese()["place_noun"]
        or not re.fullmatch(f"[{_HAN}·\\-]+", name)
        or name in chinese()["common"]
        or _COUNTED.match(name)
    ):
        return False
    return not (_is_short_forms(name) or name in names.demonyms or name in names.not_places) and not name.endswith(
        tuple(chinese()["not_place_end"])
    )


Found = tuple[Span, ActorKind]


def _by_tag(folded: str, tagged: Iterable[TaggedWord]) -> Iterator[Found]:
    previous: TaggedWord | None = None
    for word in _with_joined_parts(folded, list(tagged)):
        name = word.span.of(folded)
        name_is_free = not follows_a_club_word(folded, word.span.start) and not _tells_a_place(folded, word.span)
        if word.tag == "PER" and name_is_free and _may_be_a_person(name):
            kind = ActorKind.ORGANISATION if name.endswith(("学院", "大学", "议院", "议会")) else ActorKind.PERSON
            yield word.span, kind
        elif word.tag == "ORG" and (leader := _LEADER.fullmatch(name)):
            yield Span(word.span.start, word.span.start + leader.end(1)), ActorKind.PERSON
        elif _is_an_institution(folded, word):
            yield word.span, ActorKind.ORGANISATION
        elif word.tag == "ORG" and _may_be_an_organisation(name):
            yield _with_its_head(folded, word, previous), ActorKind.ORGANISATION
        previous = word


def _is_an_institution(folded: str, word: TaggedWord) -> bool:
    """安徽省高等法院, whatever the tagger calls it; a town in the place of a club."""
    if word.tag == "LOC" and word.span.of(folded).endswith(_INSTITUTIONS):
        return True
    return word.tag in ("LOC", "PER", "nz", "nw") and _is_a_club(folded, word.span)


def _is_a_club(folded: str, span: Span) -> bool:
    """加盟波尔多: after such words a town or an unknown name is a club; a country is not."""
    name = span.of(folded)
    known = gazetteer().find(name)
    return (
        len(name) > 1
        and re.fullmatch(f"[{_HAN}]+", name) is not None
        and follows_a_club_word(folded, span.start)
        and not (known and known[0].kind is PlaceKind.COUNTRY)
    )


def _with_joined_parts(folded: str, tagged: list[TaggedWord]) -> Iterator[TaggedWord]:
    """朱斯廷 + · + 苏敏德 is one name, and 阿方索 + 一世."""
    at = 0
    while at < len(tagged):
        word = tagged[at]
        while word.tag in _NAME_PARTS and at + 2 < len(tagged) and _joins(folded, tagged[at + 1], tagged[at + 2]):
            at += 2
            word = TaggedWord(Span(word.span.start, tagged[at].span.end), "PER")
        while word.tag == "PER" and at + 1 < len(tagged) and _runs_on(folded, word, tagged[at + 1]):
            at += 1
            word = TaggedWord(Span(word.span.start, tagged[at].span.end), "PER")
        if word.tag == "PER" and (
            before := _ORDINAL_BEFORE.search(folded, max(0, word.span.start - 4), word.span.start)
        ):
            word = TaggedWord(Span(before.start(), word.span.end), "PER")
        if word.tag == "PER" and at + 1 < len(tagged) and _lost_its_end(folded, word, tagged[at + 1]):
            at += 1
            word = TaggedWord(Span(word.span.start, tagged[at].span.end), "PER")
        ordinal = _ORDINAL.match(folded, word.span.end) if word.tag == "PER" else None
        yield TaggedWord(Span(word.span.start, ordinal.end()), "PER") if ordinal else word
        at += 1


def _runs_on(folded: str, word: TaggedWord, part: TaggedWord) -> bool:
    """费德里克 + 洛尔迦 without a dot: both spelled as foreign names are."""
    together = folded[word.span.start : part.span.end]
    return part.tag == "PER" and part.span.start == word.span.end and set(together) <= set(_SPELLING)


def _lost_its_end(folded: str, word: TaggedWord, part: TaggedWord) -> bool:
    """卡斯特 + 伦: a foreign name with one more character that spells, and that is no word by itself."""
    name, end = word.span.of(folded), part.span.of(folded)
    return (
        len(end) == 1
        and part.span.start == word.span.end
        and (end in _SPELLING_TAILS or ("·" in name and end in "南北东西"))
        and set(name.replace("·", "")) <= set(_SPELLING)
        and (len(name) > 2 or name[0] not in _SURNAMES)
    )


def _joins(folded: str, dot: TaggedWord, part: TaggedWord) -> bool:
    return dot.span.of(folded) == "·" and part.tag in _NAME_PARTS and part.span.start == dot.span.end


def _tells_a_place(folded: str, span: Span) -> bool:
    """位于里瓦斯, 内兹瀑布: what stands around it makes it a place or thing."""
    if _not_a_person().match(folded, span.end) or _IS_A_PLACE.match(folded, span.end):
        return True
    if _CELESTIAL.fullmatch(span.of(folded)):
        return True
    return _LIES_IN.search(folded, max(0, span.start - 3), span.start) is not None


@lru_cache(maxsize=1)
def _not_a_person() -> re.Pattern[str]:
    return re.compile("|".join(sorted(chinese()["not_person_after"], key=len, reverse=True)))


def _with_its_head(folded: str, word: TaggedWord, previous: TaggedWord | None) -> Span:
    """美国 + 外交关系协会 is one name where the tagger makes two."""
    if previous is None or previous.tag != "ORG" or previous.span.end != word.span.start:
        return word.span
    joined = Span(previous.span.start, word.span.end)
    return joined if _may_be_an_organisation(joined.of(folded)) else word.span


def _may_be_a_person(name: str) -> bool:
    if len(name) < 2 or not re.search(f"[{_HAN}]", name) or re.search(r"[\d:,.，。、（）()“”\s]{2}|\d", name):
        return False
    if _is_short_forms(name) or name in lexicon().demonyms:
        return False
    if _NO_NAME.fullmatch(name) or _is_an_area(name):
        return False
    native = name[0] in _SURNAMES and len(name) < 4
    if name.endswith("政府") or (not native and name.endswith(tuple(chinese()["not_person_end"]))):
        return False
    return len(name) > 2 or name[0] in _SURNAMES or name[0] in _SPELLING


def _is_an_area(name: str) -> bool:
    """爱达荷: a name that the gazetteer has for a country, division or sea is no unknown person's."""
    known = gazetteer().find(name)
    return bool(known) and known[0].kind.is_area


def _may_be_an_organisation(name: str) -> bool:
    if len(name) < 3 or name.endswith(("政府", "代表团", "双方")) or not re.search(f"[{_HAN}]", name):
        return False
    suffixed = name.endswith(tuple(chinese()["organisation"]))
    if "的" in name or (not suffixed and (len(name) < 4 or (len(name) < 5 and name[0] in lexicon().short_forms))):
        return False
    return len(name) > 4 if _is_short_forms(name[:2]) and suffixed else not _is_short_forms(name[:2])


def _is_short_forms(name: str) -> bool:
    return all(char in lexicon().short_forms for char in name)


def _by_pattern(folded: str) -> Iterator[Found]:
    """约翰·史密斯; 外长 + a name in spelling characters; 外长王某 before a verb of speaking; 《某某日报》."""
    for match in _DOTTED.finditer(folded):
        if not (folded[match.start() - 1 : match.start()] == "《" and folded.startswith("》", match.end())):
            yield Span(*match.span()), ActorKind.PERSON
    for match in _titled().finditer(folded):
        yield Span(*match.span("name")), ActorKind.PERSON
    for match in _QUOTED_OUTLET.finditer(folded):
        yield Span(*match.span()), ActorKind.ORGANISATION


@lru_cache(maxsize=1)
def _titled() -> re.Pattern[str]:
    words = chinese()
    titles, verbs = alternatives(words["title"]), alternatives(words["speaking"])
    foreign = rf"[{_SPELLING}]{{3,6}}"
    native = rf"[{_SURNAMES}][{_HAN}]{{1,2}}"
    return re.compile(
        rf"(?:{titles})(?P<name>(?:{foreign}|{native}))(?={verbs}|[,，、。;；(（]|与|和|在|对|将|[0-9])"
    )


def _full_names(folded: str, spans: Iterable[Found]) -> dict[str, str]:
    """The last part of a dotted name with the whole: 帕内塔 → 里昂·帕内塔."""
    dotted = [span.of(folded) for span, kind in spans if kind is ActorKind.PERSON and "·" in span.of(folded)]
    return {name.rpartition("·")[2]: name for name in dotted if len(name.rpartition("·")[2]) > 1}


def _acronyms(folded: str, spans: Iterable[Found]) -> dict[str, str]:
    """外交关系协会(CFR): the acronym with the whole."""
    found: dict[str, str] = {}
    for span, kind in spans:
        given = _ACRONYM.match(folded, span.end) if kind is ActorKind.ORGANISATION else None
        if given is not None:
            found[given[1]] = span.of(folded)
    return found


def _later_surnames(folded: str, full: dict[str, str], acronyms: dict[str, str]) -> Iterator[Found]:
    """Later mentions by surname or acronym alone."""
    for match in re.finditer(alternatives(full), folded) if full else ():
        yield Span(*match.span()), ActorKind.ORGANISATION if match[0] in acronyms else ActorKind.PERSON


def _longest_first(found: Iterable[Found]) -> list[Found]:
    """In order, the longest of overlapping ones kept."""
    kept: list[Found] = []
    for span, kind in sorted(found, key=lambda item: (-len(item[0]), item[0])):
        kept.append((span, kind))
    taken: list[Found] = []
    ends = -1
    for span, kind in sorted(kept, key=lambda item: (item[0].start, -item[0].end)):
        if span.start >= ends:
            taken.append((span, kind))
            ends = span.end
    return taken
