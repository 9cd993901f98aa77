<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actors</name>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n actor</numerusform>
            <numerusform>%n actors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) long</source>
        <translation>
            <numerusform>about %n second long</numerusform>
            <numerusform>about %n seconds long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnimationOptions</name>
    <message numerus="yes">
        <source>%n step(s) a second</source>
        <translation>
            <numerusform>%n step a second</numerusform>
            <numerusform>%n steps a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AtlasDialog</name>
    <message numerus="yes">
        <source>Saved views (%n)</source>
        <translation>
            <numerusform>Saved views (%n)</numerusform>
            <numerusform>Saved views (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atlases</name>
    <message numerus="yes">
        <source>Atlas of %n page(s) saved as {path}</source>
        <translation>
            <numerusform>Atlas of %n page saved as {path}</numerusform>
            <numerusform>Atlas of %n pages saved as {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message numerus="yes">
        <source>Also reported in %n more article(s)</source>
        <translation>
            <numerusform>Also reported in %n more article</numerusform>
            <numerusform>Also reported in %n more articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawLink</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n article(s) with the same text</source>
        <translation>
            <numerusform>%n article with the same text</numerusform>
            <numerusform>%n articles with the same text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with nearly the same text</source>
        <translation>
            <numerusform>%n article with nearly the same text</numerusform>
            <numerusform>%n articles with nearly the same text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExcerptsPanel</name>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n excerpt</numerusform>
            <numerusform>%n excerpts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n article(s)</source>
        <translation>
            <numerusform>from %n article</numerusform>
            <numerusform>from %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n row(s) written to {path}</source>
        <translation>
            <numerusform>%n row written to {path}</numerusform>
            <numerusform>%n rows written to {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchConsent</name>
    <message numerus="yes">
        <source>Fetch %n page(s) from {hosts}?</source>
        <translation>
            <numerusform>Fetch a page from {hosts}?</numerusform>
            <numerusform>Fetch %n pages from {hosts}?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n file read</numerusform>
            <numerusform>%n files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not read</source>
        <translation>
            <numerusform>%n file not read</numerusform>
            <numerusform>%n files not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out, there already</source>
        <translation>
            <numerusform>%n article left out, there already</numerusform>
            <numerusform>%n articles left out, there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put in the place of another</source>
        <translation>
            <numerusform>%n article put in the place of another</numerusform>
            <numerusform>%n articles put in the place of others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n article(s) read</source>
        <translation>
            <numerusform>%n article read</numerusform>
            <numerusform>%n articles read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, there already</source>
        <translation>
            <numerusform>%n left out, there already</numerusform>
            <numerusform>%n left out, there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message numerus="yes">
        <source>Merge the %n event(s) of the selection…</source>
        <translation>
            <numerusform>Merge the event of the selection…</numerusform>
            <numerusform>Merge the %n events of the selection…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>Fetch %n page(s)</source>
        <translation>
            <numerusform>Fetch page</numerusform>
            <numerusform>Fetch %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n place name(s)</source>
        <translation>
            <numerusform>%n place name</numerusform>
            <numerusform>%n place names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor name(s)</source>
        <translation>
            <numerusform>%n actor name</numerusform>
            <numerusform>%n actor names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionFiles</name>
    <message numerus="yes">
        <source>%n point(s) or line(s) were left out.</source>
        <translation>
            <numerusform>%n point or line was left out.</numerusform>
            <numerusform>%n points or lines were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n question(s) were put off.</source>
        <translation>
            <numerusform>One question was put off.</numerusform>
            <numerusform>%n questions were put off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message numerus="yes">
        <source>View %n</source>
        <translation>
            <numerusform>View %n</numerusform>
            <numerusform>View %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>Sheet with %n quotation(s) written to {path} ({size} MB)</source>
        <translation>
            <numerusform>Sheet with %n quotation written to {path} ({size} MB)</numerusform>
            <numerusform>Sheet with %n quotations written to {path} ({size} MB)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message numerus="yes">
        <source>%n undated</source>
        <translation>
            <numerusform>%n undated</numerusform>
            <numerusform>%n undated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebMaps</name>
    <message numerus="yes">
        <source>Map with %n event(s) written to {path} ({size} MB)</source>
        <translation>
            <numerusform>Map with %n event written to {path} ({size} MB)</numerusform>
            <numerusform>Map with %n events written to {path} ({size} MB)</numerusform>
        </translation>
    </message>
</context>
</TS>
