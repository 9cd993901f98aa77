"""Why a file could not be read, in the three languages of the interface."""

from __future__ import annotations

from collections.abc import Iterator

from geodata.model import Language
from geodata.phrasebook import Phrasebook

_BOOK = Phrasebook(
    (
        ("there is no such file.", "没有这个文件。", "沒有這個檔案。"),
        ("this is not a file that can be read.", "这不是可以读取的文件。", "這不是可以讀取的檔案。"),
        (
            "this is a project, not an article; open it, or export from it.",
            "这是项目，不是文章；请打开它，或从中导出。",
            "這是專案，不是文章；請開啟它，或從中匯出。",
        ),
        ("the file is empty.", "文件是空的。", "檔案是空的。"),
        (
            "the file is in an encoding that cannot be told; save it as UTF-8 and try again.",
            "无法判断文件的编码；请另存为 UTF-8 后重试。",
            "無法判斷檔案的編碼；請另存為 UTF-8 後重試。",
        ),
        ("the page is empty.", "网页是空的。", "網頁是空的。"),
        ("no article was found on the page.", "网页上没有找到文章。", "網頁上沒有找到文章。"),
        ("there is no text to read.", "没有可读的文字。", "沒有可讀的文字。"),
        ("the file is binary, not a text.", "这是二进制文件，不是文本。", "這是二進位檔案，不是文字檔。"),
        ("the file is {}, not a text.", "文件是{}，不是文本。", "檔案是{}，不是文字檔。"),
        ("the file is damaged: it is no PDF.", "文件已损坏：不是 PDF。", "檔案已損壞：不是 PDF。"),
        (
            "the file is damaged: it is no ZIP archive.",
            "文件已损坏：不是 ZIP 压缩包。",
            "檔案已損壞：不是 ZIP 壓縮檔。",
        ),
        (
            "the file is damaged: it is no Word document.",
            "文件已损坏：不是 Word 文档。",
            "檔案已損壞：不是 Word 文件。",
        ),
        (
            "the file is damaged: it is no Excel workbook.",
            "文件已损坏：不是 Excel 工作簿。",
            "檔案已損壞：不是 Excel 活頁簿。",
        ),
        ("the file is damaged: it is no book.", "文件已损坏：不是电子书。", "檔案已損壞：不是電子書。"),
        ("the file is damaged: it is no message.", "文件已损坏：不是邮件。", "檔案已損壞：不是郵件。"),
        (
            "the file is damaged: it is no XML (line {}).",
            "文件已损坏：不是 XML（第{}行）。",
            "檔案已損壞：不是 XML（第{}行）。",
        ),
        ("the file is damaged: it lacks {}.", "文件已损坏：缺少{}。", "檔案已損壞：缺少{}。"),
        ("the file is damaged: {} cannot be unpacked.", "文件已损坏：{}无法解压。", "檔案已損壞：{}無法解壓縮。"),
        (
            "the file is damaged: {} is not as long as it says.",
            "文件已损坏：{}的长度与记录不符。",
            "檔案已損壞：{}的長度與紀錄不符。",
        ),
        ("the file is protected by a password.", "文件受密码保护。", "檔案受密碼保護。"),
        (
            "the archive holds too many files ({}; the limit is {}).",
            "压缩包里的文件太多（{}个，上限为{}个）。",
            "壓縮檔裡的檔案太多（{}個，上限為{}個）。",
        ),
        ("the archive would unpack to too much ({}).", "压缩包解压后太大（{}）。", "壓縮檔解壓縮後太大（{}）。"),
        (
            "the archive holds no file that can be read ({}).",
            "压缩包里没有可以读取的文件（{}）。",
            "壓縮檔裡沒有可以讀取的檔案（{}）。",
        ),
        (
            "the PDF has no text layer: it is a scan, which needs text recognition first.",
            "这份 PDF 没有文字层：它是扫描件，需要先做文字识别。",
            "這份 PDF 沒有文字層：它是掃描檔，需要先做文字辨識。",
        ),
        (
            "the PDF has too many pages ({}; the limit is {}).",
            "PDF 的页数太多（{}页，上限为{}页）。",
            "PDF 的頁數太多（{}頁，上限為{}頁）。",
        ),
        ("the feed has no entry with a text.", "订阅源里没有带正文的条目。", "訂閱來源裡沒有帶內文的項目。"),
        ("the file is no RSS or Atom feed.", "这不是 RSS 或 Atom 订阅源。", "這不是 RSS 或 Atom 訂閱來源。"),
        ("the book has no chapter with a text.", "书里没有带正文的章节。", "書裡沒有帶內文的章節。"),
        (
            "the table has too many rows (the limit is {}).",
            "表格行数太多（上限为{}行）。",
            "表格列數太多（上限為{}列）。",
        ),
        (
            "the table has no column of texts (it would be called one of: {}).",
            "表格里没有正文列（列名应为其中之一：{}）。",
            "表格裡沒有內文欄（欄名應為其中之一：{}）。",
        ),
        (
            "this is not a file of map tiles (MBTiles).",
            "这不是地图瓦片文件（MBTiles）。",
            "這不是地圖圖磚檔案（MBTiles）。",
        ),
        (
            "it holds vector tiles; only pictures (PNG, JPEG, WebP) can be a background.",
            "里面是矢量瓦片；只有图片（PNG、JPEG、WebP）可以作底图。",
            "裡面是向量圖磚；只有圖片（PNG、JPEG、WebP）可以作底圖。",
        ),
        ("it holds no tiles.", "里面没有瓦片。", "裡面沒有圖磚。"),
        (
            "its tiles are no pictures (PNG, JPEG, WebP), so they cannot be a background.",
            "里面的瓦片不是图片（PNG、JPEG、WebP），不能作底图。",
            "裡面的圖磚不是圖片（PNG、JPEG、WebP），不能作底圖。",
        ),
        (
            "it cannot be read as a map file; is it whole?",
            "无法作为地图文件读取；文件完整吗？",
            "無法作為地圖檔案讀取；檔案完整嗎？",
        ),
        ("it holds {}, but a region needs polygons.", "里面是{}，而区域需要多边形。", "裡面是{}，而區域需要多邊形。"),
        ("the layer {} is empty.", "图层{}是空的。", "圖層{}是空的。"),
        (
            "the layer {} cannot be read; is the file whole?",
            "图层{}无法读取；文件完整吗？",
            "圖層{}無法讀取；檔案完整嗎？",
        ),
        (
            "what was chosen is no area; choose polygons.",
            "所选的不是面；请选择多边形。",
            "所選的不是面；請選擇多邊形。",
        ),
        (
            "it does not say its coordinate system; add the .prj file, or export it as GeoJSON.",
            "没有说明坐标系；请附上 .prj 文件，或导出为 GeoJSON。",
            "沒有說明坐標系；請附上 .prj 檔案，或匯出為 GeoJSON。",
        ),
        (
            "it is none of GeoJSON, GeoPackage, KML and shapefile.",
            "这不是 GeoJSON、GeoPackage、KML 或 shapefile。",
            "這不是 GeoJSON、GeoPackage、KML 或 shapefile。",
        ),
        ("it cannot be read ({}).", "无法读取（{}）。", "無法讀取（{}）。"),
        (
            "it has {} MB, more than the {} that can be read; simplify it.",
            "文件有 {} MB，超过可读取的 {} MB；请先简化。",
            "檔案有 {} MB，超過可讀取的 {} MB；請先簡化。",
        ),
        ("it is no {} file, whatever its name says.", "这不是 {} 文件，名称不符。", "這不是 {} 檔案，名稱不符。"),
        (
            "the table is none of the event data sets that can be read ({}).",
            "这张表不是可以读取的事件数据集（{}）。",
            "這張表不是可以讀取的事件資料集（{}）。",
        ),
        (
            "the archive holds {} files; it must hold one data set.",
            "压缩包里有 {} 个文件；应当只有一个数据集。",
            "壓縮檔裡有 {} 個檔案；應當只有一個資料集。",
        ),
        ("the archive is locked with a password.", "压缩包设有密码。", "壓縮檔設有密碼。"),
        ("the archive is packed in a way that cannot be read.", "无法读取这种压缩方式。", "無法讀取這種壓縮方式。"),
        (
            "the file is too large (the limit is {} GB); import it in parts.",
            "文件太大（上限为 {} GB）；请分成几份导入。",
            "檔案太大（上限為 {} GB）；請分成幾份匯入。",
        ),
        (
            "the table has more than {} million rows; import it in parts.",
            "表格超过 {} 百万行；请分成几份导入。",
            "表格超過 {} 百萬列；請分成幾份匯入。",
        ),
        ("this data set is in the project already.", "这个数据集已在项目中。", "這個資料集已在專案中。"),
        ("the file is damaged: {}.", "文件已损坏：{}。", "檔案已損壞：{}。"),
        ("the file is too large ({}; the limit is {}).", "文件太大（{}，上限为{}）。", "檔案太大（{}，上限為{}）。"),
        (
            "the text is too long (the limit is {} million characters).",
            "文字太长（上限为{}百万字）。",
            "文字太長（上限為{}百萬字）。",
        ),
        ("the file cannot be opened ({}).", "文件无法打开（{}）。", "檔案無法開啟（{}）。"),
        (
            "the folder holds no file that can be read ({}).",
            "文件夹里没有可以读取的文件（{}）。",
            "資料夾裡沒有可以讀取的檔案（{}）。",
        ),
        (
            "files ending in {} cannot be read; what can is {}.",
            "无法读取以{}结尾的文件；可读取的有{}。",
            "無法讀取以{}結尾的檔案；可讀取的有{}。",
        ),
        (
            "what is there cannot be read as an article ({}).",
            "那里的内容不能作为文章读取（{}）。",
            "那裡的內容不能作為文章讀取（{}）。",
        ),
        (
            "files without an ending cannot be read; what can is {}.",
            "无法读取没有扩展名的文件；可读取的有{}。",
            "無法讀取沒有副檔名的檔案；可讀取的有{}。",
        ),
    )
)


