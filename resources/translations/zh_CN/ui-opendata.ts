<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Open data</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Open pictures: a folder</source>
        <translation>打开图片：选择文件夹</translation>
    </message>
    <message>
        <source>All {count} runs that are compared begin again with this data.</source>
        <translation>{count} 个对比运行都用这份数据重新开始。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>{count:,} files were dropped. Drop one table, one folder of pictures, or one set-up.</source>
        <translation>拖入了 {count:,} 个文件。请只拖入一个表格、一个图片文件夹或一个配置文件。</translation>
    </message>
    <message>
        <source>There is no table on the clipboard: copy some rows of numbers first.</source>
        <translation>剪贴板上没有表格：请先复制几行数。</translation>
    </message>
    <message>
        <source>The runs that are compared differ in their data: end the comparison first.</source>
        <translation>各对比运行使用的数据不同：请先结束对比。</translation>
    </message>
    <message>
        <source>What was copied is too much to paste. Save it as a file, and open that.</source>
        <translation>复制的内容太多，无法粘贴。请存成文件后再打开。</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的数据</translation>
    </message>
    <message>
        <source>points in the plane</source>
        <translation>平面上的点</translation>
    </message>
    <message>
        <source>numbers, one dimension</source>
        <translation>一维的数</translation>
    </message>
    <message>
        <source>points, a mode for each class</source>
        <translation>点，每个类别一个模式</translation>
    </message>
    <message>
        <source>a Gaussian for each class</source>
        <translation>每类一个高斯分布</translation>
    </message>
    <message>
        <source>as it looks</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>point: 0.5</source>
        <translation>小数点：0.5</translation>
    </message>
    <message>
        <source>comma: 0,5</source>
        <translation>逗号：0,5</translation>
    </message>
    <message>
        <source>Standardise: mean 0, deviation 1</source>
        <translation>标准化：均值 0，标准差 1</translation>
    </message>
    <message>
        <source>Leave out rows without a value</source>
        <translation>略去缺值的行</translation>
    </message>
    <message>
        <source>Draw {most:,} of the rows</source>
        <translation>随机取 {most:,} 行</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows</source>
        <translation><numerusform>{count:,} 行</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} columns</source>
        <translation><numerusform>{count:,} 列</numerusform></translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Column of classes</source>
        <translation>类别列</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>小数点符号</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>There are no columns of numbers in it.</source>
        <translation>其中没有数值列。</translation>
    </message>
    <message>
        <source>Take it as new</source>
        <translation>当作新表格</translation>
    </message>
    <message>
        <source>As if no table with these headings had been opened before</source>
        <translation>如同从未打开过带这些表头的表格</translation>
    </message>
    <message>
        <source>Use these points</source>
        <translation>使用这些点</translation>
    </message>
    <message>
        <source>Taken as last time: {how}.</source>
        <translation>与上次相同：{how}。</translation>
    </message>
    <message>
        <source>Column of {name}</source>
        <translation>{name} 列</translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation>部分图片</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Keeping them…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The pictures were not kept.</source>
        <translation>图片没有保存。</translation>
    </message>
    <message>
        <source>{count:,} pictures</source>
        <translation>{count:,} 张图片</translation>
    </message>
    <message>
        <source>Pictures read</source>
        <translation>已读取的图片</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>图片尺寸</translation>
    </message>
    <message>
        <source>Exchange black and white</source>
        <translation>黑白反转</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} 个类别</translation>
    </message>
    <message>
        <source>{side}×{side} pixels</source>
        <translation>{side}×{side} 像素</translation>
    </message>
    <message>
        <source>Use these pictures</source>
        <translation>使用这些图片</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>The points</source>
        <translation>数据点</translation>
    </message>
    <message>
        <source>{name}: {low} to {high}</source>
        <translation>{name}：{low} 到 {high}</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>已标准化</translation>
    </message>
    <message>
        <source>without rows that lack a value</source>
        <translation>略去缺值的行</translation>
    </message>
    <message>
        <source>some of the rows</source>
        <translation>部分行</translation>
    </message>
    <message>
        <source>a Gaussian for each {column}</source>
        <translation>每个 {column} 一个高斯分布</translation>
    </message>
    <message>
        <source>classes by {column}</source>
        <translation>按 {column} 分类</translation>
    </message>
</context>
</TS>
