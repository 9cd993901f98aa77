<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>countries, boundaries, lakes and their names</source>
        <translation>国家、边界、湖泊及其名称</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>cities and provinces</source>
        <translation>城市与省州</translation>
    </message>
    <message>
        <source>names of countries and cities in Chinese</source>
        <translation>国家与城市的中文名称</translation>
    </message>
    <message>
        <source>Qt: window and web engine</source>
        <translation>Qt：窗口与网页引擎</translation>
    </message>
    <message>
        <source>composes the map page</source>
        <translation>生成地图页面</translation>
    </message>
    <message>
        <source>Leaflet, which draws the map</source>
        <translation>绘制地图的 Leaflet</translation>
    </message>
    <message>
        <source>the page&apos;s libraries without a network</source>
        <translation>离线提供页面所需的程序库</translation>
    </message>
    <message>
        <source>maps as data</source>
        <translation>地图数据处理</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>几何运算</translation>
    </message>
    <message>
        <source>finds names in text</source>
        <translation>在文本中查找名称</translation>
    </message>
    <message>
        <source>simplified and traditional Chinese</source>
        <translation>简繁中文转换</translation>
    </message>
    <message>
        <source>finds Chinese names that no list knows</source>
        <translation>识别名录之外的中文专名</translation>
    </message>
    <message>
        <source>finds the article in a web page</source>
        <translation>提取网页正文</translation>
    </message>
    <message>
        <source>classes of shaded areas</source>
        <translation>区域着色的分级</translation>
    </message>
    <message>
        <source>reads event data sets</source>
        <translation>读取事件数据集</translation>
    </message>
    <message>
        <source>reads and writes layers</source>
        <translation>读写图层</translation>
    </message>
    <message>
        <source>projections and distances</source>
        <translation>投影与距离</translation>
    </message>
    <message>
        <source>addresses of tile services</source>
        <translation>瓦片服务的地址</translation>
    </message>
    <message>
        <source>reads PDF</source>
        <translation>读取 PDF</translation>
    </message>
    <message>
        <source>reads Word documents</source>
        <translation>读取 Word 文档</translation>
    </message>
    <message>
        <source>reads and writes Excel workbooks</source>
        <translation>读写 Excel 工作簿</translation>
    </message>
    <message>
        <source>reads the fields of Markdown files</source>
        <translation>读取 Markdown 文件的字段</translation>
    </message>
    <message>
        <source>recognises encodings</source>
        <translation>识别文本编码</translation>
    </message>
    <message>
        <source>Chinese glyphs on Linux</source>
        <translation>Linux 上的中文字形</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Dateline Atlas</source>
        <translation>关于 Dateline Atlas</translation>
    </message>
    <message>
        <source>An atlas of world affairs: every mark has its quotation. Nothing it reads leaves this computer.</source>
        <translation>一部国际时事地图集：每个标记都有原文为证，所读内容绝不离开这台电脑。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Dateline Atlas itself is under the MIT licence.</source>
        <translation>Dateline Atlas 本身采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>Boundaries and names shown imply no position on the status of any territory.</source>
        <translation>图中边界与名称不代表对任何领土地位的立场。</translation>
    </message>
    <message>
        <source>Data sets in this project: {names}</source>
        <translation>本项目中的数据集：{names}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>图层(&amp;L)</translation>
    </message>
    <message>
        <source>Pro&amp;jection</source>
        <translation>投影(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Shade areas by</source>
        <translation>区域着色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Draw regions</source>
        <translation>画区域(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>打开项目(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>保存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Co&amp;mpact project</source>
        <translation>压缩项目文件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open articles…</source>
        <translation>打开文章(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Paste &amp;text as article…</source>
        <translation>将文本粘贴为文章(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Fetch pasted &amp;addresses</source>
        <translation>抓取粘贴的网址(&amp;A)</translation>
    </message>
    <message>
        <source>When an address is pasted or dropped, its page is fetched from the network. While this is off, you are asked first.</source>
        <translation>粘贴或拖入网址时，从网络抓取该网页。关闭时会先询问。</translation>
    </message>
    <message>
        <source>&amp;Snapshot…</source>
        <translation>地图快照(&amp;S)…</translation>
    </message>
    <message>
        <source>Snapshot (Ctrl+E); drag this button into another program to give it the picture</source>
        <translation>快照 (Ctrl+E)；把此按钮拖到其他程序中即可放入图片</translation>
    </message>
    <message>
        <source>&amp;Copy snapshot</source>
        <translation>复制快照(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Figure…</source>
        <translation>插图(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Data…</source>
        <translation>数据(&amp;D)…</translation>
    </message>
    <message>
        <source>The map on a sheet fit to print: PDF, SVG or PNG, with a preview.</source>
        <translation>适合印刷的整页地图：PDF、SVG 或 PNG，可预览。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move articles…</source>
        <translation>移除文章(&amp;M)…</translation>
    </message>
    <message>
        <source>Reset &amp;filter</source>
        <translation>重置筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>清除选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Whole world</source>
        <translation>全球视图(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom to &amp;all marks</source>
        <translation>缩放至全部标记(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Events and places</source>
        <translation>事件与地点(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Actors at their seats</source>
        <translation>行为体所在地(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Countries and regions mentioned</source>
        <translation>提及的国家和地区(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>地名标注(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Mercator</source>
        <translation>墨卡托(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Equal Earth (equal area)</source>
        <translation>Equal Earth 等积世界(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Arctic (polar, equal area)</source>
        <translation>北极（极地等积）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Follow the region</source>
        <translation>随地区自动选择(&amp;F)</translation>
    </message>
    <message>
        <source>The region of the filter chooses the projection: what lies mainly beyond the Arctic Circle opens in the polar view, what is as wide as Eurasia or an ocean in Equal Earth, the rest in Mercator. Without a region, the one you chose last.</source>
        <translation>由筛选的地区决定投影：主要位于北极圈以内的用极地视图，像欧亚大陆或大洋那样广阔的用 Equal Earth，其余用墨卡托。没有筛选地区时，用您上次选择的投影。</translation>
    </message>
    <message>
        <source>&amp;Events and mentions</source>
        <translation>事件与提及(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation>事件数(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Cooperation or conflict</source>
        <translation>合作与冲突(&amp;C)</translation>
    </message>
    <message>
        <source>Events with the chosen &amp;actor</source>
        <translation>所选行为体的事件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Include places inside countries</source>
        <translation>计入国内各地(&amp;I)</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Excerpts</source>
        <translation>摘录(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>阅读(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation>时间线(&amp;I)</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行为体</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Im&amp;port report</source>
        <translation>导入报告(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Welcome project</source>
        <translation>欢迎项目(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Dateline Atlas</source>
        <translation>关于 Dateline Atlas(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>转到任意内容(&amp;G)…</translation>
    </message>
    <message>
        <source>Bac&amp;k to the last view</source>
        <translation>后退到上一视图(&amp;K)</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>前进(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一窗格(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Map &amp;colours</source>
        <translation>地图颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Boundaries</source>
        <translation>边界(&amp;B)</translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation>底图(&amp;G)</translation>
    </message>
    <message>
        <source>As the &amp;window</source>
        <translation>与窗口一致(&amp;W)</translation>
    </message>
    <message>
        <source>For &amp;print, also in black and white</source>
        <translation>适合打印，黑白亦可(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Hatch disputed areas</source>
        <translation>争议地区以斜线表示(&amp;H)</translation>
    </message>
    <message>
        <source>As held in &amp;fact</source>
        <translation>按实际控制(&amp;F)</translation>
    </message>
    <message>
        <source>Leave disputed areas &amp;unmarked</source>
        <translation>争议地区不作标示(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Atlas map</source>
        <translation>本程序的地图(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Local MBTiles file…</source>
        <translation>本地 MBTiles 文件(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>矩形(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Circle</source>
        <translation>圆(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>多边形(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Freehand</source>
        <translation>自由圈画(&amp;F)</translation>
    </message>
    <message>
        <source>Within a &amp;distance of a place…</source>
        <translation>距某地一定范围内(&amp;D)…</translation>
    </message>
    <message>
        <source>Use the &amp;view as a region</source>
        <translation>以当前视野为区域(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Import a region from a file…</source>
        <translation>从文件导入区域(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save the drawn region…</source>
        <translation>保存所画区域(&amp;S)…</translation>
    </message>
    <message>
        <source>Add &amp;event from selection…</source>
        <translation>把选中文字添加为事件(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;About the article…</source>
        <translation>文章信息(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;orrections…</source>
        <translation>更正记录(&amp;O)…</translation>
    </message>
    <message>
        <source>Read aga&amp;in</source>
        <translation>重新识别(&amp;I)</translation>
    </message>
    <message>
        <source>Articles that an earlier version of the program read, by this one; your corrections stay.</source>
        <translation>用当前版本重新识别旧版本读过的文章，您的更正会保留。</translation>
    </message>
    <message>
        <source>&amp;Search for words</source>
        <translation>搜索词句(&amp;S)</translation>
    </message>
    <message>
        <source>Ne&amp;xt match in the article</source>
        <translation>文章中的下一处(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious match in the article</source>
        <translation>文章中的上一处(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Interactive map (HTML)…</source>
        <translation>交互式地图 HTML(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;vidence sheet…</source>
        <translation>证据清单(&amp;V)…</translation>
    </message>
    <message>
        <source>The map with numbers and the quotations behind them: PDF or HTML.</source>
        <translation>带编号的地图及其引文：PDF 或 HTML。</translation>
    </message>
    <message>
        <source>&amp;Animation…</source>
        <translation>动画(&amp;A)…</translation>
    </message>
    <message>
        <source>The map running through time: MP4, WebM or GIF, with the date on it.</source>
        <translation>随时间变化的地图：MP4、WebM 或 GIF，图上标有日期。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存当前视图…</translation>
    </message>
    <message>
        <source>Present saved views</source>
        <translation>放映已存视图</translation>
    </message>
    <message>
        <source>Full screen, one after the other. Arrow keys go on and back; Escape ends it.</source>
        <translation>全屏逐个放映。方向键前后切换，Esc 结束。</translation>
    </message>
    <message>
        <source>At&amp;las…</source>
        <translation>地图集(&amp;L)…</translation>
    </message>
    <message>
        <source>A page for each saved view, region, actor, month or article: PDF, slides, HTML or pictures.</source>
        <translation>每个已存视图、地区、行为体、月份或文章一页：PDF、幻灯片、HTML 或图片。</translation>
    </message>
</context>
<context>
    <name>ActorForm</name>
    <message>
        <source>New actor</source>
        <translation>新建行为体</translation>
    </message>
    <message>
        <source>Change actor</source>
        <translation>修改行为体</translation>
    </message>
    <message>
        <source>Name: {script}</source>
        <translation>名称：{script}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Add this actor</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change everywhere</source>
        <translation>全部修改</translation>
    </message>
    <message>
        <source>One name is enough. The seat is where arcs to this actor begin and end.</source>
        <translation>填写一个名称即可。所在地是连线的起止点。</translation>
    </message>
</context>
<context>
    <name>ActorMenu</name>
    <message>
        <source>Actor “{name}”</source>
        <translation>行为体“{name}”</translation>
    </message>
    <message>
        <source>&amp;Merge with another actor…</source>
        <translation>与另一行为体合并(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Rename, kind, country, seat…</source>
        <translation>名称、类别、国家、所在地(&amp;R)…</translation>
    </message>
    <message>
        <source>It is &amp;another actor…</source>
        <translation>其实是另一行为体(&amp;A)…</translation>
    </message>
    <message>
        <source>It is a &amp;new actor…</source>
        <translation>其实是新的行为体(&amp;N)…</translation>
    </message>
    <message>
        <source>Not an actor</source>
        <translation>不是行为体</translation>
    </message>
</context>
<context>
    <name>ActorPage</name>
    <message>
        <source>With whom</source>
        <translation>与谁</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在何处</translation>
    </message>
    <message>
        <source>no seat known, so no arcs</source>
        <translation>所在地不明，无弧线</translation>
    </message>
    <message>
        <source>{source} as source, {target} as target</source>
        <translation>作为发起方 {source} 个，作为对象 {target} 个</translation>
    </message>
    <message>
        <source>All actors</source>
        <translation>全部行为体</translation>
    </message>
    <message>
        <source>Only these events</source>
        <translation>只看这些事件</translation>
    </message>
    <message>
        <source>Filter everything by this actor</source>
        <translation>按此行为体筛选全部内容</translation>
    </message>
    <message>
        <source>Shade areas</source>
        <translation>区域着色</translation>
    </message>
    <message>
        <source>Shade the areas of the map by the events with this actor</source>
        <translation>按此行为体参与的事件为地图区域着色</translation>
    </message>
    <message>
        <source>Merge, rename or change this actor</source>
        <translation>合并、改名或修改此行为体</translation>
    </message>
    <message>
        <source>Arcs to</source>
        <translation>弧线指向</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他行为体</translation>
    </message>
    <message>
        <source>places</source>
        <translation>地点</translation>
    </message>
</context>
<context>
    <name>ActorPicker</name>
    <message>
        <source>Choose this actor</source>
        <translation>选择此行为体</translation>
    </message>
    <message>
        <source>Name of an actor, in any script…</source>
        <translation>行为体名称，简繁英皆可…</translation>
    </message>
    <message>
        <source>Actors to choose from</source>
        <translation>可选的行为体</translation>
    </message>
    <message>
        <source>No actor is called that.</source>
        <translation>没有这个名称的行为体。</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>本项目中</translation>
    </message>
    <message>
        <source>Known to the atlas</source>
        <translation>图集已知</translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n 个日期不明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n 个行为体</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} → {other}</source>
        <translation>{one} → {other}</translation>
    </message>
    <message>
        <source>{other} → {one}</source>
        <translation>{other} → {one}</translation>
    </message>
    <message>
        <source>{one} ⇄ {other}</source>
        <translation>{one} ⇄ {other}</translation>
    </message>
    <message>
        <source>{one} and {other}, jointly</source>
        <translation>{one}与{other}共同</translation>
    </message>
</context>
<context>
    <name>ActorsDesk</name>
    <message>
        <source>Who is “{name}”?</source>
        <translation>“{name}”是谁？</translation>
    </message>
    <message>
        <source>New actor…</source>
        <translation>新建行为体…</translation>
    </message>
    <message>
        <source>“{name}” is the same as…</source>
        <translation>“{name}”与谁相同…</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>新行为体</translation>
    </message>
    <message>
        <source>Where does this actor sit?</source>
        <translation>此行为体在何处？</translation>
    </message>
</context>
<context>
    <name>ActorsField</name>
    <message>
        <source>Add an actor</source>
        <translation>添加行为体</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>ActorsListPage</name>
    <message>
        <source>No actor of that name</source>
        <translation>没有叫这个名字的行为体</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No actors under this filter</source>
        <translation>此筛选条件下没有行为体</translation>
    </message>
    <message>
        <source>None of the events shown has a source or target.</source>
        <translation>所显示的事件都没有发起方或对象。</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>重置筛选</translation>
    </message>
    <message>
        <source>No actors yet</source>
        <translation>还没有行为体</translation>
    </message>
    <message>
        <source>They come with the events of your articles.</source>
        <translation>它们随文章中的事件而来。</translation>
    </message>
    <message>
        <source>Find an actor</source>
        <translation>查找行为体</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行为体</translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Export animation</source>
        <translation>导出动画</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) long</source>
        <translation>
            <numerusform>长约 %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnimationOptions</name>
    <message>
        <source>No title</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>The view of the map</source>
        <translation>地图当前视图</translation>
    </message>
    <message>
        <source>All that the filter shows</source>
        <translation>筛选显示的全部内容</translation>
    </message>
    <message>
        <source>Moves on</source>
        <translation>逐步移动</translation>
    </message>
    <message>
        <source>Grows from the first day</source>
        <translation>从第一天起累积</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) a second</source>
        <translation>
            <numerusform>每秒 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>With a legend</source>
        <translation>带图例</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>一个月</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>一个季度</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>For print, also in black and white</source>
        <translation>供打印，黑白亦可</translation>
    </message>
    <message>
        <source>For colour-blind eyes</source>
        <translation>色盲友好</translation>
    </message>
    <message>
        <source>MP4, plays everywhere</source>
        <translation>MP4，到处都能播放</translation>
    </message>
    <message>
        <source>WebM, for web pages</source>
        <translation>WebM，用于网页</translation>
    </message>
    <message>
        <source>GIF, for slides and messages</source>
        <translation>GIF，用于幻灯片和消息</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时间窗口</translation>
    </message>
    <message>
        <source>Steps in sight</source>
        <translation>同时显示的步数</translation>
    </message>
    <message>
        <source>Steps to fade away</source>
        <translation>淡出所需步数</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>AnimationPreview</name>
    <message>
        <source>Drawing the animation…</source>
        <translation>正在绘制动画…</translation>
    </message>
    <message>
        <source>Step of the preview</source>
        <translation>预览的步骤</translation>
    </message>
    <message>
        <source>There is nothing to animate: no event with a date fits the filter.</source>
        <translation>没有可制作成动画的内容：没有带日期的事件符合筛选。</translation>
    </message>
    <message>
        <source>So many steps are too many: choose longer steps, or filter by fewer days.</source>
        <translation>步数太多：请选择更长的步长，或筛选更少的日子。</translation>
    </message>
</context>
<context>
    <name>Animations</name>
    <message>
        <source>Animation saved as {path}</source>
        <translation>动画已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>不是地点</translation>
    </message>
    <message>
        <source>No actor</source>
        <translation>不是行为体</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>不是事件</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>不在此地</translation>
    </message>
    <message>
        <source>Not then</source>
        <translation>不是此时</translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>In another language the article is read again. Your corrections in it are kept.</source>
        <translation>换用其他语言会重新读取本文，您的更正会保留。</translation>
    </message>
    <message>
        <source>Dates counted from that of the article are read again. Your corrections are kept.</source>
        <translation>由文章日期推算的日期会重新读取，您的更正会保留。</translation>
    </message>
    <message>
        <source>The text of the article stays as it is.</source>
        <translation>文章正文不会改变。</translation>
    </message>
    <message>
        <source>Several are parted by a semicolon</source>
        <translation>多位作者以分号隔开</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ArticlesDesk</name>
    <message>
        <source>read “{article}” again</source>
        <translation>重新读取“{article}”</translation>
    </message>
    <message>
        <source>Read again; your corrections are kept</source>
        <translation>已重新读取，您的更正均已保留</translation>
    </message>
</context>
<context>
    <name>AtlasDialog</name>
    <message>
        <source>Atlas</source>
        <translation>地图集</translation>
    </message>
    <message>
        <source>Only what the filter shows</source>
        <translation>仅限筛选所显示的内容</translation>
    </message>
    <message numerus="yes">
        <source>Saved views (%n)</source>
        <translation>
            <numerusform>已存视图（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行为体</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>PDF with contents and page numbers</source>
        <translation>PDF，带目录和页码</translation>
    </message>
    <message>
        <source>Slides (PPTX), sources in the notes</source>
        <translation>幻灯片（PPTX），备注中列出来源</translation>
    </message>
    <message>
        <source>One HTML page, with text between the maps</source>
        <translation>单个 HTML 网页，地图之间有说明文字</translation>
    </message>
    <message>
        <source>Folder of PNG pictures</source>
        <translation>PNG 图片文件夹</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信纸</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
    <message>
        <source>Those of each view</source>
        <translation>各视图自己的配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>For print, also in black and white</source>
        <translation>适合打印，黑白亦可</translation>
    </message>
    <message>
        <source>For colour-blind eyes</source>
        <translation>色盲友好</translation>
    </message>
    <message>
        <source>A page for each of</source>
        <translation>分页依据</translation>
    </message>
    <message>
        <source>Pages at most</source>
        <translation>最多页数</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folders (*)</source>
        <translation>文件夹 (*)</translation>
    </message>
    <message>
        <source>Each view has its own filter, place and note.</source>
        <translation>每个视图有自己的筛选、位置和说明。</translation>
    </message>
    <message>
        <source>Everything in the project</source>
        <translation>项目中的全部内容</translation>
    </message>
</context>
<context>
    <name>Atlases</name>
    <message>
        <source>Drawing {name}…</source>
        <translation>正在绘制 {name}…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Atlas of %n page(s) saved as {path}</source>
        <translation>
            <numerusform>%n 页地图集已保存为 {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backgrounds</name>
    <message>
        <source>Map tiles (MBTiles)</source>
        <translation>地图瓦片（MBTiles）</translation>
    </message>
    <message>
        <source>Background map from a file</source>
        <translation>从文件加载底图</translation>
    </message>
    <message>
        <source>The atlas map is shown: {reason}</source>
        <translation>改为显示本程序的地图：{reason}</translation>
    </message>
    <message>
        <source>This project uses a background from {host}: choose it under View to load it</source>
        <translation>本项目的底图来自 {host}：如需加载，请在“视图”菜单中选择</translation>
    </message>
    <message>
        <source>Background tiles need the Web Mercator projection</source>
        <translation>瓦片底图只能用于 Web 墨卡托投影</translation>
    </message>
    <message>
        <source>Background tiles need the Web Mercator projection: the atlas map is shown</source>
        <translation>瓦片底图只能用于 Web 墨卡托投影：改为显示本程序的地图</translation>
    </message>
    <message>
        <source>{host} sends no tiles: the map stays empty there</source>
        <translation>{host} 未返回瓦片：相应位置留空</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Mentioned</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>正文中</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message numerus="yes">
        <source>Also reported in %n more article(s)</source>
        <translation>
            <numerusform>另有 %n 篇文章也报道了此事</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>Cop&amp;y as</source>
        <translation>复制为(&amp;Y)</translation>
    </message>
    <message>
        <source>Quotation with source</source>
        <translation>引文及出处</translation>
    </message>
    <message>
        <source>The citation is on the clipboard</source>
        <translation>引文已复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>Corrected</name>
    <message>
        <source>other words</source>
        <translation>原文范围不同</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>由您添加</translation>
    </message>
    <message>
        <source>Corrected by you · was: {was}</source>
        <translation>您已更正 · 原为：{was}</translation>
    </message>
</context>
<context>
    <name>CorrectedNotes</name>
    <message>
        <source>Corrected by you</source>
        <translation>您已更正</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Select the words in the reader that tell of the event, then add it</source>
        <translation>请先在阅读器中选中讲述该事件的文字，再添加</translation>
    </message>
    <message>
        <source>Open an article in the reader first</source>
        <translation>请先在阅读器中打开一篇文章</translation>
    </message>
    <message>
        <source>Also reported in</source>
        <translation>其他报道</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅此处</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>In the whole project</source>
        <translation>整个项目</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 处提及</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectingProgress</name>
    <message>
        <source>Correcting articles: {done} of {total}</source>
        <translation>正在更正文章：{done} / {total}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>Corrections</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Find a correction</source>
        <translation>查找更正</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Nothing is corrected yet. A right click on a name or an event in the reader begins it.</source>
        <translation>尚无更正。在阅读器中右击名称或事件即可开始。</translation>
    </message>
    <message>
        <source>What is withdrawn is read as before; Undo brings the correction back.</source>
        <translation>撤回后恢复原来的识别结果；“撤销”可找回更正。</translation>
    </message>
</context>
<context>
    <name>CorrectionsLink</name>
    <message>
        <source>Its article is not in the project any more</source>
        <translation>其文章已不在项目中</translation>
    </message>
    <message>
        <source>It does nothing: what it is about was not found when the article was read again</source>
        <translation>未生效：重新读取文章后找不到其所指</translation>
    </message>
    <message>
        <source>withdraw corrections</source>
        <translation>撤回更正</translation>
    </message>
</context>
<context>
    <name>DatasetImport</name>
    <message>
        <source>the project could not take it</source>
        <translation>项目无法接收</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Undated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起 – 止</translation>
    </message>
    <message>
        <source>Inferred, not written in the text</source>
        <translation>推断所得，文中未写明</translation>
    </message>
    <message>
        <source>How exactly the date is known</source>
        <translation>日期精度</translation>
    </message>
    <message>
        <source>Date, or its first day</source>
        <translation>日期，或首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
</context>
<context>
    <name>DateRangeEdit</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Rows of a data set are the codings of others, and are not corrected here</source>
        <translation>数据集的条目由他人编码，不在此更正</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Saved view</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Stands with the map when it is presented, and between maps in a story</source>
        <translation>放映时显示在地图下方，在网页中位于地图之间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>DistanceDialog</name>
    <message>
        <source>Within a distance of a place</source>
        <translation>距某地一定范围内</translation>
    </message>
    <message>
        <source>Show what lies within</source>
        <translation>显示范围内的内容</translation>
    </message>
    <message>
        <source>Name of a town or site, in any script…</source>
        <translation>城镇或地点名称，简繁英皆可…</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的地点</translation>
    </message>
    <message>
        <source> km</source>
        <translation> 公里</translation>
    </message>
    <message>
        <source>Distances run along the shortest way over the ellipsoid.</source>
        <translation>距离按地球椭球面上的最短路径计算。</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>of</source>
        <translation>中心</translation>
    </message>
</context>
<context>
    <name>DrawLink</name>
    <message>
        <source>This projection shows nothing of that region</source>
        <translation>当前投影不显示该区域</translation>
    </message>
    <message>
        <source>Nothing on the map lies in that region; draw it again</source>
        <translation>该区域内没有地图内容，请重画</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>提及 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop to add to the project</source>
        <translation>松开以添加到项目</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Articles that are there already</source>
        <translation>已有的文章</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with the same text</source>
        <translation>
            <numerusform>%n 篇正文相同的文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with nearly the same text</source>
        <translation>
            <numerusform>%n 篇正文几乎相同的文章</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} are in the project already, or came twice.</source>
        <translation>{found}已在项目中，或在这次导入中出现了两次。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>As proposed, what is the same is left out, and what is nearly the same is kept beside it.</source>
        <translation>建议：相同的略过，几乎相同的并存。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已有文章</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Selected ones:</source>
        <translation>所选文章：</translation>
    </message>
    <message>
        <source>Select the same</source>
        <translation>选中相同的</translation>
    </message>
    <message>
        <source>Select nearly the same</source>
        <translation>选中几乎相同的</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两篇都保留</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>措辞</translation>
    </message>
</context>
<context>
    <name>DyadPage</name>
    <message>
        <source>Who to whom</source>
        <translation>谁对谁</translation>
    </message>
    <message>
        <source>Cooperation above, conflict below</source>
        <translation>上为合作，下为冲突</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在何处</translation>
    </message>
    <message>
        <source>Only the events of both</source>
        <translation>只看双方共同的事件</translation>
    </message>
    <message>
        <source>Filter everything by events in which both take part</source>
        <translation>按双方同时参与的事件筛选全部内容</translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message>
        <source>An empty atlas</source>
        <translation>一部空白的地图集</translation>
    </message>
    <message>
        <source>Drop articles or folders anywhere on this window. Text, Markdown and web pages are read in English, simplified and traditional Chinese; nothing leaves this computer.</source>
        <translation>将文章或文件夹拖放到窗口任意位置。可读取简体中文、繁体中文和英文的文本、Markdown 与网页；所有内容都留在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>Inferred, not written beside the event</source>
        <translation>推断所得，事件旁未写明</translation>
    </message>
    <message>
        <source>Take what is selected in the reader</source>
        <translation>采用阅读器中选中的文字</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新建事件</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>消息来源</translation>
    </message>
    <message>
        <source>An agency, a person, a paper…</source>
        <translation>通讯社、人物、报刊…</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>添加事件</translation>
    </message>
    <message>
        <source>Save event</source>
        <translation>保存事件</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>删除事件</translation>
    </message>
</context>
<context>
    <name>EventMenu</name>
    <message>
        <source>Event “{what}”</source>
        <translation>事件“{what}”</translation>
    </message>
    <message>
        <source>&amp;Change the event…</source>
        <translation>修改事件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Merge with other events…</source>
        <translation>与其他事件合并(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Split by its clauses</source>
        <translation>按语句拆分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete the event</source>
        <translation>删除事件(&amp;D)</translation>
    </message>
</context>
<context>
    <name>EventsDesk</name>
    <message>
        <source>Where did it happen?</source>
        <translation>发生在何处？</translation>
    </message>
    <message>
        <source>Who took part?</source>
        <translation>谁参与了？</translation>
    </message>
</context>
<context>
    <name>ExcerptsPanel</name>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n 条摘录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n article(s)</source>
        <translation>
            <numerusform>来自 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>All events shown</source>
        <translation>当前显示的全部事件</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等另外 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Actors seated in {place}</source>
        <translation>驻于{place}的行为体</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>{actors} together</source>
        <translation>{actors}共同参与</translation>
    </message>
    <message>
        <source>{place}: events with {actors}</source>
        <translation>{place}：{actors}参与的事件</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>尚无文章</translation>
    </message>
    <message>
        <source>Drop articles on the window, or open some from the File menu.</source>
        <translation>将文章拖放到窗口，或从“文件”菜单打开。</translation>
    </message>
    <message>
        <source>Nothing here under this filter</source>
        <translation>当前筛选下没有内容</translation>
    </message>
    <message>
        <source>The filter at the left hides every excerpt of what you chose.</source>
        <translation>左侧的筛选隐藏了所选内容的全部摘录。</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>重置筛选</translation>
    </message>
    <message>
        <source>No excerpt names this place</source>
        <translation>没有提到此地的摘录</translation>
    </message>
    <message>
        <source>Click a mark or a shaded area on the map.</source>
        <translation>请点击地图上的标记或着色区域。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nothing found in these articles</source>
        <translation>这些文章中没有发现内容</translation>
    </message>
    <message>
        <source>No place or event was recognised in them.</source>
        <translation>未能从中识别出地点或事件。</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
</context>
<context>
    <name>ExportButtons</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行为体</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n row(s) written to {path}</source>
        <translation>
            <numerusform>已将 %n 行写入 {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fetch</name>
    <message>
        <source>the server takes too long to answer</source>
        <translation>服务器迟迟没有回应</translation>
    </message>
    <message>
        <source>the server redirects too often</source>
        <translation>服务器重定向次数过多</translation>
    </message>
    <message>
        <source>the server redirects to an address that is not safe</source>
        <translation>服务器重定向到不安全的网址</translation>
    </message>
    <message>
        <source>the server redirects into a private network</source>
        <translation>服务器重定向到内部网络</translation>
    </message>
    <message>
        <source>it is too large (the limit is {limit} MB)</source>
        <translation>太大（上限为 {limit} MB）</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>类型不明</translation>
    </message>
    <message>
        <source>what is there cannot be read as an article ({kind})</source>
        <translation>那里的内容不能作为文章读取（{kind}）</translation>
    </message>
    <message>
        <source>there is no server of that name, or no network</source>
        <translation>没有这个名称的服务器，或没有联网</translation>
    </message>
    <message>
        <source>the server refuses the connection</source>
        <translation>服务器拒绝连接</translation>
    </message>
    <message>
        <source>the server&apos;s certificate cannot be trusted</source>
        <translation>服务器的证书不可信</translation>
    </message>
    <message>
        <source>the server has no such page</source>
        <translation>服务器上没有这个网页</translation>
    </message>
    <message>
        <source>the page is only for those who have signed in</source>
        <translation>该网页需要登录才能查看</translation>
    </message>
    <message>
        <source>the server does not let this program have the page</source>
        <translation>服务器不允许本程序获取该网页</translation>
    </message>
    <message>
        <source>the server answered with the error {number}</source>
        <translation>服务器返回错误 {number}</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>连接中断</translation>
    </message>
</context>
<context>
    <name>FetchConsent</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Fetch from the network</source>
        <translation>从网络抓取</translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n page(s) from {hosts}?</source>
        <translation>
            <numerusform>从 {hosts} 抓取 %n 个网页？</numerusform>
        </translation>
    </message>
    <message>
        <source>If you agree, this program asks the server of each address that you paste or drop for that page, and for nothing else. Whoever runs the server sees the address of the page and the network address (IP) of this computer. Nothing from your articles is sent, and no cookies are kept. You are not asked again; “Fetch pasted addresses” in the menu File ends it.</source>
        <translation>如果同意，本程序会向您粘贴或拖入的每个网址的服务器请求该网页，此外不请求任何内容。服务器的运营者会看到网页的地址和这台电脑的网络地址（IP）。不会发送您文章中的任何内容，也不保留 Cookie。以后不再询问；要停用，请在“文件”菜单中关闭“抓取粘贴的网址”。</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>抓取</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Export figure</source>
        <translation>导出插图</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} 毫米</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>So many pixels are too many for a picture: choose fewer dpi, or PDF.</source>
        <translation>像素过多，无法生成图片：请降低 dpi，或选择 PDF。</translation>
    </message>
</context>
<context>
    <name>FigureOptions</name>
    <message>
        <source>No title</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>The view of the map</source>
        <translation>地图当前视野</translation>
    </message>
    <message>
        <source>All that the filter shows</source>
        <translation>筛选出的全部内容</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter（信纸）</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>For print, also in black and white</source>
        <translation>印刷用，黑白亦可辨</translation>
    </message>
    <message>
        <source>For colour-blind eyes</source>
        <translation>色觉障碍者可辨</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>North arrow</source>
        <translation>指北针</translation>
    </message>
    <message>
        <source>Grid of degrees</source>
        <translation>经纬网</translation>
    </message>
    <message>
        <source>Locator map</source>
        <translation>位置示意图</translation>
    </message>
    <message>
        <source>Sources and date</source>
        <translation>来源与日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Signs and text</source>
        <translation>符号与文字</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>With</source>
        <translation>包含</translation>
    </message>
</context>
<context>
    <name>FigurePreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>There is nothing to draw: no event and no place fits the filter.</source>
        <translation>没有可绘制的内容：没有符合筛选条件的事件或地点。</translation>
    </message>
    <message>
        <source>Drawing the figure…</source>
        <translation>正在绘制插图…</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Figure saved as {path}</source>
        <translation>插图已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>FileExports</name>
    <message>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <source>Find an actor…</source>
        <translation>查找行为体…</translation>
    </message>
    <message>
        <source>Find an actor</source>
        <translation>查找行为体</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行为体</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>GrammarHelp</name>
    <message>
        <source>How to search</source>
        <translation>搜索方法</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>the project could not take all that was read</source>
        <translation>项目无法接收全部读到的内容</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>no articles were found there</source>
        <translation>此处没有找到文章</translation>
    </message>
    <message>
        <source>the program itself failed on this file; please report it</source>
        <translation>程序处理此文件时出错，请向我们反馈</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Nothing has been imported since the start.</source>
        <translation>本次启动后尚未导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>已读取 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not read</source>
        <translation>
            <numerusform>%n 个文件未能读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 个地点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out, there already</source>
        <translation>
            <numerusform>%n 篇已有，略过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put in the place of another</source>
        <translation>
            <numerusform>%n 篇替换了原有文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Open articles</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Copy saved as {path}</source>
        <translation>副本已保存为 {path}</translation>
    </message>
    <message>
        <source>{project} – Dateline Atlas</source>
        <translation>{project} – Dateline Atlas</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read</source>
        <translation>
            <numerusform>已读取 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, there already</source>
        <translation>
            <numerusform>%n 篇已有，略过</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files and addresses of pages (http, https) can be dropped</source>
        <translation>只能拖入文件和网页地址（http、https）</translation>
    </message>
</context>
<context>
    <name>MatchBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>&amp;Title, outlet, date, language…</source>
        <translation>标题、媒体、日期、语言(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Merge events…</source>
        <translation>合并事件(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>Add &amp;event from selection…</source>
        <translation>把选中文字添加为事件(&amp;E)…</translation>
    </message>
    <message numerus="yes">
        <source>Merge the %n event(s) of the selection…</source>
        <translation>
            <numerusform>合并选中的 %n 个事件…</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection is a place</source>
        <translation>选中的是地点</translation>
    </message>
    <message>
        <source>The selection is an actor</source>
        <translation>选中的是行为体</translation>
    </message>
    <message>
        <source>One that is &amp;known…</source>
        <translation>已知的(&amp;K)…</translation>
    </message>
    <message>
        <source>A &amp;new one…</source>
        <translation>新的(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge events</source>
        <translation>合并事件</translation>
    </message>
    <message>
        <source>Tick the events that are one. It keeps the words and the actors of all of them.</source>
        <translation>勾选属于同一事件的各项。合并后保留所有语句和行为体。</translation>
    </message>
    <message>
        <source>Events of this article</source>
        <translation>本文的事件</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to a place, an actor, an event, an article, an action…</source>
        <translation>查找地点、行为体、事件、文章或操作…</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找任意内容</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>没有名称相符的内容</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行为体</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行为体</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste text as article</source>
        <translation>将文本粘贴为文章</translation>
    </message>
    <message>
        <source>Title (optional)</source>
        <translation>标题（可选）</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>文章正文</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>添加文章</translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n page(s)</source>
        <translation>
            <numerusform>抓取 %n 个网页</numerusform>
        </translation>
    </message>
    <message>
        <source>An address: the page behind it is fetched from the network and read as an article.</source>
        <translation>这是网址：将从网络抓取该网页，作为文章读取。</translation>
    </message>
    <message>
        <source>The whole article; a headline, byline and date at its top are recognised. Or the address of a page.</source>
        <translation>整篇文章；开头的标题、署名和日期会自动识别。也可以是网页的地址。</translation>
    </message>
</context>
<context>
    <name>Pencil</name>
    <message>
        <source>Correct “{name}”</source>
        <translation>更正“{name}”</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>New place</source>
        <translation>新地点</translation>
    </message>
    <message>
        <source>Place it here</source>
        <translation>放在这里</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>PlaceDesk</name>
    <message>
        <source>Which place is “{name}”?</source>
        <translation>“{name}”是哪里？</translation>
    </message>
    <message>
        <source>Which area is “{name}”?</source>
        <translation>“{name}”是哪个区域？</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Considered too</source>
        <translation>其他可能</translation>
    </message>
    <message>
        <source>Regions of this project</source>
        <translation>本项目的区域</translation>
    </message>
    <message>
        <source>Regions of the atlas</source>
        <translation>图集的区域</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>No place</source>
        <translation>无地点</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>选择地点…</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Place “{name}”</source>
        <translation>地点“{name}”</translation>
    </message>
    <message>
        <source>Not a place</source>
        <translation>不是地点</translation>
    </message>
    <message>
        <source>It is {place}</source>
        <translation>其实是{place}</translation>
    </message>
    <message>
        <source>&amp;Search the gazetteer…</source>
        <translation>搜索地名库(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Drop a pin on the map…</source>
        <translation>在地图上放置图钉(&amp;D)…</translation>
    </message>
    <message>
        <source>Set an &amp;area…</source>
        <translation>指定区域(&amp;A)…</translation>
    </message>
    <message>
        <source>What the name does here</source>
        <translation>地名在此的作用</translation>
    </message>
</context>
<context>
    <name>PlacePicker</name>
    <message>
        <source>Name of a place, in any script…</source>
        <translation>地名，简繁英皆可…</translation>
    </message>
    <message>
        <source>Name of an area, in any script…</source>
        <translation>区域名称，简繁英皆可…</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>采用此地点</translation>
    </message>
    <message>
        <source>Places to choose from</source>
        <translation>可选的地点</translation>
    </message>
    <message>
        <source>No place is called that.
An old name or another spelling may find it.</source>
        <translation>没有这个名称的地点。
可试试旧名或其他写法。</translation>
    </message>
    <message>
        <source>What lies around the chosen place</source>
        <translation>所选地点的周边</translation>
    </message>
    <message>
        <source>Where the places of the list lie</source>
        <translation>列表中各地点的位置</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>There are no saved views to present; save one first</source>
        <translation>没有可放映的已存视图，请先保存一个</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>This view shows nothing any more: no event and no place fits its filter.</source>
        <translation>此视图已无内容可显示：没有事件或地点符合其筛选条件。</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>正在绘制地图…</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print the map</source>
        <translation>打印地图</translation>
    </message>
    <message>
        <source>No printer was found: what you print becomes a PDF</source>
        <translation>未找到打印机：打印内容将存为 PDF</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading {name}: {share}%</source>
        <translation>正在读取 {name}：{share}%</translation>
    </message>
    <message>
        <source>Reading {current} of {total}…</source>
        <translation>正在读取第 {current} 个，共 {total} 个…</translation>
    </message>
    <message>
        <source>Looking for articles…</source>
        <translation>正在查找文章…</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Compacting the project…</source>
        <translation>正在压缩项目…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compacted from {before} to {after}</source>
        <translation>已从 {before} 压缩到 {after}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Untitled project</source>
        <translation>未命名项目</translation>
    </message>
    <message>
        <source>Dateline Atlas projects</source>
        <translation>Dateline Atlas 项目</translation>
    </message>
</context>
<context>
    <name>Quick</name>
    <message>
        <source>There is nothing to print: no event and no place fits the filter</source>
        <translation>没有可打印的内容：没有事件或地点符合筛选</translation>
    </message>
</context>
<context>
    <name>QuickPicture</name>
    <message>
        <source>The snapshot is on the clipboard</source>
        <translation>快照已复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>ReachBar</name>
    <message>
        <source>Only this</source>
        <translation>仅此一处</translation>
    </message>
    <message>
        <source>{count} in this article</source>
        <translation>本文 {count} 处</translation>
    </message>
    <message>
        <source>All {count} like this</source>
        <translation>同类全部 {count} 处</translation>
    </message>
    <message>
        <source>{most} of {count} like this</source>
        <translation>同类 {count} 处中的 {most} 处</translation>
    </message>
    <message>
        <source>The answer is for all that read the same words in the same way</source>
        <translation>对读法相同的同一词语一并作答</translation>
    </message>
</context>
<context>
    <name>ReadOnlySign</name>
    <message>
        <source>Read-only: open elsewhere</source>
        <translation>只读：已在别处打开</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n place name(s)</source>
        <translation>
            <numerusform>%n 处地名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor name(s)</source>
        <translation>
            <numerusform>%n 处行为体名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct title, outlet, date or language</source>
        <translation>更正标题、媒体、日期或语言</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>尚未打开文章</translation>
    </message>
    <message>
        <source>Choose “Read” on an excerpt to see it in its article.</source>
        <translation>在摘录上选择“阅读”，即可在原文中查看。</translation>
    </message>
</context>
<context>
    <name>RegionFacet</name>
    <message>
        <source>Zoom to it</source>
        <translation>缩放到该区域</translation>
    </message>
    <message>
        <source>Change it on the map</source>
        <translation>在地图上修改</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Your regions</source>
        <translation>我的区域</translation>
    </message>
    <message>
        <source>Region, country or province…</source>
        <translation>地区、国家或省州…</translation>
    </message>
    <message>
        <source>Find a region, country or province</source>
        <translation>查找地区、国家或省州</translation>
    </message>
    <message>
        <source>Regions of your own: draw them on the map, or drop a file of a GIS.</source>
        <translation>自定区域：在地图上画出，或拖入 GIS 文件。</translation>
    </message>
    <message>
        <source>Outside of them</source>
        <translation>位于其外</translation>
    </message>
    <message>
        <source>What has no place is neither inside nor outside</source>
        <translation>没有地点的内容既不在内也不在外</translation>
    </message>
    <message>
        <source>In any of them</source>
        <translation>位于其中任一</translation>
    </message>
    <message>
        <source>In all of them at once</source>
        <translation>同时位于全部</translation>
    </message>
    <message>
        <source>How regions go together</source>
        <translation>各区域如何组合</translation>
    </message>
</context>
<context>
    <name>RegionFileDialog</name>
    <message>
        <source>Import a region</source>
        <translation>导入区域</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What is ticked in {file} becomes one region.</source>
        <translation>在 {file} 中勾选的要素将合为一个区域。</translation>
    </message>
    <message>
        <source>Find a feature…</source>
        <translation>查找要素…</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>RegionFiles</name>
    <message>
        <source>Regions ({endings})</source>
        <translation>区域 ({endings})</translation>
    </message>
    <message>
        <source>Import a region</source>
        <translation>导入区域</translation>
    </message>
    <message>
        <source>Region “{name}” imported.</source>
        <translation>已导入区域“{name}”。</translation>
    </message>
    <message>
        <source>Edges that crossed each other were repaired.</source>
        <translation>已修复相互交叉的边。</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) or line(s) were left out.</source>
        <translation>
            <numerusform>略去 %n 个点或线。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edges were simplified by up to {km} km.</source>
        <translation>边线已简化，误差至多 {km} 公里。</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Draw a region first; then it can be saved under a name</source>
        <translation>请先画出区域，然后才能命名保存</translation>
    </message>
    <message>
        <source>Save region</source>
        <translation>保存区域</translation>
    </message>
    <message>
        <source>save region</source>
        <translation>保存区域</translation>
    </message>
    <message>
        <source>Rename region</source>
        <translation>重命名区域</translation>
    </message>
    <message>
        <source>rename region</source>
        <translation>重命名区域</translation>
    </message>
    <message>
        <source>delete region</source>
        <translation>删除区域</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>change region</source>
        <translation>修改区域</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Remove articles</source>
        <translation>移除文章</translation>
    </message>
    <message>
        <source>Select the articles to remove from this project. Their files stay; Undo brings them back.</source>
        <translation>选择要从此项目中移除的文章。原文件不受影响，可用“撤销”恢复。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Articles read by an earlier version of the program: {count}. Edit ▸ Read Again</source>
        <translation>由旧版本程序识别的文章：{count} 篇。编辑 ▸ 重新识别</translation>
    </message>
    <message>
        <source>All articles were read by this version of the program</source>
        <translation>所有文章均由当前版本识别</translation>
    </message>
    <message>
        <source>Articles read again: {count}. Corrections that no longer find their place: {lost}</source>
        <translation>已重新识别文章 {count} 篇；{lost} 处更正已找不到对应位置</translation>
    </message>
    <message>
        <source>Articles read again: {count}. All corrections were kept</source>
        <translation>已重新识别文章 {count} 篇，所有更正均已保留</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>{share} sure</source>
        <translation>把握 {share}</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Or rather</source>
        <translation>也可能是</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>Drop articles on the window: what is read in them with doubts is asked about here.</source>
        <translation>把文章拖到窗口上：识别时没有把握的内容会在这里逐一询问。</translation>
    </message>
    <message>
        <source>All answered but what was skipped</source>
        <translation>除跳过的以外都已复核</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were put off.</source>
        <translation>
            <numerusform>有 %n 个问题被跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask them again</source>
        <translation>重新询问</translation>
    </message>
    <message>
        <source>Nothing to review here</source>
        <translation>这里没有要复核的</translation>
    </message>
    <message>
        <source>There is no doubt of this kind in these articles.</source>
        <translation>这些文章中没有这类疑点。</translation>
    </message>
    <message>
        <source>Review everything</source>
        <translation>复核全部</translation>
    </message>
    <message>
        <source>Nothing left to review</source>
        <translation>没有要复核的了</translation>
    </message>
    <message>
        <source>Everything doubtful has been looked at.</source>
        <translation>所有疑点都已看过。</translation>
    </message>
    <message>
        <source>What it may be</source>
        <translation>可能的含义</translation>
    </message>
    <message>
        <source>Where it may be</source>
        <translation>可能的位置</translation>
    </message>
</context>
<context>
    <name>ReviewSearch</name>
    <message>
        <source>Which place is “{name}”?</source>
        <translation>“{name}”是哪个地方？</translation>
    </message>
    <message>
        <source>Where did it happen?</source>
        <translation>发生在哪里？</translation>
    </message>
    <message>
        <source>Who is “{name}”?</source>
        <translation>“{name}”是谁？</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message numerus="yes">
        <source>View %n</source>
        <translation>
            <numerusform>视图 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>describe view</source>
        <translation>更改视图说明</translation>
    </message>
    <message>
        <source>update view</source>
        <translation>更新视图</translation>
    </message>
    <message>
        <source>delete view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>move view</source>
        <translation>移动视图</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>{done} of {total} reviewed</source>
        <translation>已复核 {done} / {total}</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>按筛选</translation>
    </message>
    <message>
        <source>Map follows</source>
        <translation>地图跟随</translation>
    </message>
    <message>
        <source>Select on the map what the name is read as</source>
        <translation>在地图上选中识别出的地点</translation>
    </message>
    <message>
        <source>Only articles that the filter of the window shows</source>
        <translation>只复核窗口筛选显示的文章</translation>
    </message>
    <message>
        <source>Kind of doubt</source>
        <translation>疑点类型</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>ScopeChoice</name>
    <message>
        <source>How far the correction goes</source>
        <translation>更正的范围</translation>
    </message>
    <message>
        <source>Kept as a rule, and applied to articles that come later.</source>
        <translation>保存为规则，以后导入的文章同样适用。</translation>
    </message>
</context>
<context>
    <name>ScopeField</name>
    <message>
        <source>What is shown now</source>
        <translation>当前显示的内容</translation>
    </message>
    <message>
        <source>Everything in the project</source>
        <translation>项目中的全部内容</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Making ready for the first search…</source>
        <translation>正在为首次搜索做准备…</translation>
    </message>
    <message>
        <source>Words in any script…</source>
        <translation>搜索词，简繁皆可…</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>要查找的词</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>搜索方法</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地点</translation>
    </message>
    <message>
        <source>By actor</source>
        <translation>按行为体</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>US letter</source>
        <translation>美式信纸</translation>
    </message>
    <message>
        <source>Evidence sheet</source>
        <translation>证据清单</translation>
    </message>
    <message>
        <source>The map, with the numbers of the places</source>
        <translation>带地点编号的地图</translation>
    </message>
    <message>
        <source>Passages that only name a place</source>
        <translation>仅提及地点的段落</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The map with a number at each place, and for each number the quotations behind it, with event, date, actors, article and where in it they stand.</source>
        <translation>地图上每个地点都有编号，每个编号下列出引文及其事件、日期、行为体、文章和在文中的位置。</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>Sheet with %n quotation(s) written to {path} ({size} MB)</source>
        <translation>
            <numerusform>已将含 %n 条引文的清单写入 {path}（{size} MB）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the map</source>
        <translation>地图上</translation>
    </message>
    <message>
        <source>Move the map (also with the other arrows)</source>
        <translation>移动地图（其他方向键亦可）</translation>
    </message>
    <message>
        <source>Nearer; − goes farther away</source>
        <translation>放大；− 键缩小</translation>
    </message>
    <message>
        <source>To the next mark, from west to east and north to south</source>
        <translation>下一个标记（自西向东、自北向南）</translation>
    </message>
    <message>
        <source>Select the mark; its quotations are at the right</source>
        <translation>选中标记，右侧显示其摘录</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>时间线中</translation>
    </message>
    <message>
        <source>Move the days chosen back; the right arrow moves them on</source>
        <translation>所选日期前移；右方向键后移</translation>
    </message>
    <message>
        <source>Choose more days; with the left arrow fewer</source>
        <translation>多选几天；左方向键则减少</translation>
    </message>
    <message>
        <source>Move what is seen (also with the right arrow)</source>
        <translation>移动可见范围（右方向键亦可）</translation>
    </message>
    <message>
        <source>From years to days; − goes back</source>
        <translation>由年放大到日；− 键缩小</translation>
    </message>
    <message>
        <source>Play through time, or stop</source>
        <translation>按时间播放或停止</translation>
    </message>
    <message>
        <source>See all days</source>
        <translation>查看全部日期</translation>
    </message>
    <message>
        <source>Choose all days again</source>
        <translation>重新选择全部日期</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>在复核中</translation>
    </message>
    <message>
        <source>It is right as it was read</source>
        <translation>识别正确</translation>
    </message>
    <message>
        <source>It is the first of the others; 2 to 9 choose the next ones</source>
        <translation>是其他可能中的第一个；2 至 9 选后面的</translation>
    </message>
    <message>
        <source>It is no place, no actor or no event</source>
        <translation>不是地点、行为体或事件</translation>
    </message>
    <message>
        <source>Skip the question for now (also with the right arrow)</source>
        <translation>暂时跳过（也可按右箭头键）</translation>
    </message>
    <message>
        <source>Answer for all that are like this, or only for this</source>
        <translation>对所有同类作答，或只对这一处</translation>
    </message>
    <message>
        <source>Search for any place or actor</source>
        <translation>查找任意地点或行为体</translation>
    </message>
    <message>
        <source>Show the words in the reader</source>
        <translation>在阅读窗格中显示原文</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>撤销上一个回答</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Find a key or what it does…</source>
        <translation>查找按键或功能…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message>
        <source>Snapshot</source>
        <translation>地图快照</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>For print, also in black and white</source>
        <translation>适合打印，黑白亦可</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Save snapshot</source>
        <translation>保存快照</translation>
    </message>
    <message>
        <source>The map as it is seen now, with legend, filter, scale bar, sources and date.</source>
        <translation>当前所见的地图，附图例、筛选条件、比例尺、来源和日期。</translation>
    </message>
    <message>
        <source>As on the map</source>
        <translation>与地图一致</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>Drawing the snapshot…</source>
        <translation>正在绘制快照…</translation>
    </message>
    <message>
        <source>Snapshot saved as {path}</source>
        <translation>快照已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No articles yet</source>
        <translation>尚无文章</translation>
    </message>
</context>
<context>
    <name>TileConsent</name>
    <message>
        <source>Background from the network</source>
        <translation>网络底图</translation>
    </message>
    <message>
        <source>Load the map “{name}” from {host}?</source>
        <translation>从 {host} 加载地图“{name}”？</translation>
    </message>
    <message>
        <source>While it is shown, this program asks {host}, and no other host, for pictures of the part of the map that you look at. Whoever runs it can see the address of this computer and which part that is. Nothing from your articles is sent. “Atlas map” in the menu Background ends it.</source>
        <translation>显示期间，本程序只向 {host}（不向其他任何主机）请求您正在查看的那部分地图的图片。其运营者可以看到本机的网络地址和所看的区域。文章内容不会发送。在“底图”菜单中选择“本程序的地图”即可停止。</translation>
    </message>
    <message>
        <source>Load from {host}</source>
        <translation>从 {host} 加载</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>None of the events shown has a date</source>
        <translation>所示事件均无日期</translation>
    </message>
    <message>
        <source>No events to show in time</source>
        <translation>没有可按时间显示的事件</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} events</source>
        <translation>约 {number} 个事件</translation>
    </message>
    <message>
        <source>date inferred: {n}</source>
        <translation>日期为推断：{n}</translation>
    </message>
    <message>
        <source>‹ {n} earlier</source>
        <translation>‹ 更早 {n} 个</translation>
    </message>
    <message>
        <source>{n} later ›</source>
        <translation>更晚 {n} 个 ›</translation>
    </message>
    <message>
        <source>Chosen: {days}, {events}</source>
        <translation>已选：{days}，{events}</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>按季度</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message numerus="yes">
        <source>%n undated</source>
        <translation>
            <numerusform>%n 个无日期</numerusform>
        </translation>
    </message>
    <message>
        <source>{n}/s</source>
        <translation>{n}步/秒</translation>
    </message>
    <message>
        <source>Play through time (Space)</source>
        <translation>按时间播放（空格键）</translation>
    </message>
    <message>
        <source>How far each step goes</source>
        <translation>每一步的跨度</translation>
    </message>
    <message>
        <source>Steps a second</source>
        <translation>每秒步数</translation>
    </message>
    <message>
        <source>Keep the beginning: what has happened until then</source>
        <translation>保留起点：累计显示至该时为止的事件</translation>
    </message>
    <message>
        <source>Show all days again</source>
        <translation>重新显示全部日期</translation>
    </message>
    <message>
        <source>Events without a date are in no bar; show them beside the days chosen</source>
        <translation>没有日期的事件不在任何柱中；按下可与所选日期一并显示</translation>
    </message>
    <message>
        <source>Hide the timeline</source>
        <translation>隐藏时间线</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Getting the project ready for this version: {done} of {total} articles</source>
        <translation>正在为此版本准备项目：第 {done} 篇，共 {total} 篇</translation>
    </message>
</context>
<context>
    <name>ViewsPanel</name>
    <message>
        <source>Save this view</source>
        <translation>保存当前视图</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>放映</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>No views saved yet</source>
        <translation>尚未保存视图</translation>
    </message>
    <message>
        <source>A saved view keeps the filter, the place and the look of the map, and what it showed.</source>
        <translation>已存视图会保留筛选条件、地图的位置和外观，以及当时显示的内容。</translation>
    </message>
    <message>
        <source>Go to this view</source>
        <translation>转到此视图</translation>
    </message>
    <message>
        <source>Update to the present view</source>
        <translation>更新为当前视图</translation>
    </message>
    <message>
        <source>Name, title and note…</source>
        <translation>名称、标题和说明…</translation>
    </message>
    <message>
        <source>Present from here</source>
        <translation>从此处放映</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>WatchDesk</name>
    <message>
        <source>No folder is watched any more</source>
        <translation>不再监视文件夹</translation>
    </message>
    <message>
        <source>The watched folder {folder} is not there; it is looked for again</source>
        <translation>监视的文件夹 {folder} 不见了；会继续查找</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>New and changed files in this folder are read into this project by themselves, now and whenever it is open. A changed file takes the place of its earlier text; a text that is there already is left out. Everything can be undone.</source>
        <translation>此文件夹中新增和修改的文件会自动读入本项目，现在如此，以后打开本项目时也如此。修改过的文件替换其原先的正文；已有的正文会略过。一切都可以撤销。</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>没有监视文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folders inside it too</source>
        <translation>包括其中的子文件夹</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
</context>
<context>
    <name>WatchSign</name>
    <message>
        <source>{folder} is not there</source>
        <translation>{folder} 不见了</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>正在监视 {folder}</translation>
    </message>
</context>
<context>
    <name>WebMapDialog</name>
    <message>
        <source>Like the reader&apos;s system</source>
        <translation>跟随读者的系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>适合打印</translation>
    </message>
    <message>
        <source>Safe for colour-blind eyes</source>
        <translation>色盲友好</translation>
    </message>
    <message>
        <source>Interactive map</source>
        <translation>交互式地图</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>One file with the map, its quotations, a timeline, search and tables in it. It opens in any browser, without a network, and passes on the quotations, not the articles.</source>
        <translation>一个文件，内含地图、引文、时间线、搜索和表格。任何浏览器都能打开，无需联网；只带引文，不带文章全文。</translation>
    </message>
</context>
<context>
    <name>WebMaps</name>
    <message numerus="yes">
        <source>Map with %n event(s) written to {path} ({size} MB)</source>
        <translation>
            <numerusform>已将含 %n 个事件的地图写入 {path}（{size} MB）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>add articles</source>
        <translation>添加文章</translation>
    </message>
    <message>
        <source>read articles again</source>
        <translation>重新识别文章</translation>
    </message>
    <message>
        <source>remove articles</source>
        <translation>移除文章</translation>
    </message>
</context>
<context>
    <name>_Screen</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
</TS>