# What is wrong with parts of a file: the lines of a corpus, the files of an archive.
_PARTS = Phrasebook(
    (
        ("line {} is not JSON", "第{}行不是 JSON", "第{}行不是 JSON"),
        ("line {} is not a JSON object", "第{}行不是 JSON 对象", "第{}行不是 JSON 物件"),
        ("line {} is not UTF-8", "第{}行不是 UTF-8", "第{}行不是 UTF-8"),
        ("line {} has an empty text", "第{}行的正文是空的", "第{}行的內文是空的"),
        ("line {} has no {}", "第{}行缺少{}", "第{}行缺少{}"),
        ("line {} has a {} that is not a text", "第{}行的{}不是文字", "第{}行的{}不是文字"),
        ("and {} more lines", "另有{}行", "另有{}行"),
        ("and {} more files", "另有{}个文件", "另有{}個檔案"),
    )
)


def refusal_in_words(sentence: str, language: Language) -> str:
    """`sentence` ("name: reason.") in `language`; what the phrasebook lacks stays in English."""
    name, colon, reason = sentence.partition(": ")
    return f"{name}{colon}{_in_words(reason, language)}" if colon else sentence


def is_known(reason: str) -> bool:
    """Whether the phrasebook has the sentence, or all parts of one that names several."""
    return _BOOK.knows(reason) or all(map(_knows_part, _parts(reason)))


