<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Saved {path}</source>
        <translation>已保存 {path}</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>正在写入 {file}…</translation>
    </message>
    <message>
        <source>Export: {kind}</source>
        <translation>导出：{kind}</translation>
    </message>
    <message>
        <source>Export: a new folder</source>
        <translation>导出：新文件夹</translation>
    </message>
    <message>
        <source>Showing one moment after the other…</source>
        <translation>正在逐个显示各时刻…</translation>
    </message>
    <message>
        <source>Saved {path}: the weights after step {step:,}</source>
        <translation>已保存 {path}：第 {step:,} 步之后的权重</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} pictures</source>
        <translation>{done:,}/{total:,} 张图片</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>{file}: {reason}. Choose another place.</source>
        <translation>{file}：{reason}。请换一个位置。</translation>
    </message>
    <message>
        <source>there are no trained weights yet: let it train a moment</source>
        <translation>还没有训练过的权重：请先训练片刻</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message numerus="yes">
        <source> {count:,} pictures are kept of this run: there will be no more than that.</source>
        <translation><numerusform>本次运行保留了 {count:,} 张图，最多只能导出这么多。</numerusform></translation>
    </message>
    <message>
        <source> It lasts {seconds:.3g} s; the last picture stays a little longer.</source>
        <translation>时长 {seconds:.3g} 秒；最后一张多停留片刻。</translation>
    </message>
    <message>
        <source>Plays everywhere; 256 colours, one palette for all pictures</source>
        <translation>到处都能播放；256 色，所有图片共用一个调色板</translation>
    </message>
    <message>
        <source>All colours, and smaller: for the web</source>
        <translation>全彩色，文件较小：适合网页</translation>
    </message>
    <message>
        <source>All colours, for the web and for slides that take PNG</source>
        <translation>全彩色，适合网页和支持 PNG 的幻灯片</translation>
    </message>
    <message>
        <source>A film for slides; needs the extra “video”</source>
        <translation>适合幻灯片的视频；需要附加组件“video”</translation>
    </message>
    <message>
        <source>kept pictures</source>
        <translation>保留的图</translation>
    </message>
    <message>
        <source>As they were drawn while it trained: at once</source>
        <translation>训练时已画好的图：立即可用</translation>
    </message>
    <message>
        <source>computed anew</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Each of the very step, evenly apart: training is done again on the way</source>
        <translation>精确到每一步、间隔均匀：途中会重新训练</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Pictures</source>
        <comment>how many</comment>
        <translation>图片数</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>时刻数</translation>
    </message>
    <message>
        <source>A second</source>
        <translation>每秒张数</translation>
    </message>
    <message>
        <source>From</source>
        <comment>pictures of an animation</comment>
        <translation>图片来源</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{scale} pixels for each of the window</source>
        <translation>窗口的每个像素对应 {scale} 个像素</translation>
    </message>
    <message>
        <source>the whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>The run cannot be shown any more: its training has ended.</source>
        <translation>无法再显示这次运行：它的训练已经结束。</translation>
    </message>
</context>
</TS>
