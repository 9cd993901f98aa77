"""Why a project could not be opened or written, in the three languages of the interface."""

from __future__ import annotations

from geodata.model import Language
from geodata.phrasebook import Phrasebook

_BOOK = Phrasebook(
    (
        ("{} exists already", "{}已存在", "{}已存在"),
        ("{} is not there", "找不到{}", "找不到{}"),
        ("{} cannot be read: {}", "无法读取{}：{}", "無法讀取{}：{}"),
        ("{} is not a Dateline Atlas project", "{}不是 Dateline Atlas 项目", "{}不是 Dateline Atlas 專案"),
        (
            "{} was written by a newer version of Dateline Atlas; update the program to open it",
            "{}由更新版本的 Dateline Atlas 写成；请升级程序后再打开",
            "{}由較新版本的 Dateline Atlas 寫成；請升級程式後再開啟",
        ),
        (
            "{} is being written by another program; close it there and try again",
            "另一个程序正在写入{}；请在那里关闭后重试",
            "另一個程式正在寫入{}；請在那裡關閉後重試",
        ),
        (
            "{} cannot be compacted: {} must be free on its disk, {} are",
            "无法压缩{}：所在磁盘须有 {} 可用空间，现有 {}",
            "無法壓縮{}：所在磁碟須有 {} 可用空間，現有 {}",
        ),
        ("{} may not be opened by this user", "当前用户无权打开{}", "目前的使用者無權開啟{}"),
        (
            "{} is read-only; save a copy elsewhere to work on",
            "{}是只读的；请另存副本再修改",
            "{}是唯讀的；請另存副本再修改",
        ),
        (
            "{} is open in another window or program; close it there and open it here again to change it",
            "{}已在另一个窗口或程序中打开；请在那里关闭，再在此重新打开以修改",
            "{}已在另一個視窗或程式中開啟；請在那裡關閉，再在此重新開啟以修改",
        ),
        (
            "{} lies on a drive that knows no locks; save a copy elsewhere to work on",
            "{}所在的磁盘不支持锁定；请在别处另存副本再修改",
            "{}所在的磁碟不支援鎖定；請在別處另存副本再修改",
        ),
        ("{} was opened for reading only", "{}以只读方式打开", "{}以唯讀方式開啟"),
        ("{} could not be written: the disk is full", "无法写入{}：磁盘已满", "無法寫入{}：磁碟已滿"),
        (
            "{} could not be read or written: the disk reports an error",
            "无法读写{}：磁盘报告错误",
            "無法讀寫{}：磁碟回報錯誤",
        ),
        (
            "{} cannot be opened or created there; check that the folder exists and may be written",
            "无法在此打开或创建{}；请检查文件夹是否存在、是否可写",
            "無法在此開啟或建立{}；請檢查資料夾是否存在、是否可寫",
        ),
        (
            "{} was not written to its end and cannot be restored where it is; copy it, with the file beside it"
            " that ends in -journal, to a folder that may be written",
            "{}上次没有写完，在原处无法恢复；请把它和旁边以 -journal 结尾的文件一起复制到可写的文件夹",
            "{}上次沒有寫完，在原處無法復原；請把它和旁邊以 -journal 結尾的檔案一起複製到可寫的資料夾",
        ),
        ("{} is damaged: {}", "{}已损坏：{}", "{}已損壞：{}"),
        ("{} is damaged", "{}已损坏", "{}已損壞"),
        (
            "{} could not be written: an article is too long",
            "无法写入{}：有一篇文章太长",
            "無法寫入{}：有一篇文章太長",
        ),
        ("{} could not be written: {}", "无法写入{}：{}", "無法寫入{}：{}"),
        (
            "{} was deleted or moved while it was open; save a copy to keep it",
            "{}在打开期间被删除或移走；请另存副本以保留内容",
            "{}在開啟期間被刪除或移走；請另存副本以保留內容",
        ),
        (
            "{} was replaced by another file while it was open; save a copy to keep it",
            "{}在打开期间被另一个文件替换；请另存副本以保留内容",
            "{}在開啟期間被另一個檔案取代；請另存副本以保留內容",
        ),
        (
            "{} cannot be reached any more: {}; save a copy elsewhere",
            "{}已无法访问：{}；请在别处另存副本",
            "{}已無法存取：{}；請在別處另存副本",
        ),
        (
            "{} is the project itself; choose another name for the copy",
            "{}就是项目本身；请为副本另取名称",
            "{}就是專案本身；請為副本另取名稱",
        ),
        ("{} has lost its data set {}; import it again", "{}缺少数据集{}；请重新导入", "{}缺少資料集{}；請重新匯入"),
        ("{} cannot be used: {}", "无法使用{}：{}", "無法使用{}：{}"),
    )
)


def project_refusal_in_words(sentence: str, language: Language) -> str:
    """What BadProject says, in `language`; what the phrasebook lacks stays in English."""
    return _BOOK.translate(sentence, language)


def is_known(sentence: str) -> bool:
    """Whether the phrasebook has the sentence."""
    return _BOOK.knows(sentence)