def _in_words(reason: str, language: Language) -> str:
    if not language.is_chinese or _BOOK.knows(reason):
        return _BOOK.translate(reason, language)
    parts = list(_parts(reason))
    return (
        "；".join(_part_in_words(part, language) for part in parts) + "。" if all(map(_knows_part, parts)) else reason
    )


def _parts(reason: str) -> Iterator[str]:
    """The parts of "a; b; and 2 more lines."; a part that has a semicolon of its own stays whole."""
    pieces = reason.removesuffix(".").split("; ")
    while pieces:
        ends = range(1, len(pieces) + 1)
        taken = next((end for end in ends if _knows_part("; ".join(pieces[:end]))), 1)
        yield "; ".join(pieces[:taken])
        del pieces[:taken]


def _knows_part(part: str) -> bool:
    name, colon, reason = part.partition(": ")
    return _PARTS.knows(part) or _BOOK.knows(f"{part}.") or bool(name and colon and _knows_part(reason))


def _part_in_words(part: str, language: Language) -> str:
    if _PARTS.knows(part):
        return _PARTS.translate(part, language)
    if _BOOK.knows(f"{part}."):
        return _BOOK.translate(f"{part}.", language).removesuffix("。")
    name, colon, reason = part.partition(": ")
    return f"{name}{colon}{_part_in_words(reason, language)}"
