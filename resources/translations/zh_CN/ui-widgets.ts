<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>This is not {allowed}.</source>
        <translation>无效。允许：{allowed}。</translation>
    </message>
    <message>
        <source>Freeze</source>
        <comment>on a chip</comment>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Frozen</source>
        <comment>on a chip</comment>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Drag: 1, 2, 5 of each power of ten; with Shift every position between. Arrow keys: the next of these; page keys: ten times; Home and End: the ends. Double click: as the preset has it, where the ring is.</source>
        <translation>拖动：取每个数量级的 1、2、5；按住 Shift 可取其间任意位置。方向键：下一个值；翻页键：十倍；Home 和 End：两端。双击：恢复预设的值，即圆环处。</translation>
    </message>
    <message>
        <source>Divide by ten</source>
        <translation>除以十</translation>
    </message>
    <message>
        <source>Multiply by ten</source>
        <translation>乘以十</translation>
    </message>
    <message>
        <source>What the schedule has made of the rate</source>
        <translation>学习率调度当前给出的学习率</translation>
    </message>
    <message>
        <source>{count:,} numbers</source>
        <translation>{count:,} 个数</translation>
    </message>
    <message>
        <source>{count:,} points</source>
        <translation>{count:,} 个点</translation>
    </message>
</context>
</TS>
