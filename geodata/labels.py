"""What the program calls its event types, quads and roles, in the three scripts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from geodata.model import ActorKind, EventType, Names, PlaceKind, Quad, Role

TYPE_NAMES: Mapping[EventType, Names] = MappingProxyType(
    {
        EventType.AGREE: Names("Agree", "达成协议", "達成協議"),
        EventType.CONSULT: Names("Consult", "会谈磋商", "會談磋商"),
        EventType.SUPPORT: Names("Support", "表示支持", "表示支持"),
        EventType.CONCEDE: Names("Concede", "作出让步", "作出讓步"),
        EventType.COOPERATE: Names("Cooperate", "开展合作", "展開合作"),
        EventType.AID: Names("Aid", "提供援助", "提供援助"),
        EventType.RETREAT: Names("Retreat", "撤退撤军", "撤退撤軍"),
        EventType.REQUEST: Names("Request", "提出要求", "提出要求"),
        EventType.ACCUSE: Names("Accuse", "指责批评", "指責批評"),
        EventType.REJECT: Names("Reject", "拒绝反对", "拒絕反對"),
        EventType.THREATEN: Names("Threaten", "发出威胁", "發出威脅"),
        EventType.PROTEST: Names("Protest", "抗议示威", "抗議示威"),
        EventType.SANCTION: Names("Sanction", "实施制裁", "實施制裁"),
        EventType.MOBILIZE: Names("Mobilize", "军事调动", "軍事調動"),
        EventType.COERCE: Names("Coerce", "强制施压", "強制施壓"),
        EventType.ASSAULT: Names("Assault", "武力攻击", "武力攻擊"),
        EventType.STATEMENT: Names("Statement", "公开表态", "公開表態"),
    }
)

QUAD_NAMES: Mapping[Quad, Names] = MappingProxyType(
    {
        Quad.VERBAL_COOPERATION: Names("Verbal cooperation", "口头合作", "口頭合作"),
        Quad.MATERIAL_COOPERATION: Names("Material cooperation", "实际合作", "實際合作"),
        Quad.VERBAL_CONFLICT: Names("Verbal conflict", "口头冲突", "口頭衝突"),
        Quad.MATERIAL_CONFLICT: Names("Material conflict", "实际冲突", "實際衝突"),
    }
)

ROLE_NAMES: Mapping[Role, Names] = MappingProxyType(
    {
        Role.SITE: Names("Site", "事发地", "事發地"),
        Role.METONYM: Names("Government by its seat", "以地代政府", "以地代政府"),
        Role.DATELINE: Names("Dateline", "电头", "電頭"),
        Role.BACKGROUND: Names("Background", "背景", "背景"),
    }
)

PLACE_KIND_NAMES: Mapping[PlaceKind, Names] = MappingProxyType(
    {
        PlaceKind.COUNTRY: Names("Country", "国家", "國家"),
        PlaceKind.ADMIN1: Names("Province or state", "省、州", "省、州"),
        PlaceKind.CITY: Names("City", "城市", "城市"),
        PlaceKind.REGION: Names("Region", "地区", "地區"),
        PlaceKind.WATER: Names("Waters", "水域", "水域"),
        PlaceKind.LANDMARK: Names("Landmark", "地标", "地標"),
    }
)

ACTOR_KIND_NAMES: Mapping[ActorKind, Names] = MappingProxyType(
    {
        ActorKind.PERSON: Names("Person", "人物", "人物"),
        ActorKind.ORGANISATION: Names("Organisation", "组织", "組織"),
        ActorKind.STATE: Names("State", "国家", "國家"),
        ActorKind.GROUP: Names("Group", "群体", "群體"),
    }
)
