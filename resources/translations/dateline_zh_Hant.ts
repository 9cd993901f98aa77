<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hant" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>countries, boundaries, lakes and their names</source>
        <translation>國家、邊界、湖泊及其名稱</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>公有領域</translation>
    </message>
    <message>
        <source>cities and provinces</source>
        <translation>城市與省州</translation>
    </message>
    <message>
        <source>names of countries and cities in Chinese</source>
        <translation>國家與城市的中文名稱</translation>
    </message>
    <message>
        <source>Qt: window and web engine</source>
        <translation>Qt：視窗與網頁引擎</translation>
    </message>
    <message>
        <source>composes the map page</source>
        <translation>產生地圖頁面</translation>
    </message>
    <message>
        <source>Leaflet, which draws the map</source>
        <translation>繪製地圖的 Leaflet</translation>
    </message>
    <message>
        <source>the page&apos;s libraries without a network</source>
        <translation>離線提供頁面所需的程式庫</translation>
    </message>
    <message>
        <source>maps as data</source>
        <translation>地圖資料處理</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>幾何運算</translation>
    </message>
    <message>
        <source>finds names in text</source>
        <translation>在文字中尋找名稱</translation>
    </message>
    <message>
        <source>simplified and traditional Chinese</source>
        <translation>簡繁中文轉換</translation>
    </message>
    <message>
        <source>finds Chinese names that no list knows</source>
        <translation>辨識名錄以外的中文專名</translation>
    </message>
    <message>
        <source>finds the article in a web page</source>
        <translation>擷取網頁正文</translation>
    </message>
    <message>
        <source>classes of shaded areas</source>
        <translation>區域著色的分級</translation>
    </message>
    <message>
        <source>reads event data sets</source>
        <translation>讀取事件資料集</translation>
    </message>
    <message>
        <source>reads and writes layers</source>
        <translation>讀寫圖層</translation>
    </message>
    <message>
        <source>projections and distances</source>
        <translation>投影與距離</translation>
    </message>
    <message>
        <source>addresses of tile services</source>
        <translation>圖磚服務的位址</translation>
    </message>
    <message>
        <source>reads PDF</source>
        <translation>讀取 PDF</translation>
    </message>
    <message>
        <source>reads Word documents</source>
        <translation>讀取 Word 文件</translation>
    </message>
    <message>
        <source>reads and writes Excel workbooks</source>
        <translation>讀寫 Excel 活頁簿</translation>
    </message>
    <message>
        <source>reads the fields of Markdown files</source>
        <translation>讀取 Markdown 檔案的欄位</translation>
    </message>
    <message>
        <source>recognises encodings</source>
        <translation>辨識文字編碼</translation>
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
        <translation>關於 Dateline Atlas</translation>
    </message>
    <message>
        <source>An atlas of world affairs: every mark has its quotation. Nothing it reads leaves this computer.</source>
        <translation>一部國際時事地圖集：每個標記都有原文為證，所讀內容絕不離開這台電腦。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>程式庫</translation>
    </message>
    <message>
        <source>Dateline Atlas itself is under the MIT licence.</source>
        <translation>Dateline Atlas 本身採用 MIT 授權條款。</translation>
    </message>
    <message>
        <source>Boundaries and names shown imply no position on the status of any territory.</source>
        <translation>圖中邊界與名稱不代表對任何領土地位的立場。</translation>
    </message>
    <message>
        <source>Data sets in this project: {names}</source>
        <translation>本專案中的資料集：{names}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近開啟(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>匯出(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>圖層(&amp;L)</translation>
    </message>
    <message>
        <source>Pro&amp;jection</source>
        <translation>投影(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Shade areas by</source>
        <translation>區域著色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Draw regions</source>
        <translation>畫區域(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外觀(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>新增專案(&amp;N)</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>開啟專案(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>儲存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Co&amp;mpact project</source>
        <translation>壓縮專案檔(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open articles…</source>
        <translation>開啟文章(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>開啟資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>Paste &amp;text as article…</source>
        <translation>將文字貼上為文章(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>監看資料夾(&amp;W)…</translation>
    </message>
    <message>
        <source>Fetch pasted &amp;addresses</source>
        <translation>擷取貼上的網址(&amp;A)</translation>
    </message>
    <message>
        <source>When an address is pasted or dropped, its page is fetched from the network. While this is off, you are asked first.</source>
        <translation>貼上或拖入網址時，從網路擷取該網頁。關閉時會先詢問。</translation>
    </message>
    <message>
        <source>&amp;Snapshot…</source>
        <translation>地圖快照(&amp;S)…</translation>
    </message>
    <message>
        <source>Snapshot (Ctrl+E); drag this button into another program to give it the picture</source>
        <translation>快照 (Ctrl+E)；把此按鈕拖到其他程式中即可放入圖片</translation>
    </message>
    <message>
        <source>&amp;Copy snapshot</source>
        <translation>複製快照(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Figure…</source>
        <translation>插圖(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Data…</source>
        <translation>資料(&amp;D)…</translation>
    </message>
    <message>
        <source>The map on a sheet fit to print: PDF, SVG or PNG, with a preview.</source>
        <translation>適合印刷的整頁地圖：PDF、SVG 或 PNG，可預覽。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
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
        <translation>重設篩選(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>清除選取(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Whole world</source>
        <translation>全球檢視(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom to &amp;all marks</source>
        <translation>縮放至全部標記(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Events and places</source>
        <translation>事件與地點(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Actors at their seats</source>
        <translation>行為者所在地(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Countries and regions mentioned</source>
        <translation>提及的國家和地區(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>地名標註(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Mercator</source>
        <translation>麥卡托(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Equal Earth (equal area)</source>
        <translation>Equal Earth 等積世界(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Arctic (polar, equal area)</source>
        <translation>北極（極地等積）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Follow the region</source>
        <translation>隨地區自動選擇(&amp;F)</translation>
    </message>
    <message>
        <source>The region of the filter chooses the projection: what lies mainly beyond the Arctic Circle opens in the polar view, what is as wide as Eurasia or an ocean in Equal Earth, the rest in Mercator. Without a region, the one you chose last.</source>
        <translation>由篩選的地區決定投影：主要位於北極圈以內的用極地視圖，像歐亞大陸或大洋那樣廣闊的用 Equal Earth，其餘用麥卡托。沒有篩選地區時，用您上次選擇的投影。</translation>
    </message>
    <message>
        <source>&amp;Events and mentions</source>
        <translation>事件與提及(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation>事件數(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Cooperation or conflict</source>
        <translation>合作與衝突(&amp;C)</translation>
    </message>
    <message>
        <source>Events with the chosen &amp;actor</source>
        <translation>所選行為者的事件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Include places inside countries</source>
        <translation>計入國內各地(&amp;I)</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟隨系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>篩選(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Excerpts</source>
        <translation>摘錄(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>閱讀(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation>時間軸(&amp;I)</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行為者</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>覆核</translation>
    </message>
    <message>
        <source>Im&amp;port report</source>
        <translation>匯入報告(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全螢幕(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Welcome project</source>
        <translation>歡迎專案(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Dateline Atlas</source>
        <translation>關於 Dateline Atlas(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>前往任意內容(&amp;G)…</translation>
    </message>
    <message>
        <source>Bac&amp;k to the last view</source>
        <translation>返回上一視圖(&amp;K)</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>前進(&amp;O)</translation>
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
        <translation>鍵盤快速鍵(&amp;K)…</translation>
    </message>
    <message>
        <source>Map &amp;colours</source>
        <translation>地圖顏色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Boundaries</source>
        <translation>邊界(&amp;B)</translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation>底圖(&amp;G)</translation>
    </message>
    <message>
        <source>As the &amp;window</source>
        <translation>與視窗一致(&amp;W)</translation>
    </message>
    <message>
        <source>For &amp;print, also in black and white</source>
        <translation>適合列印，黑白亦可(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Hatch disputed areas</source>
        <translation>爭議地區以斜線表示(&amp;H)</translation>
    </message>
    <message>
        <source>As held in &amp;fact</source>
        <translation>按實際控制(&amp;F)</translation>
    </message>
    <message>
        <source>Leave disputed areas &amp;unmarked</source>
        <translation>爭議地區不作標示(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Atlas map</source>
        <translation>本程式的地圖(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Local MBTiles file…</source>
        <translation>本機 MBTiles 檔案(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>矩形(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Circle</source>
        <translation>圓(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>多邊形(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Freehand</source>
        <translation>自由圈畫(&amp;F)</translation>
    </message>
    <message>
        <source>Within a &amp;distance of a place…</source>
        <translation>距某地一定範圍內(&amp;D)…</translation>
    </message>
    <message>
        <source>Use the &amp;view as a region</source>
        <translation>以目前視野為區域(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Import a region from a file…</source>
        <translation>從檔案匯入區域(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save the drawn region…</source>
        <translation>儲存所畫區域(&amp;S)…</translation>
    </message>
    <message>
        <source>Add &amp;event from selection…</source>
        <translation>將選取文字新增為事件(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;About the article…</source>
        <translation>文章資訊(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;orrections…</source>
        <translation>更正記錄(&amp;O)…</translation>
    </message>
    <message>
        <source>Read aga&amp;in</source>
        <translation>重新辨識(&amp;I)</translation>
    </message>
    <message>
        <source>Articles that an earlier version of the program read, by this one; your corrections stay.</source>
        <translation>用目前版本重新辨識舊版本讀過的文章，您的更正會保留。</translation>
    </message>
    <message>
        <source>&amp;Search for words</source>
        <translation>搜尋詞句(&amp;S)</translation>
    </message>
    <message>
        <source>Ne&amp;xt match in the article</source>
        <translation>文章中的下一處(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious match in the article</source>
        <translation>文章中的上一處(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Interactive map (HTML)…</source>
        <translation>互動式地圖 HTML(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;vidence sheet…</source>
        <translation>證據清單(&amp;V)…</translation>
    </message>
    <message>
        <source>The map with numbers and the quotations behind them: PDF or HTML.</source>
        <translation>帶編號的地圖及其引文：PDF 或 HTML。</translation>
    </message>
    <message>
        <source>&amp;Animation…</source>
        <translation>動畫(&amp;A)…</translation>
    </message>
    <message>
        <source>The map running through time: MP4, WebM or GIF, with the date on it.</source>
        <translation>隨時間變化的地圖：MP4、WebM 或 GIF，圖上標有日期。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>列印(&amp;P)…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存檢視</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>儲存目前檢視…</translation>
    </message>
    <message>
        <source>Present saved views</source>
        <translation>放映已存檢視</translation>
    </message>
    <message>
        <source>Full screen, one after the other. Arrow keys go on and back; Escape ends it.</source>
        <translation>全螢幕逐個放映。方向鍵前後切換，Esc 結束。</translation>
    </message>
    <message>
        <source>At&amp;las…</source>
        <translation>地圖集(&amp;L)…</translation>
    </message>
    <message>
        <source>A page for each saved view, region, actor, month or article: PDF, slides, HTML or pictures.</source>
        <translation>每個已存檢視、地區、行為者、月份或文章一頁：PDF、投影片、HTML 或圖片。</translation>
    </message>
</context>
<context>
    <name>ActorForm</name>
    <message>
        <source>New actor</source>
        <translation>新增行為者</translation>
    </message>
    <message>
        <source>Change actor</source>
        <translation>修改行為者</translation>
    </message>
    <message>
        <source>Name: {script}</source>
        <translation>名稱：{script}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Add this actor</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Change everywhere</source>
        <translation>全部修改</translation>
    </message>
    <message>
        <source>One name is enough. The seat is where arcs to this actor begin and end.</source>
        <translation>填寫一個名稱即可。所在地是連線的起訖點。</translation>
    </message>
</context>
<context>
    <name>ActorMenu</name>
    <message>
        <source>Actor “{name}”</source>
        <translation>行為者「{name}」</translation>
    </message>
    <message>
        <source>&amp;Merge with another actor…</source>
        <translation>與另一行為者合併(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Rename, kind, country, seat…</source>
        <translation>名稱、類別、國家、所在地(&amp;R)…</translation>
    </message>
    <message>
        <source>It is &amp;another actor…</source>
        <translation>其實是另一行為者(&amp;A)…</translation>
    </message>
    <message>
        <source>It is a &amp;new actor…</source>
        <translation>其實是新的行為者(&amp;N)…</translation>
    </message>
    <message>
        <source>Not an actor</source>
        <translation>不是行為者</translation>
    </message>
</context>
<context>
    <name>ActorPage</name>
    <message>
        <source>With whom</source>
        <translation>與誰</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在何處</translation>
    </message>
    <message>
        <source>no seat known, so no arcs</source>
        <translation>所在地不明，無弧線</translation>
    </message>
    <message>
        <source>{source} as source, {target} as target</source>
        <translation>作為發起方 {source} 個，作為對象 {target} 個</translation>
    </message>
    <message>
        <source>All actors</source>
        <translation>全部行為者</translation>
    </message>
    <message>
        <source>Only these events</source>
        <translation>只看這些事件</translation>
    </message>
    <message>
        <source>Filter everything by this actor</source>
        <translation>依此行為者篩選全部內容</translation>
    </message>
    <message>
        <source>Shade areas</source>
        <translation>區域著色</translation>
    </message>
    <message>
        <source>Shade the areas of the map by the events with this actor</source>
        <translation>依此行為者參與的事件為地圖區域著色</translation>
    </message>
    <message>
        <source>Merge, rename or change this actor</source>
        <translation>合併、改名或修改此行為者</translation>
    </message>
    <message>
        <source>Arcs to</source>
        <translation>弧線指向</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他行為者</translation>
    </message>
    <message>
        <source>places</source>
        <translation>地點</translation>
    </message>
</context>
<context>
    <name>ActorPicker</name>
    <message>
        <source>Choose this actor</source>
        <translation>選擇此行為者</translation>
    </message>
    <message>
        <source>Name of an actor, in any script…</source>
        <translation>行為者名稱，繁簡英皆可…</translation>
    </message>
    <message>
        <source>Actors to choose from</source>
        <translation>可選的行為者</translation>
    </message>
    <message>
        <source>No actor is called that.</source>
        <translation>沒有這個名稱的行為者。</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>本專案中</translation>
    </message>
    <message>
        <source>Known to the atlas</source>
        <translation>圖集已知</translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n 個日期不明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 個事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n 個行為者</numerusform>
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
        <translation>{one}與{other}共同</translation>
    </message>
</context>
<context>
    <name>ActorsDesk</name>
    <message>
        <source>Who is “{name}”?</source>
        <translation>「{name}」是誰？</translation>
    </message>
    <message>
        <source>New actor…</source>
        <translation>新增行為者…</translation>
    </message>
    <message>
        <source>“{name}” is the same as…</source>
        <translation>「{name}」與誰相同…</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>新行為者</translation>
    </message>
    <message>
        <source>Where does this actor sit?</source>
        <translation>此行為者在何處？</translation>
    </message>
</context>
<context>
    <name>ActorsField</name>
    <message>
        <source>Add an actor</source>
        <translation>新增行為者</translation>
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
        <translation>發起方</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>對象</translation>
    </message>
</context>
<context>
    <name>ActorsListPage</name>
    <message>
        <source>No actor of that name</source>
        <translation>沒有叫這個名字的行為者</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>No actors under this filter</source>
        <translation>此篩選條件下沒有行為者</translation>
    </message>
    <message>
        <source>None of the events shown has a source or target.</source>
        <translation>所顯示的事件都沒有發起方或對象。</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>重設篩選</translation>
    </message>
    <message>
        <source>No actors yet</source>
        <translation>還沒有行為者</translation>
    </message>
    <message>
        <source>They come with the events of your articles.</source>
        <translation>它們隨文章中的事件而來。</translation>
    </message>
    <message>
        <source>Find an actor</source>
        <translation>尋找行為者</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行為者</translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Export animation</source>
        <translation>匯出動畫</translation>
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
            <numerusform>長約 %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnimationOptions</name>
    <message>
        <source>No title</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>The view of the map</source>
        <translation>地圖目前檢視</translation>
    </message>
    <message>
        <source>All that the filter shows</source>
        <translation>篩選顯示的全部內容</translation>
    </message>
    <message>
        <source>Moves on</source>
        <translation>逐步移動</translation>
    </message>
    <message>
        <source>Grows from the first day</source>
        <translation>從第一天起累積</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) a second</source>
        <translation>
            <numerusform>每秒 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>With a legend</source>
        <translation>附圖例</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>一週</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>一個月</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>一季</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>For print, also in black and white</source>
        <translation>供列印，黑白亦可</translation>
    </message>
    <message>
        <source>For colour-blind eyes</source>
        <translation>色盲友善</translation>
    </message>
    <message>
        <source>MP4, plays everywhere</source>
        <translation>MP4，到處都能播放</translation>
    </message>
    <message>
        <source>WebM, for web pages</source>
        <translation>WebM，用於網頁</translation>
    </message>
    <message>
        <source>GIF, for slides and messages</source>
        <translation>GIF，用於投影片和訊息</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步長</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>時間視窗</translation>
    </message>
    <message>
        <source>Steps in sight</source>
        <translation>同時顯示的步數</translation>
    </message>
    <message>
        <source>Steps to fade away</source>
        <translation>淡出所需步數</translation>
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
        <translation>標題</translation>
    </message>
</context>
<context>
    <name>AnimationPreview</name>
    <message>
        <source>Drawing the animation…</source>
        <translation>正在繪製動畫…</translation>
    </message>
    <message>
        <source>Step of the preview</source>
        <translation>預覽的步驟</translation>
    </message>
    <message>
        <source>There is nothing to animate: no event with a date fits the filter.</source>
        <translation>沒有可製作成動畫的內容：沒有帶日期的事件符合篩選。</translation>
    </message>
    <message>
        <source>So many steps are too many: choose longer steps, or filter by fewer days.</source>
        <translation>步數太多：請選擇更長的步長，或篩選更少的日子。</translation>
    </message>
</context>
<context>
    <name>Animations</name>
    <message>
        <source>Animation saved as {path}</source>
        <translation>動畫已儲存為 {path}</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>Right</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>尋找…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>不是地點</translation>
    </message>
    <message>
        <source>No actor</source>
        <translation>不是行為者</translation>
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
        <translation>不是此時</translation>
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
        <translation>文章資訊</translation>
    </message>
    <message>
        <source>In another language the article is read again. Your corrections in it are kept.</source>
        <translation>換用其他語言會重新讀取本文，您的更正會保留。</translation>
    </message>
    <message>
        <source>Dates counted from that of the article are read again. Your corrections are kept.</source>
        <translation>由文章日期推算的日期會重新讀取，您的更正會保留。</translation>
    </message>
    <message>
        <source>The text of the article stays as it is.</source>
        <translation>文章內文不會改變。</translation>
    </message>
    <message>
        <source>Several are parted by a semicolon</source>
        <translation>多位作者以分號隔開</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>發布日期</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>ArticlesDesk</name>
    <message>
        <source>read “{article}” again</source>
        <translation>重新讀取「{article}」</translation>
    </message>
    <message>
        <source>Read again; your corrections are kept</source>
        <translation>已重新讀取，您的更正均已保留</translation>
    </message>
</context>
<context>
    <name>AtlasDialog</name>
    <message>
        <source>Atlas</source>
        <translation>地圖集</translation>
    </message>
    <message>
        <source>Only what the filter shows</source>
        <translation>僅限篩選所顯示的內容</translation>
    </message>
    <message numerus="yes">
        <source>Saved views (%n)</source>
        <translation>
            <numerusform>已存檢視（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>國家</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行為者</translation>
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
        <translation>PDF，附目錄和頁碼</translation>
    </message>
    <message>
        <source>Slides (PPTX), sources in the notes</source>
        <translation>投影片（PPTX），備忘稿中列出來源</translation>
    </message>
    <message>
        <source>One HTML page, with text between the maps</source>
        <translation>單一 HTML 網頁，地圖之間有說明文字</translation>
    </message>
    <message>
        <source>Folder of PNG pictures</source>
        <translation>PNG 圖片資料夾</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信紙</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>投影片 16:9</translation>
    </message>
    <message>
        <source>Those of each view</source>
        <translation>各檢視自己的配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>For print, also in black and white</source>
        <translation>適合列印，黑白亦可</translation>
    </message>
    <message>
        <source>For colour-blind eyes</source>
        <translation>色盲友善</translation>
    </message>
    <message>
        <source>A page for each of</source>
        <translation>分頁依據</translation>
    </message>
    <message>
        <source>Pages at most</source>
        <translation>最多頁數</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Folders (*)</source>
        <translation>資料夾 (*)</translation>
    </message>
    <message>
        <source>Each view has its own filter, place and note.</source>
        <translation>每個檢視有自己的篩選、位置和說明。</translation>
    </message>
    <message>
        <source>Everything in the project</source>
        <translation>專案中的全部內容</translation>
    </message>
</context>
<context>
    <name>Atlases</name>
    <message>
        <source>Drawing {name}…</source>
        <translation>正在繪製 {name}…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Atlas of %n page(s) saved as {path}</source>
        <translation>
            <numerusform>%n 頁地圖集已儲存為 {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backgrounds</name>
    <message>
        <source>Map tiles (MBTiles)</source>
        <translation>地圖圖磚（MBTiles）</translation>
    </message>
    <message>
        <source>Background map from a file</source>
        <translation>從檔案載入底圖</translation>
    </message>
    <message>
        <source>The atlas map is shown: {reason}</source>
        <translation>改為顯示本程式的地圖：{reason}</translation>
    </message>
    <message>
        <source>This project uses a background from {host}: choose it under View to load it</source>
        <translation>本專案的底圖來自 {host}：如需載入，請在「檢視」選單中選擇</translation>
    </message>
    <message>
        <source>Background tiles need the Web Mercator projection</source>
        <translation>圖磚底圖只能用於 Web 麥卡托投影</translation>
    </message>
    <message>
        <source>Background tiles need the Web Mercator projection: the atlas map is shown</source>
        <translation>圖磚底圖只能用於 Web 麥卡托投影：改為顯示本程式的地圖</translation>
    </message>
    <message>
        <source>{host} sends no tiles: the map stays empty there</source>
        <translation>{host} 未傳回圖磚：相應位置留空</translation>
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
        <translation>內文中</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>日期不詳</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推斷</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message numerus="yes">
        <source>Also reported in %n more article(s)</source>
        <translation>
            <numerusform>另有 %n 篇文章也報導了此事</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>Cop&amp;y as</source>
        <translation>複製為(&amp;Y)</translation>
    </message>
    <message>
        <source>Quotation with source</source>
        <translation>引文及出處</translation>
    </message>
    <message>
        <source>The citation is on the clipboard</source>
        <translation>引文已複製到剪貼簿</translation>
    </message>
</context>
<context>
    <name>Corrected</name>
    <message>
        <source>other words</source>
        <translation>原文範圍不同</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>由您新增</translation>
    </message>
    <message>
        <source>Corrected by you · was: {was}</source>
        <translation>您已更正 · 原為：{was}</translation>
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
        <translation>請先在閱讀器中選取講述該事件的文字，再新增</translation>
    </message>
    <message>
        <source>Open an article in the reader first</source>
        <translation>請先在閱讀器中開啟一篇文章</translation>
    </message>
    <message>
        <source>Also reported in</source>
        <translation>其他報導</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>僅此處</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>In the whole project</source>
        <translation>整個專案</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 處提及</numerusform>
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
        <translation>更正記錄</translation>
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
        <translation>尋找更正</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Nothing is corrected yet. A right click on a name or an event in the reader begins it.</source>
        <translation>尚無更正。在閱讀器中按右鍵點選名稱或事件即可開始。</translation>
    </message>
    <message>
        <source>What is withdrawn is read as before; Undo brings the correction back.</source>
        <translation>撤回後恢復原來的辨識結果；「復原」可找回更正。</translation>
    </message>
</context>
<context>
    <name>CorrectionsLink</name>
    <message>
        <source>Its article is not in the project any more</source>
        <translation>其文章已不在專案中</translation>
    </message>
    <message>
        <source>It does nothing: what it is about was not found when the article was read again</source>
        <translation>未生效：重新讀取文章後找不到其所指</translation>
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
        <translation>專案無法接收</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Undated</source>
        <translation>無日期</translation>
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
        <translation>起 – 訖</translation>
    </message>
    <message>
        <source>Inferred, not written in the text</source>
        <translation>推斷所得，文中未寫明</translation>
    </message>
    <message>
        <source>How exactly the date is known</source>
        <translation>日期精確度</translation>
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
        <translation>從</translation>
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
        <translation>資料集的條目由他人編碼，不在此更正</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Saved view</source>
        <translation>已存檢視</translation>
    </message>
    <message>
        <source>Stands with the map when it is presented, and between maps in a story</source>
        <translation>放映時顯示在地圖下方，在網頁中位於地圖之間</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>DistanceDialog</name>
    <message>
        <source>Within a distance of a place</source>
        <translation>距某地一定範圍內</translation>
    </message>
    <message>
        <source>Show what lies within</source>
        <translation>顯示範圍內的內容</translation>
    </message>
    <message>
        <source>Name of a town or site, in any script…</source>
        <translation>城鎮或地點名稱，簡繁英皆可…</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的地點</translation>
    </message>
    <message>
        <source> km</source>
        <translation> 公里</translation>
    </message>
    <message>
        <source>Distances run along the shortest way over the ellipsoid.</source>
        <translation>距離按地球橢球面上的最短路徑計算。</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>距離</translation>
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
        <translation>目前投影不顯示該區域</translation>
    </message>
    <message>
        <source>Nothing on the map lies in that region; draw it again</source>
        <translation>該區域內沒有地圖內容，請重畫</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 個事件</numerusform>
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
        <translation>放開以加入專案</translation>
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
        <translation>繼續</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with the same text</source>
        <translation>
            <numerusform>%n 篇內文相同的文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with nearly the same text</source>
        <translation>
            <numerusform>%n 篇內文幾乎相同的文章</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} are in the project already, or came twice.</source>
        <translation>{found}已在專案中，或在這次匯入中出現了兩次。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>As proposed, what is the same is left out, and what is nearly the same is kept beside it.</source>
        <translation>建議：相同的略過，幾乎相同的並存。</translation>
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
        <translation>不同之處</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>處理</translation>
    </message>
    <message>
        <source>Selected ones:</source>
        <translation>所選文章：</translation>
    </message>
    <message>
        <source>Select the same</source>
        <translation>選取相同的</translation>
    </message>
    <message>
        <source>Select nearly the same</source>
        <translation>選取幾乎相同的</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>兩篇都保留</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>length</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>措辭</translation>
    </message>
</context>
<context>
    <name>DyadPage</name>
    <message>
        <source>Who to whom</source>
        <translation>誰對誰</translation>
    </message>
    <message>
        <source>Cooperation above, conflict below</source>
        <translation>上為合作，下為衝突</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事件類型</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在何處</translation>
    </message>
    <message>
        <source>Only the events of both</source>
        <translation>只看雙方共同的事件</translation>
    </message>
    <message>
        <source>Filter everything by events in which both take part</source>
        <translation>依雙方同時參與的事件篩選全部內容</translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message>
        <source>An empty atlas</source>
        <translation>一部空白的地圖集</translation>
    </message>
    <message>
        <source>Drop articles or folders anywhere on this window. Text, Markdown and web pages are read in English, simplified and traditional Chinese; nothing leaves this computer.</source>
        <translation>將文章或資料夾拖放到視窗任意位置。可讀取簡體中文、繁體中文和英文的純文字、Markdown 與網頁；所有內容都留在這台電腦上。</translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>Inferred, not written beside the event</source>
        <translation>推斷所得，事件旁未寫明</translation>
    </message>
    <message>
        <source>Take what is selected in the reader</source>
        <translation>採用閱讀器中選取的文字</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新增事件</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>消息來源</translation>
    </message>
    <message>
        <source>An agency, a person, a paper…</source>
        <translation>通訊社、人物、報刊…</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>新增事件</translation>
    </message>
    <message>
        <source>Save event</source>
        <translation>儲存事件</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>刪除事件</translation>
    </message>
</context>
<context>
    <name>EventMenu</name>
    <message>
        <source>Event “{what}”</source>
        <translation>事件「{what}」</translation>
    </message>
    <message>
        <source>&amp;Change the event…</source>
        <translation>修改事件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Merge with other events…</source>
        <translation>與其他事件合併(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Split by its clauses</source>
        <translation>按語句拆分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete the event</source>
        <translation>刪除事件(&amp;D)</translation>
    </message>
</context>
<context>
    <name>EventsDesk</name>
    <message>
        <source>Where did it happen?</source>
        <translation>發生在何處？</translation>
    </message>
    <message>
        <source>Who took part?</source>
        <translation>誰參與了？</translation>
    </message>
</context>
<context>
    <name>ExcerptsPanel</name>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n 則摘錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n article(s)</source>
        <translation>
            <numerusform>來自 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>All events shown</source>
        <translation>目前顯示的全部事件</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等另外 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Actors seated in {place}</source>
        <translation>駐於{place}的行為者</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>{actors} together</source>
        <translation>{actors}共同參與</translation>
    </message>
    <message>
        <source>{place}: events with {actors}</source>
        <translation>{place}：{actors}參與的事件</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>尚無文章</translation>
    </message>
    <message>
        <source>Drop articles on the window, or open some from the File menu.</source>
        <translation>將文章拖放到視窗，或從「檔案」選單開啟。</translation>
    </message>
    <message>
        <source>Nothing here under this filter</source>
        <translation>目前的篩選下沒有內容</translation>
    </message>
    <message>
        <source>The filter at the left hides every excerpt of what you chose.</source>
        <translation>左側的篩選隱藏了所選內容的全部摘錄。</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>重設篩選</translation>
    </message>
    <message>
        <source>No excerpt names this place</source>
        <translation>沒有提到此地的摘錄</translation>
    </message>
    <message>
        <source>Click a mark or a shaded area on the map.</source>
        <translation>請點選地圖上的標記或著色區域。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Nothing found in these articles</source>
        <translation>這些文章中沒有發現內容</translation>
    </message>
    <message>
        <source>No place or event was recognised in them.</source>
        <translation>未能從中辨識出地點或事件。</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新顯示全部</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>清除選取</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘錄</translation>
    </message>
</context>
<context>
    <name>ExportButtons</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
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
        <translation>地點</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行為者</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>匯出資料</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>資料表</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n row(s) written to {path}</source>
        <translation>
            <numerusform>已將 %n 列寫入 {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fetch</name>
    <message>
        <source>the server takes too long to answer</source>
        <translation>伺服器遲遲沒有回應</translation>
    </message>
    <message>
        <source>the server redirects too often</source>
        <translation>伺服器重新導向次數過多</translation>
    </message>
    <message>
        <source>the server redirects to an address that is not safe</source>
        <translation>伺服器重新導向到不安全的網址</translation>
    </message>
    <message>
        <source>the server redirects into a private network</source>
        <translation>伺服器重新導向到內部網路</translation>
    </message>
    <message>
        <source>it is too large (the limit is {limit} MB)</source>
        <translation>太大（上限為 {limit} MB）</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>類型不明</translation>
    </message>
    <message>
        <source>what is there cannot be read as an article ({kind})</source>
        <translation>那裡的內容不能作為文章讀取（{kind}）</translation>
    </message>
    <message>
        <source>there is no server of that name, or no network</source>
        <translation>沒有這個名稱的伺服器，或沒有連上網路</translation>
    </message>
    <message>
        <source>the server refuses the connection</source>
        <translation>伺服器拒絕連線</translation>
    </message>
    <message>
        <source>the server&apos;s certificate cannot be trusted</source>
        <translation>伺服器的憑證不可信</translation>
    </message>
    <message>
        <source>the server has no such page</source>
        <translation>伺服器上沒有這個網頁</translation>
    </message>
    <message>
        <source>the page is only for those who have signed in</source>
        <translation>該網頁需要登入才能檢視</translation>
    </message>
    <message>
        <source>the server does not let this program have the page</source>
        <translation>伺服器不允許本程式取得該網頁</translation>
    </message>
    <message>
        <source>the server answered with the error {number}</source>
        <translation>伺服器傳回錯誤 {number}</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>連線中斷</translation>
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
        <translation>從網路擷取</translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n page(s) from {hosts}?</source>
        <translation>
            <numerusform>從 {hosts} 擷取 %n 個網頁？</numerusform>
        </translation>
    </message>
    <message>
        <source>If you agree, this program asks the server of each address that you paste or drop for that page, and for nothing else. Whoever runs the server sees the address of the page and the network address (IP) of this computer. Nothing from your articles is sent, and no cookies are kept. You are not asked again; “Fetch pasted addresses” in the menu File ends it.</source>
        <translation>如果同意，本程式會向您貼上或拖入的每個網址的伺服器請求該網頁，此外不請求任何內容。伺服器的營運者會看到網頁的位址和這台電腦的網路位址（IP）。不會傳送您文章中的任何內容，也不保留 Cookie。以後不再詢問；要停用，請在「檔案」選單中關閉「擷取貼上的網址」。</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>擷取</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Export figure</source>
        <translation>匯出插圖</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} 公釐</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>So many pixels are too many for a picture: choose fewer dpi, or PDF.</source>
        <translation>像素過多，無法產生圖片：請降低 dpi，或選擇 PDF。</translation>
    </message>
</context>
<context>
    <name>FigureOptions</name>
    <message>
        <source>No title</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>The view of the map</source>
        <translation>地圖目前視野</translation>
    </message>
    <message>
        <source>All that the filter shows</source>
        <translation>篩選出的全部內容</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自訂</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>橫向</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>直向</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter（信紙）</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>投影片 16:9</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
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
        <translation>色覺障礙者可辨</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>圖例</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>North arrow</source>
        <translation>指北針</translation>
    </message>
    <message>
        <source>Grid of degrees</source>
        <translation>經緯網</translation>
    </message>
    <message>
        <source>Locator map</source>
        <translation>位置示意圖</translation>
    </message>
    <message>
        <source>Sources and date</source>
        <translation>來源與日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副標題</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Signs and text</source>
        <translation>符號與文字</translation>
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
        <translation>預覽</translation>
    </message>
    <message>
        <source>There is nothing to draw: no event and no place fits the filter.</source>
        <translation>沒有可繪製的內容：沒有符合篩選條件的事件或地點。</translation>
    </message>
    <message>
        <source>Drawing the figure…</source>
        <translation>正在繪製插圖…</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Figure saved as {path}</source>
        <translation>插圖已儲存為 {path}</translation>
    </message>
</context>
<context>
    <name>FileExports</name>
    <message>
        <source>Writing {name}…</source>
        <translation>正在寫入 {name}…</translation>
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
        <translation>選擇…</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新顯示全部</translation>
    </message>
    <message>
        <source>Find an actor…</source>
        <translation>尋找行為者…</translation>
    </message>
    <message>
        <source>Find an actor</source>
        <translation>尋找行為者</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>事件類型</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行為者</translation>
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
        <translation>搜尋方法</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Pasted text</source>
        <translation>貼上的文字</translation>
    </message>
    <message>
        <source>the project could not take all that was read</source>
        <translation>專案無法接收全部讀到的內容</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>無內容</translation>
    </message>
    <message>
        <source>no articles were found there</source>
        <translation>此處沒有找到文章</translation>
    </message>
    <message>
        <source>the program itself failed on this file; please report it</source>
        <translation>程式處理此檔案時出錯，請向我們回報</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Copy report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Nothing has been imported since the start.</source>
        <translation>本次啟動後尚未匯入任何內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>已讀取 %n 個檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not read</source>
        <translation>
            <numerusform>%n 個檔案未能讀取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 個地點</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 個事件</numerusform>
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
            <numerusform>%n 篇已有，略過</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put in the place of another</source>
        <translation>
            <numerusform>%n 篇取代了原有文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Open articles</source>
        <translation>開啟文章</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Copy saved as {path}</source>
        <translation>副本已儲存為 {path}</translation>
    </message>
    <message>
        <source>{project} – Dateline Atlas</source>
        <translation>{project} – Dateline Atlas</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read</source>
        <translation>
            <numerusform>已讀取 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, there already</source>
        <translation>
            <numerusform>%n 篇已有，略過</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files and addresses of pages (http, https) can be dropped</source>
        <translation>只能拖入檔案和網頁位址（http、https）</translation>
    </message>
</context>
<context>
    <name>MatchBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 處相符</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 處，共 {count} 處</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一處（Shift+F3）</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一處（F3）</translation>
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
        <translation>標題、媒體、日期、語言(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Merge events…</source>
        <translation>合併事件(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新讀取(&amp;R)</translation>
    </message>
    <message>
        <source>Add &amp;event from selection…</source>
        <translation>將選取文字新增為事件(&amp;E)…</translation>
    </message>
    <message numerus="yes">
        <source>Merge the %n event(s) of the selection…</source>
        <translation>
            <numerusform>合併選取的 %n 個事件…</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection is a place</source>
        <translation>選取的是地點</translation>
    </message>
    <message>
        <source>The selection is an actor</source>
        <translation>選取的是行為者</translation>
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
        <translation>合併事件</translation>
    </message>
    <message>
        <source>Tick the events that are one. It keeps the words and the actors of all of them.</source>
        <translation>勾選屬於同一事件的各項。合併後保留所有語句和行為者。</translation>
    </message>
    <message>
        <source>Events of this article</source>
        <translation>本文的事件</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to a place, an actor, an event, an article, an action…</source>
        <translation>尋找地點、行為者、事件、文章或操作…</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>尋找任意內容</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>尋找結果</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>沒有名稱相符的內容</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行為者</translation>
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
        <translation>地區</translation>
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
        <translation>篩選</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘錄</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>行為者</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>覆核</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste text as article</source>
        <translation>將文字貼上為文章</translation>
    </message>
    <message>
        <source>Title (optional)</source>
        <translation>標題（選填）</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>文章內文</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>加入文章</translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n page(s)</source>
        <translation>
            <numerusform>擷取 %n 個網頁</numerusform>
        </translation>
    </message>
    <message>
        <source>An address: the page behind it is fetched from the network and read as an article.</source>
        <translation>這是網址：將從網路擷取該網頁，作為文章讀取。</translation>
    </message>
    <message>
        <source>The whole article; a headline, byline and date at its top are recognised. Or the address of a page.</source>
        <translation>整篇文章；開頭的標題、署名和日期會自動辨識。也可以是網頁的位址。</translation>
    </message>
</context>
<context>
    <name>Pencil</name>
    <message>
        <source>Correct “{name}”</source>
        <translation>更正「{name}」</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>New place</source>
        <translation>新地點</translation>
    </message>
    <message>
        <source>Place it here</source>
        <translation>放在這裡</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
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
        <translation>「{name}」是哪裡？</translation>
    </message>
    <message>
        <source>Which area is “{name}”?</source>
        <translation>「{name}」是哪個區域？</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>辨識為</translation>
    </message>
    <message>
        <source>Considered too</source>
        <translation>其他可能</translation>
    </message>
    <message>
        <source>Regions of this project</source>
        <translation>本專案的區域</translation>
    </message>
    <message>
        <source>Regions of the atlas</source>
        <translation>圖集的區域</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>No place</source>
        <translation>無地點</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>選擇地點…</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Place “{name}”</source>
        <translation>地點「{name}」</translation>
    </message>
    <message>
        <source>Not a place</source>
        <translation>不是地點</translation>
    </message>
    <message>
        <source>It is {place}</source>
        <translation>其實是{place}</translation>
    </message>
    <message>
        <source>&amp;Search the gazetteer…</source>
        <translation>搜尋地名庫(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Drop a pin on the map…</source>
        <translation>在地圖上放置圖釘(&amp;D)…</translation>
    </message>
    <message>
        <source>Set an &amp;area…</source>
        <translation>指定區域(&amp;A)…</translation>
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
        <translation>地名，繁簡英皆可…</translation>
    </message>
    <message>
        <source>Name of an area, in any script…</source>
        <translation>區域名稱，繁簡英皆可…</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>採用此地點</translation>
    </message>
    <message>
        <source>Places to choose from</source>
        <translation>可選的地點</translation>
    </message>
    <message>
        <source>No place is called that.
An old name or another spelling may find it.</source>
        <translation>沒有這個名稱的地點。
可試試舊名或其他寫法。</translation>
    </message>
    <message>
        <source>What lies around the chosen place</source>
        <translation>所選地點的周邊</translation>
    </message>
    <message>
        <source>Where the places of the list lie</source>
        <translation>清單中各地點的位置</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>There are no saved views to present; save one first</source>
        <translation>沒有可放映的已存檢視，請先儲存一個</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>This view shows nothing any more: no event and no place fits its filter.</source>
        <translation>此檢視已無內容可顯示：沒有事件或地點符合其篩選條件。</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>正在繪製地圖…</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print the map</source>
        <translation>列印地圖</translation>
    </message>
    <message>
        <source>No printer was found: what you print becomes a PDF</source>
        <translation>找不到印表機：列印內容將存為 PDF</translation>
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
        <translation>正在讀取 {name}：{share}%</translation>
    </message>
    <message>
        <source>Reading {current} of {total}…</source>
        <translation>正在讀取第 {current} 個，共 {total} 個…</translation>
    </message>
    <message>
        <source>Looking for articles…</source>
        <translation>正在尋找文章…</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Open project</source>
        <translation>開啟專案</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>儲存副本</translation>
    </message>
    <message>
        <source>Compacting the project…</source>
        <translation>正在壓縮專案…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compacted from {before} to {after}</source>
        <translation>已從 {before} 壓縮到 {after}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Untitled project</source>
        <translation>未命名專案</translation>
    </message>
    <message>
        <source>Dateline Atlas projects</source>
        <translation>Dateline Atlas 專案</translation>
    </message>
</context>
<context>
    <name>Quick</name>
    <message>
        <source>There is nothing to print: no event and no place fits the filter</source>
        <translation>沒有可列印的內容：沒有事件或地點符合篩選</translation>
    </message>
</context>
<context>
    <name>QuickPicture</name>
    <message>
        <source>The snapshot is on the clipboard</source>
        <translation>快照已複製到剪貼簿</translation>
    </message>
</context>
<context>
    <name>ReachBar</name>
    <message>
        <source>Only this</source>
        <translation>僅此一處</translation>
    </message>
    <message>
        <source>{count} in this article</source>
        <translation>本文 {count} 處</translation>
    </message>
    <message>
        <source>All {count} like this</source>
        <translation>同類全部 {count} 處</translation>
    </message>
    <message>
        <source>{most} of {count} like this</source>
        <translation>同類 {count} 處中的 {most} 處</translation>
    </message>
    <message>
        <source>The answer is for all that read the same words in the same way</source>
        <translation>對讀法相同的同一詞語一併作答</translation>
    </message>
</context>
<context>
    <name>ReadOnlySign</name>
    <message>
        <source>Read-only: open elsewhere</source>
        <translation>唯讀：已在別處開啟</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>唯讀</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新開啟</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n place name(s)</source>
        <translation>
            <numerusform>%n 處地名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor name(s)</source>
        <translation>
            <numerusform>%n 處行為者名稱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 個事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct title, outlet, date or language</source>
        <translation>更正標題、媒體、日期或語言</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>尚未開啟文章</translation>
    </message>
    <message>
        <source>Choose “Read” on an excerpt to see it in its article.</source>
        <translation>在摘錄上選擇「閱讀」，即可在原文中檢視。</translation>
    </message>
</context>
<context>
    <name>RegionFacet</name>
    <message>
        <source>Zoom to it</source>
        <translation>縮放到該區域</translation>
    </message>
    <message>
        <source>Change it on the map</source>
        <translation>在地圖上修改</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Your regions</source>
        <translation>我的區域</translation>
    </message>
    <message>
        <source>Region, country or province…</source>
        <translation>地區、國家或省州…</translation>
    </message>
    <message>
        <source>Find a region, country or province</source>
        <translation>尋找地區、國家或省州</translation>
    </message>
    <message>
        <source>Regions of your own: draw them on the map, or drop a file of a GIS.</source>
        <translation>自訂區域：在地圖上畫出，或拖入 GIS 檔案。</translation>
    </message>
    <message>
        <source>Outside of them</source>
        <translation>位於其外</translation>
    </message>
    <message>
        <source>What has no place is neither inside nor outside</source>
        <translation>沒有地點的內容既不在內也不在外</translation>
    </message>
    <message>
        <source>In any of them</source>
        <translation>位於其中任一</translation>
    </message>
    <message>
        <source>In all of them at once</source>
        <translation>同時位於全部</translation>
    </message>
    <message>
        <source>How regions go together</source>
        <translation>各區域如何組合</translation>
    </message>
</context>
<context>
    <name>RegionFileDialog</name>
    <message>
        <source>Import a region</source>
        <translation>匯入區域</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>What is ticked in {file} becomes one region.</source>
        <translation>在 {file} 中勾選的圖徵將合為一個區域。</translation>
    </message>
    <message>
        <source>Find a feature…</source>
        <translation>尋找圖徵…</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>圖徵</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>圖層</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
</context>
<context>
    <name>RegionFiles</name>
    <message>
        <source>Regions ({endings})</source>
        <translation>區域 ({endings})</translation>
    </message>
    <message>
        <source>Import a region</source>
        <translation>匯入區域</translation>
    </message>
    <message>
        <source>Region “{name}” imported.</source>
        <translation>已匯入區域「{name}」。</translation>
    </message>
    <message>
        <source>Edges that crossed each other were repaired.</source>
        <translation>已修復相互交叉的邊。</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) or line(s) were left out.</source>
        <translation>
            <numerusform>略去 %n 個點或線。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edges were simplified by up to {km} km.</source>
        <translation>邊線已簡化，誤差至多 {km} 公里。</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Draw a region first; then it can be saved under a name</source>
        <translation>請先畫出區域，然後才能命名儲存</translation>
    </message>
    <message>
        <source>Save region</source>
        <translation>儲存區域</translation>
    </message>
    <message>
        <source>save region</source>
        <translation>儲存區域</translation>
    </message>
    <message>
        <source>Rename region</source>
        <translation>重新命名區域</translation>
    </message>
    <message>
        <source>rename region</source>
        <translation>重新命名區域</translation>
    </message>
    <message>
        <source>delete region</source>
        <translation>刪除區域</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>change region</source>
        <translation>修改區域</translation>
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
        <translation>選擇要從此專案中移除的文章。原檔案不受影響，可用「復原」還原。</translation>
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
        <translation>由舊版本程式辨識的文章：{count} 篇。編輯 ▸ 重新辨識</translation>
    </message>
    <message>
        <source>All articles were read by this version of the program</source>
        <translation>所有文章均由目前版本辨識</translation>
    </message>
    <message>
        <source>Articles read again: {count}. Corrections that no longer find their place: {lost}</source>
        <translation>已重新辨識文章 {count} 篇；{lost} 處更正已找不到對應位置</translation>
    </message>
    <message>
        <source>Articles read again: {count}. All corrections were kept</source>
        <translation>已重新辨識文章 {count} 篇，所有更正均已保留</translation>
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
        <translation>辨識為</translation>
    </message>
    <message>
        <source>Or rather</source>
        <translation>也可能是</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>還沒有文章</translation>
    </message>
    <message>
        <source>Drop articles on the window: what is read in them with doubts is asked about here.</source>
        <translation>把文章拖到視窗上：辨識時沒有把握的內容會在這裡逐一詢問。</translation>
    </message>
    <message>
        <source>All answered but what was skipped</source>
        <translation>除略過的以外都已覆核</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were put off.</source>
        <translation>
            <numerusform>有 %n 個問題被略過。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask them again</source>
        <translation>重新詢問</translation>
    </message>
    <message>
        <source>Nothing to review here</source>
        <translation>這裡沒有要覆核的</translation>
    </message>
    <message>
        <source>There is no doubt of this kind in these articles.</source>
        <translation>這些文章中沒有這類疑點。</translation>
    </message>
    <message>
        <source>Review everything</source>
        <translation>覆核全部</translation>
    </message>
    <message>
        <source>Nothing left to review</source>
        <translation>沒有要覆核的了</translation>
    </message>
    <message>
        <source>Everything doubtful has been looked at.</source>
        <translation>所有疑點都已看過。</translation>
    </message>
    <message>
        <source>What it may be</source>
        <translation>可能的含義</translation>
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
        <translation>「{name}」是哪個地方？</translation>
    </message>
    <message>
        <source>Where did it happen?</source>
        <translation>發生在哪裡？</translation>
    </message>
    <message>
        <source>Who is “{name}”?</source>
        <translation>「{name}」是誰？</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message numerus="yes">
        <source>View %n</source>
        <translation>
            <numerusform>檢視 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>save view</source>
        <translation>儲存檢視</translation>
    </message>
    <message>
        <source>describe view</source>
        <translation>更改檢視說明</translation>
    </message>
    <message>
        <source>update view</source>
        <translation>更新檢視</translation>
    </message>
    <message>
        <source>delete view</source>
        <translation>刪除檢視</translation>
    </message>
    <message>
        <source>move view</source>
        <translation>移動檢視</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>{done} of {total} reviewed</source>
        <translation>已覆核 {done} / {total}</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有類型</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>依篩選</translation>
    </message>
    <message>
        <source>Map follows</source>
        <translation>地圖跟隨</translation>
    </message>
    <message>
        <source>Select on the map what the name is read as</source>
        <translation>在地圖上選取辨識出的地點</translation>
    </message>
    <message>
        <source>Only articles that the filter of the window shows</source>
        <translation>只覆核視窗篩選顯示的文章</translation>
    </message>
    <message>
        <source>Kind of doubt</source>
        <translation>疑點類型</translation>
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
        <translation>更正的範圍</translation>
    </message>
    <message>
        <source>Kept as a rule, and applied to articles that come later.</source>
        <translation>存為規則，以後匯入的文章同樣適用。</translation>
    </message>
</context>
<context>
    <name>ScopeField</name>
    <message>
        <source>What is shown now</source>
        <translation>目前顯示的內容</translation>
    </message>
    <message>
        <source>Everything in the project</source>
        <translation>專案中的全部內容</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Making ready for the first search…</source>
        <translation>正在為首次搜尋做準備…</translation>
    </message>
    <message>
        <source>Words in any script…</source>
        <translation>搜尋詞，簡繁皆可…</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>要尋找的詞</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>搜尋方法</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>PDF document</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>網頁（HTML）</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地點</translation>
    </message>
    <message>
        <source>By actor</source>
        <translation>按行為者</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>US letter</source>
        <translation>美式信紙</translation>
    </message>
    <message>
        <source>Evidence sheet</source>
        <translation>證據清單</translation>
    </message>
    <message>
        <source>The map, with the numbers of the places</source>
        <translation>帶地點編號的地圖</translation>
    </message>
    <message>
        <source>Passages that only name a place</source>
        <translation>僅提及地點的段落</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>What</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>The map with a number at each place, and for each number the quotations behind it, with event, date, actors, article and where in it they stand.</source>
        <translation>地圖上每個地點都有編號，每個編號下列出引文及其事件、日期、行為者、文章和在文中的位置。</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>Sheet with %n quotation(s) written to {path} ({size} MB)</source>
        <translation>
            <numerusform>已將含 %n 則引文的清單寫入 {path}（{size} MB）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the map</source>
        <translation>地圖上</translation>
    </message>
    <message>
        <source>Move the map (also with the other arrows)</source>
        <translation>移動地圖（其他方向鍵亦可）</translation>
    </message>
    <message>
        <source>Nearer; − goes farther away</source>
        <translation>放大；− 鍵縮小</translation>
    </message>
    <message>
        <source>To the next mark, from west to east and north to south</source>
        <translation>下一個標記（由西向東、由北向南）</translation>
    </message>
    <message>
        <source>Select the mark; its quotations are at the right</source>
        <translation>選取標記，右側顯示其摘錄</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消選取</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>時間軸中</translation>
    </message>
    <message>
        <source>Move the days chosen back; the right arrow moves them on</source>
        <translation>所選日期前移；右方向鍵後移</translation>
    </message>
    <message>
        <source>Choose more days; with the left arrow fewer</source>
        <translation>多選幾天；左方向鍵則減少</translation>
    </message>
    <message>
        <source>Move what is seen (also with the right arrow)</source>
        <translation>移動可見範圍（右方向鍵亦可）</translation>
    </message>
    <message>
        <source>From years to days; − goes back</source>
        <translation>由年放大到日；− 鍵縮小</translation>
    </message>
    <message>
        <source>Play through time, or stop</source>
        <translation>按時間播放或停止</translation>
    </message>
    <message>
        <source>See all days</source>
        <translation>查看全部日期</translation>
    </message>
    <message>
        <source>Choose all days again</source>
        <translation>重新選擇全部日期</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>在覆核中</translation>
    </message>
    <message>
        <source>It is right as it was read</source>
        <translation>辨識正確</translation>
    </message>
    <message>
        <source>It is the first of the others; 2 to 9 choose the next ones</source>
        <translation>是其他可能中的第一個；2 至 9 選後面的</translation>
    </message>
    <message>
        <source>It is no place, no actor or no event</source>
        <translation>不是地點、行為者或事件</translation>
    </message>
    <message>
        <source>Skip the question for now (also with the right arrow)</source>
        <translation>暫時略過（也可按右方向鍵）</translation>
    </message>
    <message>
        <source>Answer for all that are like this, or only for this</source>
        <translation>對所有同類作答，或只對這一處</translation>
    </message>
    <message>
        <source>Search for any place or actor</source>
        <translation>尋找任意地點或行為者</translation>
    </message>
    <message>
        <source>Show the words in the reader</source>
        <translation>在閱讀窗格中顯示原文</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>復原上一個回答</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Find a key or what it does…</source>
        <translation>尋找按鍵或功能…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message>
        <source>Snapshot</source>
        <translation>地圖快照</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>For print, also in black and white</source>
        <translation>適合列印，黑白亦可</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Save snapshot</source>
        <translation>儲存快照</translation>
    </message>
    <message>
        <source>The map as it is seen now, with legend, filter, scale bar, sources and date.</source>
        <translation>目前所見的地圖，附圖例、篩選條件、比例尺、來源和日期。</translation>
    </message>
    <message>
        <source>As on the map</source>
        <translation>與地圖一致</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG 圖片</translation>
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
        <translation>正在繪製快照…</translation>
    </message>
    <message>
        <source>Snapshot saved as {path}</source>
        <translation>快照已儲存為 {path}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No articles yet</source>
        <translation>尚無文章</translation>
    </message>
</context>
<context>
    <name>TileConsent</name>
    <message>
        <source>Background from the network</source>
        <translation>網路底圖</translation>
    </message>
    <message>
        <source>Load the map “{name}” from {host}?</source>
        <translation>從 {host} 載入地圖「{name}」？</translation>
    </message>
    <message>
        <source>While it is shown, this program asks {host}, and no other host, for pictures of the part of the map that you look at. Whoever runs it can see the address of this computer and which part that is. Nothing from your articles is sent. “Atlas map” in the menu Background ends it.</source>
        <translation>顯示期間，本程式只向 {host}（不向其他任何主機）請求您正在查看的那部分地圖的圖片。其營運者可以看到本機的網路位址和所看的區域。文章內容不會傳送。在「底圖」選單中選擇「本程式的地圖」即可停止。</translation>
    </message>
    <message>
        <source>Load from {host}</source>
        <translation>從 {host} 載入</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>None of the events shown has a date</source>
        <translation>所示事件均無日期</translation>
    </message>
    <message>
        <source>No events to show in time</source>
        <translation>沒有可按時間顯示的事件</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 個事件</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} events</source>
        <translation>約 {number} 個事件</translation>
    </message>
    <message>
        <source>date inferred: {n}</source>
        <translation>日期為推斷：{n}</translation>
    </message>
    <message>
        <source>‹ {n} earlier</source>
        <translation>‹ 更早 {n} 個</translation>
    </message>
    <message>
        <source>{n} later ›</source>
        <translation>更晚 {n} 個 ›</translation>
    </message>
    <message>
        <source>Chosen: {days}, {events}</source>
        <translation>已選：{days}，{events}</translation>
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
        <translation>按週</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>按季</translation>
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
            <numerusform>%n 個無日期</numerusform>
        </translation>
    </message>
    <message>
        <source>{n}/s</source>
        <translation>{n}步/秒</translation>
    </message>
    <message>
        <source>Play through time (Space)</source>
        <translation>按時間播放（空白鍵）</translation>
    </message>
    <message>
        <source>How far each step goes</source>
        <translation>每一步的跨度</translation>
    </message>
    <message>
        <source>Steps a second</source>
        <translation>每秒步數</translation>
    </message>
    <message>
        <source>Keep the beginning: what has happened until then</source>
        <translation>保留起點：累計顯示至該時為止的事件</translation>
    </message>
    <message>
        <source>Show all days again</source>
        <translation>重新顯示全部日期</translation>
    </message>
    <message>
        <source>Events without a date are in no bar; show them beside the days chosen</source>
        <translation>沒有日期的事件不在任何柱中；按下可與所選日期一併顯示</translation>
    </message>
    <message>
        <source>Hide the timeline</source>
        <translation>隱藏時間軸</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Getting the project ready for this version: {done} of {total} articles</source>
        <translation>正在為此版本準備專案：第 {done} 篇，共 {total} 篇</translation>
    </message>
</context>
<context>
    <name>ViewsPanel</name>
    <message>
        <source>Save this view</source>
        <translation>儲存目前檢視</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>放映</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存檢視</translation>
    </message>
    <message>
        <source>No views saved yet</source>
        <translation>尚未儲存檢視</translation>
    </message>
    <message>
        <source>A saved view keeps the filter, the place and the look of the map, and what it showed.</source>
        <translation>已存檢視會保留篩選條件、地圖的位置和外觀，以及當時顯示的內容。</translation>
    </message>
    <message>
        <source>Go to this view</source>
        <translation>前往此檢視</translation>
    </message>
    <message>
        <source>Update to the present view</source>
        <translation>更新為目前檢視</translation>
    </message>
    <message>
        <source>Name, title and note…</source>
        <translation>名稱、標題和說明…</translation>
    </message>
    <message>
        <source>Present from here</source>
        <translation>從此處放映</translation>
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
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>WatchDesk</name>
    <message>
        <source>No folder is watched any more</source>
        <translation>不再監看資料夾</translation>
    </message>
    <message>
        <source>The watched folder {folder} is not there; it is looked for again</source>
        <translation>監看的資料夾 {folder} 不見了；會繼續尋找</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Watch a folder</source>
        <translation>監看資料夾</translation>
    </message>
    <message>
        <source>New and changed files in this folder are read into this project by themselves, now and whenever it is open. A changed file takes the place of its earlier text; a text that is there already is left out. Everything can be undone.</source>
        <translation>此資料夾中新增和修改的檔案會自動讀入本專案，現在如此，以後開啟本專案時也如此。修改過的檔案取代其原先的內文；已有的內文會略過。一切都可以復原。</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>沒有監看資料夾</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Folders inside it too</source>
        <translation>包括其中的子資料夾</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>監看</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止監看</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>沒有這個資料夾。</translation>
    </message>
</context>
<context>
    <name>WatchSign</name>
    <message>
        <source>{folder} is not there</source>
        <translation>{folder} 不見了</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>正在監看 {folder}</translation>
    </message>
</context>
<context>
    <name>WebMapDialog</name>
    <message>
        <source>Like the reader&apos;s system</source>
        <translation>跟隨讀者的系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>適合列印</translation>
    </message>
    <message>
        <source>Safe for colour-blind eyes</source>
        <translation>色盲友善</translation>
    </message>
    <message>
        <source>Interactive map</source>
        <translation>互動式地圖</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>One file with the map, its quotations, a timeline, search and tables in it. It opens in any browser, without a network, and passes on the quotations, not the articles.</source>
        <translation>一個檔案，內含地圖、引文、時間軸、搜尋和表格。任何瀏覽器都能開啟，無需連網；只帶引文，不帶文章全文。</translation>
    </message>
</context>
<context>
    <name>WebMaps</name>
    <message numerus="yes">
        <source>Map with %n event(s) written to {path} ({size} MB)</source>
        <translation>
            <numerusform>已將含 %n 個事件的地圖寫入 {path}（{size} MB）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>add articles</source>
        <translation>加入文章</translation>
    </message>
    <message>
        <source>read articles again</source>
        <translation>重新辨識文章</translation>
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
        <translation>預覽</translation>
    </message>
</context>
</TS>
